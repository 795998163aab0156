package app.viewership.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Spread;
import app.viewership.query.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jfree.chart.ChartRenderingInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoxPlotFigureTest {

    @Test
    void aRowIsItsBoxWhereverItIsPointedAt() {
        Plate plate = plate(spread(null, box("iOS", 100, 20), box("Android", 80, 0)), 800, 120);

        ChartRenderingInfo drawn = Drawn.of(plate, 800, 120);

        assertThat(Marks.all(drawn)).extracting(Mark::row).containsExactly(0, 1);
        Mark first = Marks.at(drawn, 795, 10);
        assertThat(first).isNotNull();
        assertThat(first.path()).containsExactly(new Step("os", "iOS"));
        assertThat(first.text()).isEqualTo("""
                iOS
                Median: 3:20
                Middle half: 1:40 to 5:00
                Shortest: 0:10
                Longest: 10:00
                Viewings: 1,204
                Watch time: 33:20:00
                Outside: 20""");
    }

    @Test
    void theSubtitleSaysWhatIsDrawn() {
        List<Spread.Box> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            many.add(box("Type " + i, 100 + i, 0));
        }
        Spread spread = new Spread("type", "Type", 3600, many, 42);

        Plate plate = plate(spread, 800, 240);

        assertThat(Marks.all(Drawn.of(plate, 800, 240)))
                .extracting(Mark::row)
                .containsExactlyElementsOf(Drawn.upTo(10));
        assertThat(plate.subtitle())
                .isEqualTo("box: the middle half, line: the median · points longer than 1 h · first 10 of 42 shown");
        assertThat(plate(spread(null, box("iOS", 100, 20)), 800, 240).subtitle())
                .isEqualTo("box: the middle half, line: the median · whiskers up to 1.5 times the box, points outside");
    }

    @Test
    void theSubtitleSaysWherePointsEndBeforeWhatIsOutside() {
        List<Long> outside = List.of(514_054L, 220L);
        Spread.Box far = new Spread.Box(List.of(), "game", 9, 1, 60, 90, 120, 514_054, 1, 200, 2, outside, 600_000);

        assertThat(plate(spread(null, far), 800, 240).subtitle())
                .endsWith("whiskers up to 1.5 times the box, points outside as far as the axis goes");
        assertThat(plate(spread(200, far), 800, 240).subtitle())
                .endsWith("points longer than 3 min 20 s as far as the axis goes");
    }

    @Test
    void anEmptySpreadSaysSo() {
        assertThat(Marks.all(Drawn.of(plate(spread(null), 800, 240), 800, 240))).isEmpty();
    }

    @Test
    void itLooksAsDrawn() {
        Spread.Box far = new Spread.Box(
                List.of(new Step("os", "Windows Phone, of which nobody knows")),
                "Windows Phone, of which nobody knows that it is there at all",
                409,
                0,
                60,
                240,
                700,
                514_054,
                0,
                1500,
                33,
                LongStream.rangeClosed(0, 20)
                        .map(i -> 514_054 - i * 25_600)
                        .boxed()
                        .toList(),
                3_000_000);
        Spread spread = spread(null, box("iOS", 100, 20), far, box("Android", 80, 0), box("東京物語", 1, 3));
        Spread limited = spread(1800, box("iOS", 100, 20), far, box("Android", 80, 0));
        Screens.both("chart-box", Charts.spread(spread), 1080, 260, new Step("os", "iOS"));
        Screens.both("chart-box-small", Charts.spread(spread), 460, 160);
        Screens.both("chart-box-limit", Charts.spread(limited), 700, 180);
        Screens.leave(
                "chart-box-zero",
                Drawn.image(
                        plate(
                                spread(
                                        null,
                                        new Spread.Box(List.of(), "nothing", 1, 0, 0, 0, 0, 0, 0, 0, 0, List.of(), 0)),
                                400,
                                120),
                        400,
                        120));
        Screens.leave(
                "chart-box-picture",
                new Picture(Charts.spread(spread), new Caption(List.of("All programs")), ChartStyle.DARK, Picture.WIDTH)
                        .draw(1));
    }

    private static Plate plate(Spread spread, int width, int height) {
        return Charts.spread(spread).at(width, height, ChartStyle.LIGHT, mark -> false);
    }

    private static Spread spread(@Nullable Integer limit, Spread.Box... boxes) {
        return new Spread("os", "Operating system", limit, List.of(boxes), boxes.length);
    }

    /// Lengths around twice `unit` seconds, with outliers above.
    private static Spread.Box box(String name, long unit, int outside) {
        return new Spread.Box(
                List.of(new Step("os", name)),
                name,
                1204,
                unit / 10,
                unit,
                unit * 2,
                unit * 3,
                unit * 6,
                unit / 10,
                unit * 5,
                outside,
                LongStream.rangeClosed(1, outside)
                        .map(i -> unit * 6 - i * unit / 25)
                        .boxed()
                        .toList(),
                120_000);
    }
}
