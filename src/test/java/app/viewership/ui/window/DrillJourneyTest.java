package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Screen;
import app.viewership.query.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the programs down to the sessions of one episode, and back.
class DrillJourneyTest {

    @TempDir
    Path folder;

    private Desk desk;
    private Hand hand;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.ofSample(folder);
        hand = new Hand(desk);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void enterGoesFromSeriesToSeasonToEpisodeAndBackspaceUpAgain() throws Exception {
        enter();
        assertThat(names()).containsExactly("SeriesTitle0");
        assertThat(hand.text("figure-0-value")).isEqualTo("58.6 h");
        assertThat(hand.text("figure-1-value")).isEqualTo("311");
        enter();
        enter();

        assertThat(desk.question().screen()).isEqualTo(Screen.EXPLAIN);
        assertThat(desk.question().drill().stream().map(Step::dimension))
                .containsExactly("program", "season", "asset_id");
        desk.keep("drill-episode");

        hand.push(KeyCode.BACK_SPACE);
        assertThat(desk.question().drill()).hasSize(2);
        hand.push(KeyCode.BACK_SPACE);
        hand.push(KeyCode.BACK_SPACE);
        assertThat(desk.question().drill()).isEmpty();
    }

    @Test
    void aDoubleClickDrillsAndTheBreadcrumbLeadsBack() throws Exception {
        hand.doubleClickRow(0);
        hand.doubleClickRow(0);
        List<Step> season = desk.question().drill();
        assertThat(season).hasSize(2);
        desk.keep("drill-season");

        hand.fire("crumb-1");
        assertThat(names()).containsExactly("SeriesTitle0");
        hand.fire("crumb-0");
        assertThat(names()).isEmpty();
        assertThat(hand.table().getItems()).hasSize(25);
    }

    @Test
    void undoTakesOneStepBackAndRedoTakesItAgain() throws Exception {
        enter();
        enter();
        List<Step> season = desk.question().drill();

        hand.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(names()).containsExactly("SeriesTitle0");
        hand.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(names()).isEmpty();
        hand.push(KeyCode.CONTROL, KeyCode.Z);
        hand.push(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.Z);
        hand.push(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.Z);

        assertThat(desk.question().drill()).isEqualTo(season);
        assertThat(desk.model.canRedo().get()).isFalse();
    }

    @Test
    void theSumOfTheSeasonsIsTheSeries() throws Exception {
        enter();

        int watch = desk.model.shown().get().answer().column("watch_seconds");
        long seasons = hand.table().getItems().stream()
                .mapToLong(row -> (Long) row.cells().get(watch))
                .sum();
        assertThat(seasons).isEqualTo(211_016);
    }

    private void enter() throws TimeoutException {
        hand.goTo(0);
        hand.push(KeyCode.ENTER);
    }

    private List<String> names() {
        return desk.question().drill().stream().map(Step::value).toList();
    }
}
