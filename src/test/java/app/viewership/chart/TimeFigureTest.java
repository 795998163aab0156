package app.viewership.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Answer;
import app.viewership.query.Grain;
import app.viewership.query.Measure;
import app.viewership.query.Period;
import app.viewership.query.Question;
import app.viewership.query.Screen;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

class TimeFigureTest {

    private static final Question QUESTION =
            Answers.QUESTION.with(Screen.OVER_TIME).with(ZoneId.of("Europe/Berlin"));
    private static final Instant START = Instant.parse("2021-09-29T21:45:00Z");

    @Test
    void theBarsAreTheBucketsEmptyOnesToo() {
        Answer answer = night(Measure.WATCH_SECONDS, 34);

        XYDataset bars = dataset(Charts.of(answer));

        assertThat(bars.getItemCount(0)).isEqualTo(34);
        for (int i = 0; i < 34; i++) {
            assertThat(bars.getYValue(0, i))
                    .isEqualTo(((Long) answer.rows().get(i).cells().get(1)).doubleValue());
            assertThat(bars.getXValue(0, i))
                    .isEqualTo(START.plusSeconds(900L * i + 450).toEpochMilli() * 1.0);
        }
    }

    @Test
    void aTableInAnotherOrderIsDrawnByTime() {
        Answer byTime = night(Measure.WATCH_SECONDS, 5);
        Answer backwards = Answers.reversed(byTime);

        Plate plate = Charts.of(backwards).at(800, 300, ChartStyle.LIGHT, mark -> false);

        assertThat(Marks.all(Drawn.of(plate, 800, 300))).extracting(Mark::row).containsExactly(4, 3, 2, 1, 0);
    }

    @Test
    void audienceAndPeakAreDrawnTogether() {
        XYDataset lines = dataset(Charts.of(night(Measure.PEAK_CONCURRENCY, 34)));

        assertThat(lines.getSeriesCount()).isEqualTo(2);
        assertThat(List.of(
                        lines.getSeriesKey(0).toString(), lines.getSeriesKey(1).toString()))
                .containsExactly("Average audience", "Peak concurrency");
    }

    @Test
    void theAxesNameUnitBucketAndZone() {
        XYPlot watchTime = plot(Charts.of(night(Measure.WATCH_SECONDS, 34)));
        XYPlot viewings = plot(Charts.of(night(Measure.VIEWINGS, 34)));

        assertThat(watchTime.getRangeAxis().getLabel()).isEqualTo("hours watched per 15 min");
        assertThat(viewings.getRangeAxis().getLabel()).isEqualTo("viewings per 15 min");
        assertThat(viewings.getDomainAxis().getLabel()).isEqualTo("29 Sep 2021 23:45 – 30 Sep 08:15, Europe/Berlin");
    }

    @Test
    void aPointAnywhereOverABucketIsTheBucket() {
        Plate plate = Charts.of(night(Measure.WATCH_SECONDS, 34)).at(800, 300, ChartStyle.LIGHT, mark -> false);

        List<Mark> marks = Marks.all(Drawn.of(plate, 800, 300));

        assertThat(marks).extracting(Mark::row).containsExactlyElementsOf(Drawn.upTo(34));
        assertThat(marks.getFirst().period()).isEqualTo(new Period(START, START.plusSeconds(900)));
        assertThat(marks.getFirst().text()).startsWith("29 Sep 2021 23:45 – 30 Sep 00:00\nWatch time: 2:30:00");
    }

    @Test
    void theDayOfTheClockChangeIsAsLongAsItWas() {
        Answer answer = Answers.of(
                QUESTION.with(Grain.DAY),
                "Over time",
                "time",
                List.of(Measure.WATCH_SECONDS),
                List.of(List.of(Instant.parse("2021-10-30T22:00:00Z").getEpochSecond(), 3600L)));

        Plate plate = Charts.of(answer).at(800, 300, ChartStyle.LIGHT, mark -> false);

        assertThat(Marks.all(Drawn.of(plate, 800, 300)).getFirst().period().to())
                .isEqualTo(Instant.parse("2021-10-31T23:00:00Z"));
    }

    @Test
    void draggingFromBucketToBucketIsThePeriodOfBoth() {
        Plate plate = Charts.of(night(Measure.WATCH_SECONDS, 34)).at(800, 300, ChartStyle.LIGHT, mark -> false);
        var drawn = Drawn.of(plate, 800, 300);
        double third = Marks.bounds(drawn, Marks.all(drawn).get(2)).getCenterX();
        double sixth = Marks.bounds(drawn, Marks.all(drawn).get(5)).getCenterX();

        assertThat(Marks.between(drawn, sixth, third))
                .isEqualTo(new Period(START.plusSeconds(2 * 900), START.plusSeconds(6 * 900)));
    }

    @Test
    void itLooksAsDrawn() {
        Screens.both("chart-time-watch", Charts.of(night(Measure.WATCH_SECONDS, 34)), 820, 260);
        Screens.both("chart-time-audience", Charts.of(night(Measure.AVERAGE_AUDIENCE, 34)), 820, 260);
        Screens.both("chart-time-many", Charts.of(night(Measure.WATCH_SECONDS, 3000)), 820, 260);
        Screens.both("chart-time-one", Charts.of(night(Measure.WATCH_SECONDS, 1)), 420, 200);
    }

    private static Answer night(Measure measure, int buckets) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < buckets; i++) {
            long watch = i % 11 == 7 ? 0 : (long) (9000 + 4000 * Math.sin(i / 5.0) * (1 + i % 3));
            rows.add(List.of(
                    START.plusSeconds(900L * i).getEpochSecond(), watch, watch / 900.0, watch / 700, watch / 60));
        }
        return Answers.of(
                QUESTION.with(measure),
                "Over time",
                "time",
                List.of(Measure.WATCH_SECONDS, Measure.AVERAGE_AUDIENCE, Measure.PEAK_CONCURRENCY, Measure.VIEWINGS),
                rows);
    }

    private static XYDataset dataset(Figure figure) {
        return plot(figure).getDataset();
    }

    private static XYPlot plot(Figure figure) {
        return (XYPlot)
                figure.at(800, 300, ChartStyle.LIGHT, mark -> false).chart().getPlot();
    }
}
