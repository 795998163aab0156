package app.viewership.ui;

import app.viewership.query.Explorer;
import app.viewership.query.Question;
import app.viewership.query.Row;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Has questions about the open log answered off the JavaFX thread and publishes the answers into the model, with what
/// hangs on the figure that is looked at. The newest question wins. All its methods are called on the JavaFX thread.
final class Answering {

    private static final Words WORDS = Words.of(Answering.class);

    private final ExplorerModel model;
    private final Background background;
    private final Asking asking = new Asking();
    private final PauseTransition patience = new PauseTransition(Duration.millis(300));

    private boolean busy;
    private @Nullable Question waiting;

    Answering(ExplorerModel model, Background background) {
        this.model = model;
        this.background = background;
        patience.setOnFinished(e -> model.slow().set(busy));
        model.focus().addListener((p, before, now) -> detail());
    }

    /// Whether an answer is on its way.
    boolean isBusy() {
        return busy;
    }

    /// Has a question answered at once, in place of any that is under way.
    void show(Question question) {
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

    /// Has a question answered after the one that is under way, unless a newer one comes before its turn.
    void showNext(Question question) {
        if (busy) {
            model.question().set(question);
            waiting = question;
        } else {
            show(question);
        }
    }

    /// Lets go of the question that waits.
    void forget() {
        waiting = null;
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

    /// Has something looked up. The newest look-up of a lane wins.
    <T> void look(String lane, Function<Explorer, T> lookUp, Consumer<? super T> done) {
        OpenLog log = model.log().get();
        if (log != null) {
            background.run(lane, () -> lookUp.apply(log.explorer()), done, this::fail);
        }
    }

    private void fail(Exception e) {
        home();
        model.failure().set(Problems.sentence(e, WORDS.say("failed")));
    }

    private void home() {
        busy = false;
        patience.stop();
        model.slow().set(false);
    }
}
