package app.viewership.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Measure;
import app.viewership.query.Row;
import app.viewership.query.Step;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jfree.chart.ChartRenderingInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeatMapFigureTest {

    @Test
    void aCellIsItsRowAndTellsBothValues() {
        Answer answer = answer("genre", "hour_of_day", cell("Drama", "07", 7200), cell("Crime", "20", 3600));

        ChartRenderingInfo drawn = Drawn.of(plate(answer, 800, 200, ChartStyle.LIGHT), 800, 200);

        Mark crime = Marks.all(drawn).stream()
                .filter(mark -> mark.row() == 1)
                .findFirst()
                .orElseThrow();
        Rectangle2D box = Marks.bounds(drawn, crime);
        assertThat(box).isNotNull();
        assertThat(Marks.at(drawn, box.getCenterX(), box.getCenterY())).isEqualTo(crime);
        assertThat(crime.path()).containsExactly(new Step("genre", "Crime"), new Step("hour_of_day", "20"));
        assertThat(crime.text()).contains("Crime").contains("20").contains("Watch time: 1:00:00");
    }

    @Test
    void everyHourHasItsPlaceInItsOrderAndRowsAreLargestFirst() {
        Answer answer = answer(
                "genre", "hour_of_day", cell("Crime", "20", 3600), cell("Drama", "07", 7200), cell("Drama", "08", 1));

        HeatGrid grid = HeatGrid.of(answer, 2);

        assertThat(grid.down()).containsExactly("Drama", "Crime");
        assertThat(grid.across()).hasSize(24).startsWith("00", "01").endsWith("23");
    }

    @Test
    void whatDoesNotFitIsCounted() {
        List<Row> cells = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            cells.add(cell("Genre " + i, "07", 40 - i));
        }

        Plate plate = plate(answer("genre", "hour_of_day", cells.toArray(Row[]::new)), 800, 190, ChartStyle.LIGHT);

        assertThat(Marks.all(Drawn.of(plate, 800, 190)))
                .extracting(Mark::row)
                .containsExactlyElementsOf(Drawn.upTo(10));
        assertThat(plate.subtitle()).contains("first 10 of 40 rows");
    }

    @Test
    void anEmptyAnswerSaysSo() {
        Plate plate = plate(answer("genre", "hour_of_day"), 800, 200, ChartStyle.LIGHT);

        assertThat(Marks.all(Drawn.of(plate, 800, 200))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void equalStepsOfTheValueAreEqualStepsOfLightness(boolean dark) {
        HeatTones tones = new HeatTones(dark ? ChartStyle.DARK : ChartStyle.LIGHT, 10);
        double step = (lightness(tones.of(10)) - lightness(tones.of(0))) / 10;

        for (int i = 1; i <= 10; i++) {
            assertThat(lightness(tones.of(i)) - lightness(tones.of(i - 1))).isEqualTo(step, Offset.offset(0.005));
        }
        // More stands out from the card more, and the least can be told from nothing.
        assertThat(Math.signum(step)).isEqualTo(dark ? 1 : -1);
        assertThat(Math.abs(lightness(tones.of(0)) - lightness(tones.none()))).isGreaterThan(0.03);
    }

    @Test
    void lightnessOfGreyIsThatOfTheEye() {
        assertThat(lightness(Color.BLACK)).isEqualTo(0, Offset.offset(1e-6));
        assertThat(lightness(Color.WHITE)).isEqualTo(1, Offset.offset(1e-6));
        // The middle grey of OKLab: its lightness cubed is its light.
        assertThat(lightness(new Color(99, 99, 99))).isEqualTo(0.5, Offset.offset(0.01));
    }

    @Test
    void figuresAreReadUponEveryTone() {
        for (ChartStyle style : List.of(ChartStyle.LIGHT, ChartStyle.DARK)) {
            HeatTones tones = new HeatTones(style, 1000);
            for (int value = 0; value <= 1000; value++) {
                Color tone = value == 0 ? tones.none() : tones.of(value);
                assertThat(contrast(ChartStyle.on(tone), tone))
                        .as("%d of 1000 on %s".formatted(value, style.card()))
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    /// By WCAG 2, told apart from how the program reckons it.
    private static double contrast(Color one, Color other) {
        double[] light = new double[2];
        Color[] both = {one, other};
        for (int i = 0; i < 2; i++) {
            float[] part = both[i].getColorComponents(null);
            for (int c = 0; c < 3; c++) {
                double linear = part[c] <= 0.04045 ? part[c] / 12.92 : Math.pow((part[c] + 0.055) / 1.055, 2.4);
                light[i] += linear * new double[] {0.2126, 0.7152, 0.0722}[c];
            }
        }
        return (Math.max(light[0], light[1]) + 0.05) / (Math.min(light[0], light[1]) + 0.05);
    }

    @Test
    void itLooksAsDrawn() {
        List<Row> cells = new ArrayList<>();
        List<String> genres = List.of(
                "Drama", "Comedy", "Crime", "Science-Fiction and all that is near it", "Romance", "東京物語と長い長い題名");
        for (int g = 0; g < genres.size(); g++) {
            for (int hour = g % 3; hour < 24; hour += g == 4 ? 5 : 1) {
                double evening = Math.exp(-Math.pow((hour - 20) / 5.0, 2)) + 0.1;
                cells.add(cell(genres.get(g), "%02d".formatted(hour), (long) (3_000_000 * evening / (g + 1))));
            }
        }
        Answer answer = answer("genre", "hour_of_day", cells.toArray(Row[]::new));
        Screens.both(
                "chart-heat",
                Charts.heatMap(answer),
                1080,
                300,
                new Step("genre", "Crime"),
                new Step("hour_of_day", "20"));
        Screens.both("chart-heat-small", Charts.heatMap(answer), 460, 180);
        Screens.leave(
                "chart-heat-picture",
                new Picture(
                                Charts.heatMap(answer),
                                new Caption(List.of("All programs")),
                                ChartStyle.DARK,
                                Picture.WIDTH)
                        .draw(1));
    }

    private static double lightness(Color color) {
        return HeatTones.lab(color)[0];
    }

    private static Plate plate(Answer answer, int width, int height, ChartStyle style) {
        return Charts.heatMap(answer).at(width, height, style, mark -> false);
    }

    private static Row cell(String down, String across, long watch) {
        return new Row(List.of(down, across, watch), List.of(new Step("genre", down), new Step("hour_of_day", across)));
    }

    private static Answer answer(String down, String across, Row... cells) {
        return new Answer(
                Answers.QUESTION,
                "By genre and hour of day",
                List.of(
                        new Column(down, "Genre", Column.Type.TEXT),
                        new Column(across, "Hour of day", Column.Type.TEXT),
                        Measure.WATCH_SECONDS.column()),
                List.of(cells),
                new Row(Collections.unmodifiableList(Arrays.asList(null, null, null)), List.of()),
                cells.length,
                8312,
                8312,
                Duration.ZERO);
    }
}
