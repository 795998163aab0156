package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.chart.Mark;
import app.viewership.query.Answer;
import app.viewership.query.Period;
import app.viewership.query.Screen;
import app.viewership.ui.Mouse;
import app.viewership.ui.chart.ChartPane;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Choosing a period on the chart over time.
class PeriodJourneyTest {

    @TempDir
    Path folder;

    private Desk desk;
    private Hand hand;
    private ChartPane chart;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.ofSample(folder);
        hand = new Hand(desk);
        hand.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        chart = hand.node("chart", ChartPane.class);
        desk.until(() -> !chart.marks().isEmpty());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aDragOverTheChartBecomesThePeriodOfEveryView() throws Exception {
        hand.dragAcross(chart, 0.4, 0.6);

        Period period = Objects.requireNonNull(desk.question().period());
        assertThat(hand.sees("chip-period")).isTrue();
        hand.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(desk.question().screen()).isEqualTo(Screen.PROGRAMS);
        assertThat(desk.question().period()).isEqualTo(period);
        assertThat(desk.model.shown().get().summary().selected())
                .isEqualTo(desk.fresh().summary(desk.question()).selected());
        assertThat(desk.model.shown().get().summary().share()).isBetween(0.01, 0.99);
        desk.keep("period");

        hand.fire("chip-period");
        assertThat(desk.question().period()).isNull();
    }

    @Test
    void keysChooseWholeBucketsAndUndoLetsGoOfThem() throws Exception {
        List<Mark> marks = chart.marks();
        hand.focus("chart");
        hand.push(KeyCode.RIGHT);
        hand.push(KeyCode.SHIFT, KeyCode.RIGHT);
        hand.push(KeyCode.SHIFT, KeyCode.RIGHT);
        hand.push(KeyCode.ENTER);

        Period chosen =
                new Period(marks.get(0).period().from(), marks.get(2).period().to());
        assertThat(desk.question().period()).isEqualTo(chosen);
        hand.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(desk.question().period()).isNull();
        hand.push(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.Z);
        assertThat(desk.question().period()).isEqualTo(chosen);
    }

    @Test
    void aDoubleClickBesideTheMarksShowsAllTimeAgain() throws Exception {
        hand.dragAcross(chart, 0.4, 0.6);
        assertThat(desk.question().period()).isNotNull();

        desk.fx(() -> Mouse.twice(chart, new Point2D(2, 2)));
        desk.settled();
        assertThat(desk.question().period()).isNull();
    }

    @Test
    void theBucketsOfAPeriodAddUpToIt() throws Exception {
        hand.dragAcross(chart, 0.3, 0.7);

        Answer answer = desk.model.shown().get().answer();
        int watch = answer.column("watch_seconds");
        assertThat(answer.rows().stream()
                        .mapToLong(row -> (Long) row.cells().get(watch))
                        .sum())
                .isEqualTo(desk.model.shown().get().summary().selected().watchSeconds())
                .isPositive();
    }
}
