package app.viewership.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Measure;
import app.viewership.query.Row;
import app.viewership.query.Screen;
import app.viewership.query.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.junit.jupiter.api.Test;

class RoundFigureTest {

    @Test
    void everyHourHasItsBarInTheOrderOfTheClockHoweverTheTableIsSorted() {
        Answer answer = answer("hour_of_day", List.of("20", "07"));

        ChartRenderingInfo drawn = Drawn.of(plate(answer), 800, 280);

        List<Mark> marks = Marks.all(drawn);
        assertThat(marks).hasSize(24);
        assertThat(marks.get(7).row()).isEqualTo(1);
        assertThat(marks.get(7).path()).containsExactly(new Step("hour_of_day", "07"));
        assertThat(marks.get(20).row()).isZero();
        assertThat(marks.get(3).row()).isEqualTo(-1);
        assertThat(marks.get(3).text()).isEqualTo("03\nnothing");
        assertThat(Marks.bounds(drawn, marks.get(7)).getX())
                .isLessThan(Marks.bounds(drawn, marks.get(20)).getX());
    }

    @Test
    void itLooksAsDrawn() {
        List<String> hours =
                new ArrayList<>(Drawn.upTo(24).stream().map("%02d"::formatted).toList());
        hours.remove("04");
        Answer byHour = answer("hour_of_day", hours);
        Screens.both("chart-by-hour", Charts.of(byHour), 1080, 280, new Step("hour_of_day", "20"));
        Screens.both("chart-by-hour-small", Charts.of(byHour), 460, 180);
        Screens.both("chart-by-weekday", Charts.of(answer("weekday", List.of("Monday", "Saturday"))), 460, 180);
    }

    private static Plate plate(Answer answer) {
        return Charts.of(answer).at(800, 280, ChartStyle.LIGHT, mark -> false);
    }

    private static Answer answer(String by, List<String> values) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            rows.add(new Row(
                    List.of(values.get(i), 3600L * (5 + i * i % 17), 40L + i), List.of(new Step(by, values.get(i)))));
        }
        return new Answer(
                Answers.QUESTION.with(Screen.HOUSEHOLDS).withBy(by),
                "By hour of day",
                List.of(
                        new Column(by, "Hour of day", Column.Type.TEXT),
                        Measure.WATCH_SECONDS.column(),
                        Measure.VIEWINGS.column()),
                rows,
                new Row(Collections.unmodifiableList(Arrays.asList(null, null, null)), List.of()),
                rows.size(),
                8312,
                8312,
                Duration.ofMillis(3));
    }
}
