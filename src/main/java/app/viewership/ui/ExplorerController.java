package app.viewership.ui;

import app.viewership.query.Explorer;
import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.UnknownName;
import app.viewership.store.LibraryException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Runs the window: takes questions, has them answered off the JavaFX thread, and publishes the answers into the model.
/// All its methods are called on the JavaFX thread.
public final class ExplorerController {

    private static final Words WORDS = Words.of(ExplorerController.class);
    private static final System.Logger LOG = System.getLogger(ExplorerController.class.getName());

    private final ExplorerModel model;
    private final Background background;
    private final Asking asking = new Asking();
    private final Map<String, History> histories = new HashMap<>();
    private final PauseTransition patience = new PauseTransition(Duration.millis(300));

    private boolean busy;
    private @Nullable Question waiting;
    private History history = new History();
    private Turning turning = (dataset, question) -> {};

    public ExplorerController(ExplorerModel model, Background background) {
        this.model = model;
        this.background = background;
        patience.setOnFinished(e -> model.slow().set(busy));
        model.focus().addListener((p, before, now) -> detail());
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
        return busy;
    }

    /// Lets go of the log; nothing is shown any more.
    public void close() {
        histories.clear();
        history = new History();
        waiting = null;
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
        if (base == null) {
            return;
        }
        Question question = change.apply(base);
        if (busy) {
            model.question().set(question);
            waiting = question;
        } else {
            show(question);
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
        OpenLog log = model.log().get();
        if (log != null) {
            background.run(lane, () -> lookUp.apply(log.explorer()), done, this::fail);
        }
    }

    private void steps() {
        model.canUndo().set(history.canUndo());
        model.canRedo().set(history.canRedo());
        model.canBack().set(history.canBack());
        model.canForward().set(history.canForward());
    }

    private void show(Question question) {
        steps();
        model.question().set(question);
        OpenLog log = model.log().get();
        if (log == null) {
            return;
        }
        waiting = null;
        busy = true;
        patience.playFromStart();
        background.run("answer", () -> asking.shown(log.explorer(), question), this::publish, this::fail);
    }

    private void publish(Shown shown) {
        home();
        model.failure().set(null);
        model.shown().set(shown);
        keepFocus(shown);
        if (waiting != null) {
            show(waiting);
        }
    }

    /// The same row, with its new figures, stays selected; one that is gone is not.
    private void keepFocus(Shown shown) {
        Focus before = model.focus().get();
        @Nullable
        Row same =
                shown.answer().rows().stream().filter(before::isAt).findFirst().orElse(null);
        Focus now = new Focus(same, before.row() != null && same == null ? null : before.measure());
        if (now.equals(before)) {
            detail();
        } else {
            model.focus().set(now);
        }
    }

    private void detail() {
        OpenLog log = model.log().get();
        Shown shown = model.shown().get();
        Focus focus = model.focus().get();
        if (log == null || shown == null) {
            return;
        }
        background.run("detail", () -> asking.detail(log.explorer(), shown, focus), model.detail()::set, e -> {
            model.detail().set(null);
            fail(e);
        });
    }

    private void fail(Exception e) {
        home();
        LOG.log(System.Logger.Level.WARNING, "A question failed.", e);
        model.failure()
                .set(
                        e instanceof UnknownName || e instanceof LibraryException
                                ? Objects.requireNonNull(e.getMessage())
                                : WORDS.say("failed"));
    }

    private void home() {
        busy = false;
        patience.stop();
        model.slow().set(false);
    }
}
