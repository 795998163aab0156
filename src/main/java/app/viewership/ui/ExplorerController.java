package app.viewership.ui;

import app.viewership.query.Explorer;
import app.viewership.query.Question;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Runs the window: takes questions, keeps the steps by which one came to them, and has them answered into the model.
/// All its methods are called on the JavaFX thread.
public final class ExplorerController {

    private final ExplorerModel model;
    private final Answering answering;
    private final Map<String, History> histories = new HashMap<>();
    private History history = new History();
    private Turning turning = (dataset, question) -> {};

    public ExplorerController(ExplorerModel model, Background background) {
        this.model = model;
        this.answering = new Answering(model, background);
    }

    public ExplorerModel model() {
        return model;
    }

    /// Has other datasets of the library brought before the eyes by `other`.
    public void turnBy(Turning other) {
        turning = other;
    }

    /// Shows `log`, beginning with `first`; what was done before is forgotten.
    public void open(OpenLog log, Question first) {
        histories.clear();
        turn(log, first);
    }

    /// Shows `log`, another dataset of the same library, where it was left; where it was not shown yet, `first`. Each
    /// has its own steps to undo.
    public void turn(OpenLog log, Question first) {
        String dataset = log.kind().id();
        boolean left = histories.containsKey(dataset);
        history = histories.computeIfAbsent(dataset, id -> new History());
        if (!left) {
            history.start(first);
        }
        // Nothing is done any more with the rows of the other.
        model.shown().set(null);
        model.detail().set(null);
        model.viewing().set(null);
        model.rows().clear();
        model.failure().set(null);
        model.log().set(log);
        model.focus().set(Focus.ALL);
        show(Objects.requireNonNullElse(history.current(), first));
    }

    /// Asks for another dataset of the library that is open.
    ///
    /// @param dataset id of its kind
    public void turnTo(String dataset) {
        turning.to(dataset, null);
    }

    /// Shows the same log with more in it; question and history stay.
    public void renew(OpenLog log) {
        model.log().set(log);
        Question now = history.current();
        if (now != null) {
            show(now);
        }
    }

    /// Whether an answer is on its way.
    public boolean isAnswering() {
        return answering.isBusy();
    }

    /// Lets go of the log; nothing is shown any more.
    public void close() {
        histories.clear();
        history = new History();
        answering.forget();
        model.log().set(null);
        model.question().set(null);
        model.shown().set(null);
        model.detail().set(null);
        model.focus().set(Focus.ALL);
        steps();
    }

    /// Asks the next question: one step, to be undone in one. A question about another dataset brings that one first.
    public void ask(Question question) {
        OpenLog log = model.log().get();
        if (log != null && !log.kind().id().equals(question.dataset())) {
            turning.to(question.dataset(), question);
            return;
        }
        if (!question.equals(history.current())) {
            Question before = history.current();
            history.push(question);
            if (before == null || before.screen() != question.screen()) {
                model.focus().set(Focus.ALL);
            }
        }
        show(question);
    }

    /// Asks what becomes of the present question by `change`.
    public void change(UnaryOperator<Question> change) {
        Question now = model.question().get();
        if (now != null) {
            ask(change.apply(now));
        }
    }

    /// Shows what would become of the last step by `change`, without making it a step; for while a slider is dragged.
    /// Each answer is shown before the next is asked for, so that figures keep moving on however large the log is.
    public void preview(UnaryOperator<Question> change) {
        Question base = history.current();
        if (base != null) {
            answering.showNext(change.apply(base));
        }
    }

    /// Makes what was last previewed a step.
    public void settle() {
        Question now = model.question().get();
        if (now != null) {
            history.push(now);
            steps();
        }
    }

    public void undo() {
        go(history.undo());
    }

    public void redo() {
        go(history.redo());
    }

    public void back() {
        go(history.back());
    }

    public void forward() {
        go(history.forward());
    }

    private void go(@Nullable Question question) {
        if (question != null) {
            show(question);
        }
    }

    /// Has something looked up off the JavaFX thread: suggestions, siblings, all values of a facet. The newest look-up
    /// of a lane wins.
    public <T> void look(String lane, Function<Explorer, T> lookUp, Consumer<? super T> done) {
        answering.look(lane, lookUp, done);
    }

    private void steps() {
        model.canUndo().set(history.canUndo());
        model.canRedo().set(history.canRedo());
        model.canBack().set(history.canBack());
        model.canForward().set(history.canForward());
    }

    private void show(Question question) {
        steps();
        answering.show(question);
    }
}
