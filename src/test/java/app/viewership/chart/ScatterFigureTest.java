package app.viewership.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Measure;
import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.Screen;
import app.viewership.query.Step;
import app.viewership.query.Thresholds;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.jfree.chart.ChartRenderingInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScatterFigureTest {

    private static final Question QUESTION = Answers.QUESTION.with(Screen.LOYALTY);
    private static final List<Column> COLUMNS = List.of(
            new Column("show", "Show", Column.Type.TEXT),
            Measure.REACH.column(),
            Measure.LOYALTY.column(),
            Measure.WATCH_SECONDS.column(),
            new Column("best_country", "Best country", Column.Type.TEXT, Column.Name.KIND));

    @Test
    void everyProgramIsAPointAtItsReachAndItsLoyalty() {
        Answer answer = answer(
                row("Wide", 900, 0.01, 9000, "NL"),
                row("Middle", 500, 0.02, 5000, "NL"),
                row("Loyal", 100, 0.04, 400, "BE"));

        ChartRenderingInfo drawn = Drawn.of(plate(answer, 800, 400), 800, 400);

        List<Mark> marks = Marks.all(drawn);
        assertThat(marks).extracting(Mark::row).containsExactly(0, 1, 2);
        Rectangle2D wide = box(drawn, marks.get(0));
        Rectangle2D middle = box(drawn, marks.get(1));
        Rectangle2D loyal = box(drawn, marks.get(2));
        // Half of the way across and two thirds of the way up: 500 lies between 100 and 900, 0.02 between 0.01 and
        // 0.04.
        assertThat(middle.getCenterX()).isEqualTo((wide.getCenterX() + loyal.getCenterX()) / 2, within(0.01));
        assertThat(wide.getCenterY() - middle.getCenterY())
                .isEqualTo((wide.getCenterY() - loyal.getCenterY()) / 3, within(0.01));
        assertThat(wide.getWidth()).isGreaterThan(middle.getWidth()).isGreaterThan(loyal.getWidth());
    }

    @Test
    void aPointTellsItsFiguresAndSelectsItsRow() {
        Answer answer = answer(row("Wide", 900, 0.01, 9000, "NL"), row("Loyal", 100, 0.04, 400, "BE"));

        ChartRenderingInfo drawn = Drawn.of(plate(answer, 800, 400), 800, 400);

        Mark loyal = Marks.all(drawn).get(1);
        Rectangle2D box = box(drawn, loyal);
        assertThat(Marks.at(drawn, box.getCenterX(), box.getCenterY())).isEqualTo(loyal);
        assertThat(loyal.path()).containsExactly(new Step("show", "Loyal"));
        assertThat(loyal.text()).isEqualTo("""
                Loyal
                Reach: 100
                Loyalty: 4.0 %
                Watch time: 6:40
                Best country: BE""");
    }

    @Test
    void smallButLoyalIsBelowTheMedianReachAndAboveTheMedianLoyalty() {
        Scatter scatter = Scatter.of(answer(
                row("A", 100, 0.04, 4, "NL"),
                row("B", 200, 0.01, 3, "NL"),
                row("C", 300, 0.02, 2, "NL"),
                row("D", 400, 0.03, 1, "NL")));

        assertThat(scatter.reach()).isEqualTo(250);
        assertThat(scatter.loyalty()).isEqualTo(0.025);
        assertThat(scatter.points())
                .filteredOn(scatter::isSmallButLoyal)
                .extracting(Scatter.Point::name)
                .containsExactly("A");
        assertThat(plate(answer(row("A", 100, 0.04, 4, "NL"), row("B", 200, 0.01, 3, "NL")), 800, 400)
                        .subtitle())
                .isEqualTo("the larger, the more watch time · small but loyal: below the median reach of 150, above the"
                        + " median loyalty of 2.5 %");
    }

    @Test
    void theLegendCountsBoth() {
        Plate plate = plate(
                answer(
                        row("A", 100, 0.04, 4, "NL"),
                        row("B", 200, 0.01, 3, "NL"),
                        row("C", 300, 0.02, 2, "NL"),
                        row("D", 400, 0.03, 1, "NL")),
                800,
                400);

        assertThat(plate.legend()).extracting(LegendKey::text).containsExactly("small but loyal: 1", "others: 3");
    }

    @Test
    void whatReachesNobodyIsCountedAndNotDrawn() {
        Plate plate = plate(
                answer(row("A", 100, 0.04, 4, "NL"), row("B", 0, null, 3, "NL"), row("C", 0, null, 0, "NL")), 800, 400);

        assertThat(Marks.all(Drawn.of(plate, 800, 400))).extracting(Mark::row).containsExactly(0);
        assertThat(plate.subtitle()).endsWith(" · 2 without reach not shown");
    }

    @Test
    void whereNothingReachesAnybodyAWaySaysItself() {
        Plate none = plate(answer(row("B", 0, null, 3, "NL")), 800, 400);
        Plate empty = plate(answer(), 800, 400);

        Screens.leave("chart-loyalty-none", Drawn.image(none, 800, 400));
        assertThat(Marks.all(Drawn.of(none, 800, 400))).isEmpty();
        assertThat(Marks.all(Drawn.of(empty, 800, 400))).isEmpty();
    }

    @Test
    void namesDoNotOverlapAndStayInside() {
        Places places = new Places(new Rectangle2D.Double(0, 0, 200, 100));
        List<Rectangle2D> placed = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            places.of(random.nextInt(200), random.nextInt(100), 4, 40, 14, List.of())
                    .map(Places.Place::box)
                    .ifPresent(placed::add);
        }

        assertThat(placed).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        for (Rectangle2D one : placed) {
            assertThat(new Rectangle2D.Double(0, 0, 200, 100).contains(one)).isTrue();
            assertThat(placed).filteredOn(other -> !other.equals(one)).noneMatch(one::intersects);
        }
    }

    @Test
    void aNameIsBesideItsOwnPointAloneOrALineLeadsToIt() {
        Random random = new Random(3);
        List<Rectangle2D> dots = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            dots.add(new Rectangle2D.Double(random.nextInt(580) + 5, random.nextInt(280) + 5, 8, 8));
        }
        Places places = new Places(new Rectangle2D.Double(0, 0, 600, 300));
        int led = 0;
        for (Rectangle2D dot : dots.subList(0, 12)) {
            List<Rectangle2D> others =
                    dots.stream().filter(other -> !other.equals(dot)).toList();
            Places.Place place = places.of(dot.getCenterX(), dot.getCenterY(), 4, 60, 14, others)
                    .orElseThrow();
            if (place.lead() == null) {
                assertThat(others)
                        .allMatch(other -> away(place.box(), other) >= Places.APART)
                        .allMatch(other -> away(place.box(), other) > away(place.box(), dot));
            } else {
                led++;
                assertThat(place.lead().getP1().distance(dot.getCenterX(), dot.getCenterY()))
                        .isEqualTo(4, within(1e-9));
                assertThat(place.lead().getP2().distance(nearest(place, place.box())))
                        .isLessThan(4);
            }
        }
        assertThat(led).as("crowded enough").isBetween(1, 11);
    }

    private static Point2D nearest(Places.Place place, Rectangle2D box) {
        Point2D end = place.lead().getP2();
        return new Point2D.Double(
                Math.clamp(end.getX(), box.getMinX(), box.getMaxX()),
                Math.clamp(end.getY(), box.getMinY(), box.getMaxY()));
    }

    /// The gap between two boxes along the axis where it is wider.
    private static double away(Rectangle2D one, Rectangle2D other) {
        return Math.max(
                Math.max(other.getMinX() - one.getMaxX(), one.getMinX() - other.getMaxX()),
                Math.max(other.getMinY() - one.getMaxY(), one.getMinY() - other.getMaxY()));
    }

    @Test
    void fewManyTimesAsLargeAsTheOthersMakeTheScaleLogarithmic() {
        Scale even = Scale.of(10, 50, 100);
        Scale logarithmic = Scale.of(1, 10, 10_000);

        assertThat(even.logarithmic()).isFalse();
        assertThat(even.from()).isZero();
        assertThat(logarithmic.logarithmic()).isTrue();
        assertThat(logarithmic.at(100) - logarithmic.at(10))
                .isEqualTo(logarithmic.at(1000) - logarithmic.at(100), within(1e-9));
        assertThat(logarithmic.ticks(new Unit("", "", 1, 0), 400, 40)).contains(1.0, 10.0, 100.0, 1000.0, 10_000.0);
    }

    @Test
    void itLooksAsDrawn() {
        Figure figure = Charts.of(catalogue(400));
        Screens.both("chart-loyalty", figure, 1080, 420, new Step("show", "Show 17"));
        Screens.both("chart-loyalty-small", figure, 460, 200);
        Screens.both(
                "chart-loyalty-one", Charts.of(answer(row("The only show there is", 12, 0.4, 4000, "NL"))), 460, 200);
        Screens.leave(
                "chart-loyalty-long-names",
                Drawn.image(
                        plate(
                                answer(
                                        row("x".repeat(300), 900, 0.01, 9000, "NL"),
                                        row("東京物語と長い長い題名の映画シリーズ", 500, 0.04, 5000, "NL"),
                                        row(
                                                "The Extraordinarily Long and Winding Adventures of a Night Porter",
                                                90,
                                                0.05,
                                                400,
                                                "BE")),
                                620,
                                260),
                        620,
                        260));
        BufferedImage picture =
                new Picture(figure, new Caption(List.of("All programs")), ChartStyle.DARK, Picture.WIDTH).draw(1);
        Screens.leave("chart-loyalty-picture", picture);
        assertThat(picture.getHeight()).isGreaterThan(460);
    }

    /// Programs as catalogues have them: few large ones, many small ones, loyalty at random.
    private static Answer catalogue(int programs) {
        Random random = new Random(11);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < programs; i++) {
            long reach = 3 + (long) (60_000 / Math.pow(i + 1, 1.1) * (0.5 + random.nextDouble()));
            double loyalty = Math.exp(random.nextGaussian() * 0.6) * 0.01;
            rows.add(row("Show " + i, reach, loyalty, (long) (reach * loyalty * 600_000), "NL"));
        }
        return answer(rows.toArray(Row[]::new));
    }

    private static Plate plate(Answer answer, int width, int height) {
        return Charts.of(answer).at(width, height, ChartStyle.LIGHT, mark -> false);
    }

    private static Rectangle2D box(ChartRenderingInfo drawn, Mark mark) {
        Rectangle2D box = Marks.bounds(drawn, mark);
        assertThat(box).isNotNull();
        return box;
    }

    private static Row row(String show, long reach, @Nullable Double loyalty, long watch, String country) {
        return new Row(
                Collections.unmodifiableList(Arrays.asList(show, reach, loyalty, watch, country)),
                List.of(new Step("show", show)));
    }

    private static Answer answer(Row... rows) {
        return new Answer(
                QUESTION.with(QUESTION.rule().with(Thresholds.DEFAULT)),
                "Reach and loyalty",
                COLUMNS,
                List.of(rows),
                new Row(Collections.unmodifiableList(Arrays.asList(null, null, null, null, null)), List.of()),
                rows.length,
                8312,
                8312,
                Duration.ZERO);
    }

    private static Offset<Double> within(double offset) {
        return Offset.offset(offset);
    }
}
