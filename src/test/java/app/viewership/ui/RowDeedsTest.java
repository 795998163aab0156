package app.viewership.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Filter;
import app.viewership.query.Landmarks;
import app.viewership.query.Period;
import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.Screen;
import app.viewership.query.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowDeedsTest {

    private static final Question PROGRAMS = Question.of("requests", ZoneOffset.UTC);
    private static final Step SERIES = new Step("program", "SeriesTitle0");
    private static final Step SEASON = new Step("season", "6");
    private static final Landmarks WAYS = new Landmarks("program", "asset_id", "client_ip", "user_agent");
    private static final Step EPISODE = new Step("asset_id", "10294754");

    @Test
    void aProgramDrillsToItsSeasons() {
        Question drilled = drilled(PROGRAMS, row("SeriesTitle0", SERIES));

        assertThat(drilled).isEqualTo(PROGRAMS.withDrill(List.of(SERIES)));
    }

    @Test
    void anEpisodeDrillsToItsSessions() {
        Question seasons = PROGRAMS.withDrill(List.of(SERIES, SEASON));
        Question drilled = drilled(seasons, row("S06 E05", SERIES, SEASON, EPISODE));

        assertThat(drilled)
                .isEqualTo(seasons.withDrill(List.of(SERIES, SEASON, EPISODE)).with(Screen.EXPLAIN));
    }

    @Test
    void aRowOffTheDrillPathIsKept() {
        Question byDevice = PROGRAMS.withBy("device");
        Question drilled = drilled(byDevice, row("Roku", new Step("device", "Roku")));

        assertThat(drilled).isEqualTo(byDevice.withFilters(List.of(Filter.keep("device", "Roku"))));
    }

    @Test
    void aPairDrillsToTheSessionsOfBothItsValues() {
        Question pairs = PROGRAMS.with(Screen.HOUSEHOLDS).withBy("device,asset_id");

        assertThat(drilled(pairs, row("Roku", new Step("device", "Roku"), EPISODE))
                        .filters())
                .containsExactly(Filter.keep("device", "Roku"), Filter.keep("asset_id", "10294754"));
    }

    @Test
    void aProgramChangedToBecomesTheOneAskedAbout() {
        Question changes = PROGRAMS.with(Screen.CHANGES);
        Question drilled = drilled(changes, row("SeriesTitle8", new Step("program", "SeriesTitle8")));

        assertThat(drilled).isEqualTo(changes.withSubject("SeriesTitle8"));
    }

    @Test
    void aUserAgentDrillsToItsHouseholdsAndAHouseholdToItsSessions() {
        Question households = PROGRAMS.with(Screen.HOUSEHOLDS);
        Question agent = drilled(households, row("user-agent9", new Step("user_agent", "user-agent9")));
        Question household = drilled(agent, row("1.2.3.4", new Step("client_ip", "1.2.3.4")));

        assertThat(agent.by()).isEqualTo("client_ip");
        assertThat(agent.filters()).containsExactly(Filter.keep("user_agent", "user-agent9"));
        assertThat(household.screen()).isEqualTo(Screen.EXPLAIN);
        assertThat(household.filters())
                .containsExactly(Filter.keep("user_agent", "user-agent9"), Filter.keep("client_ip", "1.2.3.4"));
    }

    @Test
    void aBucketBecomesThePeriodHoweverTheRowsAreSorted() {
        Question overTime = PROGRAMS.with(Screen.OVER_TIME);
        List<Row> rows = List.of(bucket(7200), bucket(0), bucket(3600));
        Answer answer = answer(overTime, new Column("time", "Time", Column.Type.INSTANT), rows);

        assertThat(rows.stream().map(row -> Buckets.period(answer, row).orElseThrow()))
                .containsExactly(period(7200, 10800), period(0, 3600), period(3600, 7200));
    }

    @Test
    void aBucketIsCutToThePeriodAskedFor() {
        Question overTime = PROGRAMS.with(Screen.OVER_TIME).with(period(600, 4000));
        List<Row> rows = List.of(bucket(0), bucket(3600));
        Answer answer = answer(overTime, new Column("time", "Time", Column.Type.INSTANT), rows);

        assertThat(rows.stream().map(row -> Buckets.period(answer, row).orElseThrow()))
                .containsExactly(period(600, 3600), period(3600, 4000));
    }

    @Test
    void whereNobodysSessionsMayBeSeenARowLeadsToWhatWasWatched() {
        Question sessions =
                PROGRAMS.withFilters(List.of(Filter.keep("device", "Roku"))).with(Screen.EXPLAIN);

        assertThat(RowDeeds.watched(sessions, WAYS))
                .contains(sessions.with(Screen.PROGRAMS).withBy("asset_id"));
        assertThat(RowDeeds.watched(sessions.withDrill(List.of(SERIES, SEASON, EPISODE)), WAYS))
                .isEmpty();
    }

    @Test
    void theSessionsBehindAProgramAreThoseOfTheProgram() {
        Row row = row("SeriesTitle0", SERIES);

        assertThat(RowDeeds.explained(answer(PROGRAMS, NAME, List.of(row)), row, WAYS))
                .isEqualTo(PROGRAMS.withDrill(List.of(SERIES)).with(Screen.EXPLAIN));
        assertThat(RowDeeds.explained(answer(PROGRAMS, NAME, List.of(row)), null, WAYS))
                .isEqualTo(PROGRAMS.with(Screen.EXPLAIN));
    }

    @Test
    void aProgramFoundIsGoneToAndAnythingElseIsKept() {
        Question changes = PROGRAMS.with(Screen.CHANGES);
        Step ip = new Step("client_ip", "1.2.3.4");
        Question kept = RowDeeds.found(PROGRAMS, ip, WAYS);

        assertThat(RowDeeds.found(PROGRAMS, SERIES, WAYS)).isEqualTo(PROGRAMS.withDrill(List.of(SERIES)));
        assertThat(RowDeeds.found(changes, SERIES, WAYS)).isEqualTo(changes.withSubject("SeriesTitle0"));
        assertThat(kept).isEqualTo(PROGRAMS.toggle(ip));
        assertThat(RowDeeds.found(kept, ip, WAYS)).isEqualTo(kept);
    }

    private static final Column NAME = new Column("program", "Program", Column.Type.TEXT);

    private static Question drilled(Question question, Row row) {
        return RowDeeds.drilled(answer(question, NAME, List.of(row)), row, WAYS).orElseThrow();
    }

    private static Answer answer(Question question, Column first, List<Row> rows) {
        return new Answer(question, "Rows", List.of(first), rows, row("all"), rows.size(), 1, 1, Duration.ZERO);
    }

    private static Row row(String name, Step... path) {
        return new Row(List.of(name), Arrays.asList(path));
    }

    private static Row bucket(long start) {
        return new Row(List.of(start), List.of());
    }

    private static Period period(long from, long to) {
        return new Period(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
    }
}
