package app.viewership.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Measure;
import app.viewership.query.Question;
import app.viewership.query.Screen;
import app.viewership.query.Step;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private final Question start = Question.of("requests", ZoneOffset.UTC);
    private final Question kept = start.toggle(new Step("device", "Roku"));
    private final Question changes = kept.with(Screen.CHANGES);
    private final Question bySessions = changes.with(Measure.SESSIONS);
    private final History history = new History();

    @Test
    void undoGoesBackOneStepAndRedoForwardAgain() {
        history.start(start);
        history.push(kept);
        history.push(changes);

        assertThat(history.undo()).isEqualTo(kept);
        assertThat(history.undo()).isEqualTo(start);
        assertThat(history.undo()).isNull();
        assertThat(history.redo()).isEqualTo(kept);
        assertThat(history.redo()).isEqualTo(changes);
        assertThat(history.redo()).isNull();
    }

    @Test
    void aNewStepForgetsWhatWasUndone() {
        history.start(start);
        history.push(kept);
        history.undo();
        history.push(changes);

        assertThat(history.canRedo()).isFalse();
        assertThat(history.undo()).isEqualTo(start);
    }

    @Test
    void theSameQuestionAgainIsNoStep() {
        history.start(start);
        history.push(start);

        assertThat(history.canUndo()).isFalse();
    }

    @Test
    void backPassesOverFiltersToTheLastOtherPlace() {
        history.start(start);
        history.push(kept);
        history.push(changes);
        history.push(bySessions);

        assertThat(history.back()).isEqualTo(kept);
        assertThat(history.canBack()).isFalse();
        assertThat(history.forward()).isEqualTo(changes);
        assertThat(history.canForward()).isFalse();
    }

    @Test
    void aThousandStepsAreKeptAndNoMore() {
        history.start(start);
        for (int limit = 1; limit <= 1200; limit++) {
            history.push(start.withLimit(limit));
        }
        int undone = 0;
        while (history.undo() != null) {
            undone++;
        }

        assertThat(undone).isEqualTo(999);
    }
}
