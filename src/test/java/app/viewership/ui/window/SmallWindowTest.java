package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Filter;
import app.viewership.query.Measure;
import app.viewership.query.Screen;
import app.viewership.query.Sort;
import app.viewership.ui.Mouse;
import app.viewership.viewing.Gaps;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The smallest window, whose sides have given way; and the menus that stand in for what has no room.
class SmallWindowTest {

    @TempDir
    Path folder;

    private Desk desk;
    private Hand hand;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.ofSample(folder, 800, 560);
        hand = new Hand(desk);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void facetsOpenBesideTheirIcon() throws Exception {
        assertThat(hand.sees("explain")).isFalse();
        assertThat(hand.sees("facets")).isFalse();
        hand.fire("side-facets");
        desk.fx(() -> Mouse.withShift(hand.node("facet-device-Roku", Node.class)));
        desk.settled();

        assertThat(desk.question().filters()).containsExactly(Filter.exclude("device", "Roku"));
    }

    @Test
    void theMedianStandsBesideTheMeanWithoutMakingTheTableWider() throws Exception {
        assertThat(hand.table().getColumns())
                .extracting(TableColumn::getId)
                .containsSubsequence("column-mean_seconds_per_viewing", "column-median_seconds_per_viewing");
        assertThat(hand.table().getVisibleLeafColumns().stream()
                        .mapToDouble(TableColumn::getWidth)
                        .sum())
                .isLessThanOrEqualTo(hand.table().getWidth());
        desk.keepBoth("small-mean-and-median");
        desk.fx(() -> desk.controller.change(q -> q.with(Screen.AVERAGES)));
        desk.settled();
        assertThat(hand.table().getColumns())
                .filteredOn(column -> column.getId().equals("column-median_seconds_per_viewing"))
                .singleElement()
                .satisfies(column ->
                        assertThat(column.getText().replace('\n', ' ')).isEqualTo("Median per viewing"));
    }

    @Test
    void aTableWithTheKeyboardShowsItWhereNoRowIsSelected() throws Exception {
        PseudoClass keysHere = PseudoClass.getPseudoClass("keys-here");
        Node card = hand.table().getParent();
        desk.fx(() -> {
            hand.table().getSelectionModel().clearSelection();
            hand.table().requestFocus();
        });
        desk.keepBoth("table-with-keys");
        assertThat(card.getPseudoClassStates()).contains(keysHere);
        desk.fx(() -> hand.table().getSelectionModel().select(0));
        assertThat(card.getPseudoClassStates()).as("the row shows it").doesNotContain(keysHere);
        desk.fx(() -> hand.table().getSelectionModel().clearSelection());
        assertThat(card.getPseudoClassStates()).contains(keysHere);
        hand.focus("search");
        assertThat(card.getPseudoClassStates()).doesNotContain(keysHere);
    }

    @Test
    void theGapSliderOpensBesideItsIcon() throws Exception {
        hand.fire("side-gaps");
        hand.focus("session-gap");
        hand.push(KeyCode.LEFT);

        assertThat(desk.question().rule().gaps()).isEqualTo(new Gaps(600, 1740));
    }

    @Test
    void theExplanationUnfoldsWhenItIsAskedFor() throws Exception {
        hand.push(KeyCode.CONTROL, KeyCode.D);

        assertThat(hand.sees("explain")).isTrue();
    }

    @Test
    void aHeaderSortsAndHidesItsColumn() throws Exception {
        TableColumn<?, ?> column = column("column-sessions");
        fire(column, "header-up");
        assertThat(desk.question().sort()).isEqualTo(new Sort("sessions", false));
        fire(column("column-sessions"), "header-hide");
        assertThat(column("column-sessions").isVisible()).isFalse();
        fire(column("column-viewings"), "header-all");

        assertThat(column("column-sessions").isVisible()).isTrue();
    }

    @Test
    void aChartOffersItsPictures() throws Exception {
        desk.outside.folder = folder.resolve("pictures");
        Node chart = hand.node("chart-main", Node.class);
        desk.fx(() -> chart.fireEvent(
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 300, 300, 300, 300, false, null)));
        hand.choose("chart-menu", "Export chart at 1×");

        assertThat(folder.resolve("pictures").resolve("most-popular-programs.png"))
                .isNotEmptyFile();
    }

    @Test
    void aRowOffersWhatCanBeDoneWithIt() throws Exception {
        hand.goTo(2);
        desk.fx(() -> hand.table().getContextMenu().getItems().stream()
                .filter(item -> "row-table-exclude".equals(item.getId()))
                .findFirst()
                .map(MenuItem::getOnAction)
                .orElseThrow()
                .handle(null));
        desk.settled();

        assertThat(desk.question().filters()).containsExactly(Filter.exclude("program", "SeriesTitle1"));
    }

    @Test
    void theTotalsOfSomeRowsAreThoseOfThemAlone() throws Exception {
        desk.fx(() -> {
            hand.table().requestFocus();
            hand.table().getSelectionModel().selectIndices(0, 1);
        });
        desk.settled();

        assertThat(hand.text("totals-caption")).isEqualTo("2 selected");
        assertThat(hand.text("total-viewings")).isEqualTo("418");
    }

    @Test
    void clearingGoesBackToAllOfTheLog() throws Exception {
        desk.fx(() -> desk.controller.change(
                q -> q.withFilters(List.of(Filter.keep("device", "Roku"))).with(Measure.VIEWERS)));
        desk.settled();
        hand.push(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.X);
        assertThat(desk.question().filters()).isEmpty();
        hand.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        hand.push(KeyCode.ALT, KeyCode.UP);

        assertThat(desk.question().screen()).isEqualTo(Screen.PROGRAMS);
    }

    private TableColumn<?, ?> column(String id) {
        return hand.table().getColumns().stream()
                .filter(column -> id.equals(column.getId()))
                .findFirst()
                .orElseThrow();
    }

    private void fire(TableColumn<?, ?> column, String item) throws Exception {
        desk.fx(() -> column.getContextMenu().getItems().stream()
                .filter(one -> item.equals(one.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        desk.settled();
    }
}
