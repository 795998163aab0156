package app.viewership.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Measure;
import app.viewership.query.Period;
import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.Screen;
import app.viewership.query.Step;
import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jfree.chart.ChartRenderingInfo;
import org.junit.jupiter.api.Test;

class ProfileFigureTest {

    private static final Question QUESTION = Answers.QUESTION
            .with(Screen.PROFILE)
            .with(ZoneId.of("Europe/Amsterdam"))
            .with(Measure.VIEWERS);
    private static final List<Column> COLUMNS = List.of(
            new Column("week", "Week", Column.Type.INSTANT),
            new Column("country", "Country", Column.Type.TEXT),
            new Column("viewers", "Viewers", Column.Type.COUNT),
            new Column("watch_seconds", "Watch time", Column.Type.DURATION),
            new Column("mean_seconds_per_viewer", "Mean per viewer", Column.Type.MEAN_DURATION),
            new Column("viewers_many_hours", "Many hours", Column.Type.COUNT));
    /// Mondays at midnight in Amsterdam; in the second week the clock was set forward.
    private static final Instant FIRST = Instant.parse("2021-03-14T23:00:00Z");

    private static final Instant SECOND = Instant.parse("2021-03-21T23:00:00Z");
    private static final Instant THIRD = Instant.parse("2021-03-28T22:00:00Z");
    private static final Instant FOURTH = Instant.parse("2021-04-04T22:00:00Z");

    @Test
    void theLargestCountriesAreToldApartAndTheRestAreOthers() {
        Profile profile = Profile.of(
                answer(
                        all(FIRST, 210, 21),
                        row(FIRST, "NL", 100, 1),
                        row(FIRST, "BE", 50, 1),
                        row(FIRST, "DE", 30, 1),
                        row(FIRST, "FR", 20, 1),
                        row(FIRST, "US", 7, 1),
                        row(FIRST, "CA", 3, 1)),
                4);

        assertThat(profile.groups()).containsExactly("NL", "BE", "DE", "FR");
        assertThat(profile.others()).isEqualTo(2);
        assertThat(profile.weeks().getFirst().parts())
                .extracting(Profile.Part::name)
                .containsExactly("NL", "BE", "DE", "FR", "others");
        assertThat(profile.weeks().getFirst().parts().getLast().value()).isEqualTo(10);
        assertThat(profile.weeks().getFirst().manyShare()).isEqualTo(0.1);
        assertThat(profile.severally()).isFalse();
    }

    @Test
    void theMeasureAskedForIsDrawnAndAMeanIsNotSplit() {
        Answer answer = answer(all(FIRST, 30, 3), row(FIRST, "BE", 10, 1), row(FIRST, "NL", 20, 2));
        Answer hours = asking(Measure.WATCH_SECONDS, answer);
        Answer mean = asking(Measure.MEAN_SECONDS_PER_VIEWER, answer);

        assertThat(plate(hours, 800, 300).subtitle()).startsWith("minutes watched, by week and country · ");
        assertThat(Profile.of(hours, 4).weeks().getFirst().value()).isEqualTo(1800);
        assertThat(plate(mean, 800, 300).subtitle()).startsWith("mean per viewer, minutes:seconds, by week · ");
        assertThat(Profile.of(mean, 4).weeks().getFirst().value()).isEqualTo(60);
        assertThat(Profile.of(mean, 4).weeks().getFirst().parts()).isEmpty();
        Screens.leave(
                "chart-profile-mean",
                Drawn.image(plate(asking(Measure.MEAN_SECONDS_PER_VIEWER, year(20)), 700, 260), 700, 260));
        Screens.leave(
                "chart-profile-hours", Drawn.image(plate(asking(Measure.WATCH_SECONDS, year(20)), 700, 260), 700, 260));
    }

    private static Answer asking(Measure measure, Answer answer) {
        return new Answer(
                answer.question().with(measure),
                answer.title(),
                answer.columns(),
                answer.rows(),
                answer.totals(),
                answer.groups(),
                answer.selected(),
                answer.all(),
                answer.took());
    }

    @Test
    void aWeekWithoutAViewerHasItsPlaceAndWeeksEndOnMondays() {
        Profile profile = Profile.of(answer(all(FIRST, 2, 1), all(THIRD, 3, 0)), 4);

        assertThat(profile.weeks())
                .extracting(Profile.Week::period)
                .containsExactly(new Period(FIRST, SECOND), new Period(SECOND, THIRD), new Period(THIRD, FOURTH));
        assertThat(profile.weeks()).extracting(Profile.Week::value).containsExactly(2.0, 0.0, 3.0);
    }

    @Test
    void aTableInAnotherOrderIsDrawnByWeek() {
        Answer answer = Answers.reversed(answer(
                all(FIRST, 30, 3),
                row(FIRST, "BE", 10, 1),
                row(FIRST, "NL", 20, 2),
                all(SECOND, 5, 0),
                row(SECOND, "NL", 5, 0)));

        List<Mark> marks = Marks.all(Drawn.of(plate(answer, 800, 300), 800, 300));

        assertThat(marks).extracting(Mark::row).containsExactly(4, 2, 3, 1, 0);
    }

    @Test
    void partsAreAsHighAsTheirViewersAndStandUponEachOther() {
        Answer answer = answer(all(FIRST, 30, 3), row(FIRST, "BE", 10, 1), row(FIRST, "NL", 20, 2));

        ChartRenderingInfo drawn = Drawn.of(plate(answer, 800, 300), 800, 300);

        Rectangle2D nl = box(drawn, 2);
        Rectangle2D be = box(drawn, 1);
        // Half a pixel of the card lies between them.
        assertThat(nl.getHeight() + 0.5).isEqualTo(2 * (be.getHeight() + 0.5), Offset.offset(0.01));
        assertThat(be.getMaxY() + 0.5).isEqualTo(nl.getMinY(), Offset.offset(0.01));
    }

    @Test
    void aPointOnAPartIsItsRowAndBesideItTheWeek() {
        Answer answer = answer(all(FIRST, 30, 3), row(FIRST, "BE", 10, 1), row(FIRST, "NL", 20, 2));
        ChartRenderingInfo drawn = Drawn.of(plate(answer, 800, 300), 800, 300);
        Rectangle2D nl = box(drawn, 2);

        Mark part = Marks.at(drawn, nl.getCenterX(), nl.getCenterY());
        Mark week = Marks.at(drawn, nl.getMinX() - 5, nl.getCenterY());

        assertThat(part.path()).containsExactly(new Step("country", "NL"));
        assertThat(part.text()).isEqualTo("""
                Week of 15 Mar – 21 Mar 2021 · NL
                Viewers: 20
                Watch time: 20:00
                Mean per viewer: 1:00
                Many hours: 2
                Share with many hours: 10.0 %""");
        assertThat(week.row()).isZero();
        assertThat(week.period()).isEqualTo(new Period(FIRST, SECOND));
        assertThat(week.text()).startsWith("Week of 15 Mar – 21 Mar 2021\nViewers: 30\n");
    }

    @Test
    void aDragOverWeeksIsTheirPeriod() {
        ChartRenderingInfo drawn =
                Drawn.of(plate(answer(all(FIRST, 2, 1), all(SECOND, 3, 0), all(THIRD, 3, 0)), 800, 300), 800, 300);

        assertThat(Marks.between(
                        drawn, box(drawn, 1).getCenterX(), box(drawn, 2).getCenterX()))
                .isEqualTo(new Period(SECOND, FOURTH));
    }

    @Test
    void theSubtitleSaysWhatIsShownAndTheLegendWhatTheColoursAre() {
        Answer answer = answer(
                all(FIRST, 210, 21),
                row(FIRST, "NL", 100, 1),
                row(FIRST, "BE", 50, 1),
                row(FIRST, "DE", 40, 1),
                row(FIRST, "FR", 20, 1),
                row(FIRST, "US", 7, 1),
                row(FIRST, "CA", 3, 1));

        Plate plate = plate(answer, 800, 300);

        assertThat(plate.subtitle())
                .isEqualTo(
                        "viewers, by week and country · first 4 of 6 and others · a viewer with several counts under each"
                                + " · times in Europe/Amsterdam");
        assertThat(plate.legend()).extracting(LegendKey::text).containsExactly("NL", "BE", "DE", "FR", "others");
    }

    @Test
    void anEmptyAnswerSaysSo() {
        assertThat(Marks.all(Drawn.of(plate(answer(), 800, 300), 800, 300))).isEmpty();
    }

    @Test
    void itLooksAsDrawn() {
        Figure year = Charts.of(year(52));
        Screens.both("chart-profile-year", year, 1080, 420, new Step("country", "NL"));
        Screens.both("chart-profile-small", Charts.of(year(6)), 460, 200);
        Screens.both("chart-profile-one", Charts.of(year(1)), 460, 240);
        Screens.leave(
                "chart-profile-picture",
                new Picture(Charts.of(year(12)), new Caption(List.of("All programs")), ChartStyle.LIGHT, Picture.WIDTH)
                        .draw(1));
    }

    private static Answer year(int weeks) {
        List<Row> rows = new ArrayList<>();
        List<String> countries =
                List.of("NL", "BE", "DE", "Bosnia and Herzegovina, with all islands", "FR", "US", "CA");
        for (int week = 0; week < weeks; week++) {
            Instant at = FIRST.atZone(QUESTION.zone()).plusWeeks(week).toInstant();
            long whole = 0;
            List<Row> parts = new ArrayList<>();
            for (int i = 0; i < countries.size(); i++) {
                long viewers = (long) (60_000 / (i + 1.5) * (1.2 + Math.sin(week / 6.0 + i)));
                whole += viewers;
                parts.add(row(at, countries.get(i), viewers, viewers / 9));
            }
            rows.add(all(at, whole, (long) (whole * (0.1 + 0.05 * Math.cos(week / 5.0)))));
            rows.addAll(parts);
        }
        return answer(rows.toArray(Row[]::new));
    }

    private static Rectangle2D box(ChartRenderingInfo drawn, int row) {
        Rectangle2D box = Marks.bounds(
                drawn,
                Marks.all(drawn).stream()
                        .filter(mark -> mark.row() == row)
                        .findFirst()
                        .orElseThrow());
        assertThat(box).isNotNull();
        return box;
    }

    private static Plate plate(Answer answer, int width, int height) {
        return Charts.of(answer).at(width, height, ChartStyle.LIGHT, mark -> false);
    }

    private static Row all(Instant week, long viewers, long many) {
        return new Row(List.of(week.getEpochSecond(), "all", viewers, viewers * 60, 60.0, many), List.of());
    }

    private static Row row(Instant week, String country, long viewers, long many) {
        return new Row(
                List.of(week.getEpochSecond(), country, viewers, viewers * 60, 60.0, many),
                List.of(new Step("country", country)));
    }

    private static Answer answer(Row... rows) {
        return new Answer(
                QUESTION,
                "Audience of SeriesTitle0",
                COLUMNS,
                List.of(rows),
                new Row(Collections.unmodifiableList(Arrays.asList(null, null, null, null, null, null)), List.of()),
                rows.length,
                8312,
                8312,
                Duration.ZERO);
    }
}
