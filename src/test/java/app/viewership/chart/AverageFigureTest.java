package app.viewership.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Answer;
import app.viewership.query.Measure;
import app.viewership.query.Screen;
import app.viewership.query.Step;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.data.category.CategoryDataset;
import org.junit.jupiter.api.Test;

class AverageFigureTest {

    private static final Answer AVERAGES = Answers.of(
            Answers.QUESTION.with(Screen.AVERAGES),
            "Average watch time",
            "series",
            List.of(Measure.MEAN_SECONDS_PER_VIEWING, Measure.MEDIAN_SECONDS_PER_VIEWING, Measure.VIEWINGS),
            List.of(
                    List.of("SeriesTitle0", 545.5, 252.0, 1204L),
                    List.of("SeriesTitle8", 1930.0, 2211.5, 1010L),
                    List.of("SeriesTitle13", 489.1, 100.0, 822L),
                    List.of("SeriesTitle30", 0.0, 0.0, 4L),
                    Arrays.asList("SeriesTitle99", null, null, 0L)));

    @Test
    void meanAndMedianStandSideBySide() {
        CategoryDataset bars = ((CategoryPlot) plate(800, 400).chart().getPlot()).getDataset();

        assertThat(bars.getRowCount()).isEqualTo(2);
        for (int row = 0; row < AVERAGES.rows().size(); row++) {
            assertThat(bars.getValue("mean", Integer.valueOf(row)))
                    .isEqualTo(AVERAGES.rows().get(row).cells().get(1));
            assertThat(bars.getValue("median", Integer.valueOf(row)))
                    .isEqualTo(AVERAGES.rows().get(row).cells().get(2));
        }
    }

    @Test
    void theHeadingSaysWhatIsAveragedAndHowItIsWritten() {
        Plate plate = plate(800, 400);

        assertThat(plate.subtitle()).isEqualTo("per viewing, minutes:seconds");
        assertThat(plate.legend()).extracting(LegendKey::text).containsExactly("mean", "median");
    }

    @Test
    void itLooksAsDrawn() {
        Screens.both("chart-averages", Charts.of(AVERAGES), 820, 260, new Step("series", "SeriesTitle8"));
    }

    private static Plate plate(double width, double height) {
        return Charts.of(AVERAGES).at(width, height, ChartStyle.LIGHT, mark -> false);
    }
}
