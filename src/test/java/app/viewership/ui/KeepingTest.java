package app.viewership.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Filter;
import app.viewership.query.Landmarks;
import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.Screen;
import app.viewership.query.Step;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class KeepingTest {

    private static final Question PROGRAMS = Question.of("requests", ZoneOffset.UTC);
    private static final Step SERIES = new Step("program", "SeriesTitle0");
    private static final Step SEASON = new Step("season", "6");
    private static final Step EPISODE = new Step("asset_id", "10294754");
    private static final Landmarks WAYS = new Landmarks("program", "asset_id", "client_ip", "user_agent");

    @Test
    void aSeasonOffTheDrillPathIsKeptWithItsSeries() {
        Question bySeason = PROGRAMS.with(Screen.HOUSEHOLDS).withBy("season");
        Row row = row("6", SERIES, SEASON);

        assertThat(Keeping.kept(bySeason, List.of(row), WAYS).filters())
                .containsExactly(Filter.keep("program", "SeriesTitle0"), Filter.keep("season", "6"));
        assertThat(Keeping.kept(PROGRAMS.withBy("asset_id"), List.of(row("S06 E05", SERIES, SEASON, EPISODE)), WAYS)
                        .filters())
                .as("an asset has an id of its own")
                .containsExactly(Filter.keep("asset_id", "10294754"));
    }

    @Test
    void twoSeasonsOfTwoSeriesCannotBeKeptWithoutTheOtherTwo() {
        Question bySeason = PROGRAMS.with(Screen.HOUSEHOLDS).withBy("season");
        Row other = row("2", new Step("program", "SeriesTitle1"), new Step("season", "2"));
        Row same = row("2", SERIES, new Step("season", "2"));

        assertThat(Keeping.apart(bySeason, List.of(row("6", SERIES, SEASON), other), WAYS))
                .isFalse();
        assertThat(Keeping.apart(bySeason, List.of(row("6", SERIES, SEASON), same), WAYS))
                .isTrue();
    }

    @Test
    void aPairIsKeptByBothItsValuesEvenWhereTheSecondIsTheBottomOfTheDrillPath() {
        Question pairs = PROGRAMS.with(Screen.HOUSEHOLDS).withBy("device,asset_id");
        Row one = row("Roku", new Step("device", "Roku"), EPISODE);
        Row other = row("Fire TV", new Step("device", "Fire TV"), new Step("asset_id", "9"));

        assertThat(Keeping.kept(pairs, List.of(one), WAYS).filters())
                .containsExactly(Filter.keep("device", "Roku"), Filter.keep("asset_id", "10294754"));
        assertThat(Keeping.apart(pairs, List.of(one, other), WAYS)).isFalse();
    }

    @Test
    void aFilmAndASeasonCannotBeKeptTogether() {
        Question bySeason = PROGRAMS.with(Screen.HOUSEHOLDS).withBy("season");
        Row film = row("", new Step("program", "A film"));
        List<Row> both = List.of(film, row("6", SERIES, SEASON));

        assertThat(Keeping.apart(bySeason, both, WAYS)).isFalse();
        assertThat(Keeping.canKeep(bySeason, both, WAYS)).isFalse();
        assertThat(Keeping.canKeep(bySeason, List.of(film, row("", SERIES)), WAYS))
                .isTrue();
    }

    @Test
    void rowsOfOneValueAreKeptByItThoughTheyAreNotAllOfIt() {
        Row row = row("Roku", new Step("device", "Roku"));

        assertThat(Keeping.canKeep(PROGRAMS, List.of(row, row), WAYS)).isTrue();
        assertThat(Keeping.apart(PROGRAMS, List.of(row, row), WAYS)).isFalse();
        assertThat(Keeping.canKeep(PROGRAMS, List.of(), WAYS)).isTrue();
        assertThat(Keeping.canKeep(PROGRAMS.with(Screen.OVER_TIME), List.of(new Row(List.of(0L), List.of())), WAYS))
                .isTrue();
    }

    @Test
    void keepingReplacesWhatWasKeptAndExcludingAddsToWhatWasExcluded() {
        Question before = PROGRAMS.withFilters(
                List.of(Filter.keep("program", "A"), Filter.exclude("program", "B"), Filter.keep("device", "Roku")));
        List<Row> rows = List.of(row("C", new Step("program", "C")), row("D", new Step("program", "D")));

        assertThat(Keeping.kept(before, rows, WAYS).filters())
                .containsExactly(
                        Filter.exclude("program", "B"),
                        Filter.keep("device", "Roku"),
                        new Filter("program", new TreeSet<>(List.of("C", "D")), false));
        assertThat(Keeping.excluded(before, List.of(new Step("program", "C"), new Step("program", "D")))
                        .filters())
                .containsExactly(
                        Filter.keep("program", "A"),
                        Filter.keep("device", "Roku"),
                        new Filter("program", new TreeSet<>(List.of("B", "C", "D")), true));
    }

    @Test
    void valuesOfTwoDimensionsAreExcludedEachInItsOwn() {
        assertThat(Keeping.excluded(PROGRAMS, List.of(new Step("program", "A"), SEASON, new Step("program", "B")))
                        .filters())
                .containsExactly(
                        new Filter("program", new TreeSet<>(List.of("A", "B")), true), Filter.exclude("season", "6"));
    }

    private static Row row(String name, Step... path) {
        return new Row(List.of(name), List.of(path));
    }
}
