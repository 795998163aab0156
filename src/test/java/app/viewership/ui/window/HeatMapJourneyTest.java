package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.chart.Mark;
import app.viewership.query.Filter;
import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.Screen;
import app.viewership.query.Step;
import app.viewership.ui.chart.ChartPane;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One dimension by another: chosen, seen as a heat map, walked into and taken home.
class HeatMapJourneyTest {

    @TempDir
    Path folder;

    private Desk desk;
    private Hand hand;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.ofSample(folder);
        hand = new Hand(desk);
        hand.push(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        choose("choose-by", "Device");
        choose("choose-across", "Hour of day");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void eachCellIsTheFigureOfItsTwoValues() throws Exception {
        desk.keep("heat-map");
        List<Mark> marks = hand.node("chart", ChartPane.class).marks();
        List<Row> rows = desk.model.shown().get().grid().rows();

        assertThat(desk.question().by()).isEqualTo("device,hour_of_day");
        assertThat(marks).hasSameSizeAs(rows);
        Mark roku = marks.stream()
                .filter(mark -> mark.path().equals(List.of(new Step("device", "Roku"), new Step("hour_of_day", "03"))))
                .findFirst()
                .orElseThrow();
        long alone = desk.fresh()
                .summary(desk.question()
                        .withFilters(List.of(Filter.keep("device", "Roku"), Filter.keep("hour_of_day", "03"))))
                .selected()
                .watchSeconds();
        int watch = desk.model.shown().get().grid().columns().stream()
                .map(column -> column.id())
                .toList()
                .indexOf("watch_seconds");
        assertThat(rows.get(roku.row()).cells().get(watch)).isEqualTo(alone);
    }

    @Test
    void aCellLeadsToItsSessionsAndUndoLeadsBack() throws Exception {
        hand.goTo(0);
        hand.push(KeyCode.ENTER);
        assertThat(desk.question().screen()).isEqualTo(Screen.EXPLAIN);
        assertThat(desk.question().filters())
                .extracting(Filter::dimension)
                .containsExactlyInAnyOrder("device", "hour_of_day");
        hand.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(desk.question().by()).isEqualTo("device,hour_of_day");
    }

    @Test
    void aPairOfValuesIsNotOfferedToBeExcluded() throws Exception {
        hand.goTo(0);
        assertThat(desk.commands.get("table.exclude").enabled().get()).isFalse();
        hand.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        hand.goTo(0);
        assertThat(desk.commands.get("table.exclude").enabled().get()).isTrue();
    }

    @Test
    void aPairIsKeptAndWhyItIsNotDroppedIsSaid() throws Exception {
        hand.goTo(0);
        Question before = desk.question();
        hand.push(KeyCode.SHIFT, KeyCode.SPACE);
        assertThat(desk.question()).isEqualTo(before);
        assertThat(hand.messages().getLast()).startsWith("Filters cannot drop just this");
    }

    @Test
    void pairsThatFiltersCannotSayAreNotKeptAndWhyIsSaid() throws Exception {
        List<Row> rows = hand.table().getItems();
        List<Step> first = rows.getFirst().path();
        int other = IntStream.range(1, rows.size())
                .filter(i -> Collections.disjoint(rows.get(i).path(), first))
                .findFirst()
                .orElseThrow();
        desk.fx(() -> {
            hand.table().requestFocus();
            hand.table().getSelectionModel().selectIndices(0, other);
        });
        desk.settled();
        Question before = desk.question();
        hand.push(KeyCode.SPACE);
        assertThat(desk.question()).isEqualTo(before);
        assertThat(hand.messages().getLast()).startsWith("These rows together are more than filters can say");

        hand.goTo(other);
        hand.push(KeyCode.SPACE);
        assertThat(desk.question().filters()).hasSize(2);
    }

    @Test
    void mapAndTableAreTakenHome() throws Exception {
        hand.push(KeyCode.SHORTCUT, KeyCode.E);
        hand.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E);

        assertThat(desk.outside.proposed).hasSize(2);
        for (String name : desk.outside.proposed) {
            assertThat(Files.size(folder.resolve(name))).isPositive();
        }
    }

    @Test
    void aMapOfProgramsByWeekdayIsReadableInTheSmallestWindow() throws Exception {
        close();
        desk = Desk.at(folder, 800, 560);
        hand = new Hand(desk);
        hand.push(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        choose("choose-by", "Program");
        choose("choose-across", "Hour of day");
        desk.keep("heat-map-small");
        assertThat(desk.model.failure().get()).isNull();
        assertThat(hand.node("chart", ChartPane.class).marks()).isNotEmpty();
    }

    private void choose(String menu, String text) throws Exception {
        desk.fx(() -> hand.items(hand.node(menu, MenuButton.class))
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
        desk.settled();
    }
}
