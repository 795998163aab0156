package app.viewership.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Distribution;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

class DistributionFigureTest {

    private static final Distribution OF_SERIES = new Distribution(
            "SeriesTitle0",
            300,
            List.of(611L, 120L, 80L, 51L, 40L, 62L, 70L, 55L, 30L, 12L, 0L, 1L),
            3_400,
            31,
            1132,
            545.5,
            252.0);

    /// One viewing of days among those of minutes.
    private static final Distribution STRETCHED = new Distribution(
            "game",
            60,
            LongStream.concat(LongStream.rangeClosed(1, 23).map(i -> 2000 / (i * i)), LongStream.of(47))
                    .boxed()
                    .toList(),
            514_054,
            12,
            3_200,
            486.4,
            73.8);

    @Test
    void theBarsAreTheBins() {
        XYDataset bars = ((XYPlot) plate(OF_SERIES).chart().getPlot()).getDataset();

        for (int bin = 0; bin < OF_SERIES.counts().size(); bin++) {
            assertThat(bars.getYValue(0, bin))
                    .isEqualTo(OF_SERIES.counts().get(bin).doubleValue());
        }
    }

    @Test
    void meanAndMedianAreMarkedWhereTheyAre() {
        XYPlot plot = (XYPlot) plate(OF_SERIES).chart().getPlot();

        AverageMarks marks = (AverageMarks) plot.getAnnotations().getFirst();
        assertThat(marks.averages())
                .containsExactly(
                        new AverageMarks.Average("median 4:12", 252.0), new AverageMarks.Average("mean 9:06", 545.5));
    }

    @Test
    void everyBinTellsItsBoundsAndShare() {
        assertThat(Marks.all(Drawn.of(plate(OF_SERIES), 700, 260)))
                .extracting(Mark::text)
                .startsWith("0 s to under 5 min\n611 viewings, 54.0 %")
                .endsWith("55 min and longer\n1 viewing, 0.1 %");
    }

    @Test
    void whatTheLastBarGathersIsCountedAndNamed() {
        XYPlot plot = (XYPlot) plate(STRETCHED).chart().getPlot();

        assertThat(plot.getAnnotations())
                .filteredOn(GatheredMark.class::isInstance)
                .singleElement()
                .extracting(mark -> ((GatheredMark) mark).text())
                .isEqualTo("47 viewings of 23 min and longer, up to 142:47:34");
        assertThat(plot.getDomainAxis().getUpperBound()).isEqualTo(24 * 60);
        assertThat(((XYPlot) plate(OF_SERIES).chart().getPlot()).getAnnotations())
                .as("nothing is beyond")
                .noneMatch(GatheredMark.class::isInstance);
    }

    @Test
    void noViewingIsSaidCalmly() {
        Distribution none = new Distribution("SeriesTitle0", 300, Collections.nCopies(12, 0L), 0, 0, 0, null, null);

        assertThat(Marks.all(Drawn.of(plate(none), 700, 260))).isEmpty();
    }

    @Test
    void itLooksAsDrawn() {
        Screens.both("chart-distribution", Charts.distribution(OF_SERIES), 700, 260);
        Screens.both("chart-distribution-stretched", Charts.distribution(STRETCHED), 700, 260);
        Screens.both("chart-distribution-stretched-narrow", Charts.distribution(STRETCHED), 300, 180);
        Distribution late = new Distribution(
                "A film", 3600, List.of(1_200_000L, 2L, 1_999_999L, 31L), 14_399, 0, 3_200_032L, 13_000.0, 14_000.0);
        Screens.both("chart-distribution-late", Charts.distribution(late), 420, 220);
    }

    private static Plate plate(Distribution distribution) {
        return Charts.distribution(distribution).at(700, 260, ChartStyle.LIGHT, mark -> false);
    }
}
