package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A path tells a day and an hour where it plainly does, and nothing otherwise.
class FileHintTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2021-01-31/play_events_2021-01-31_07, 2021-01-31, 7",
                "plays/play_events_2021-01-31_23.csv.gz, 2021-01-31, 23",
                "play_events_2021-01-31_24.csv, 2021-01-31, -",
                "2021-01-30/events_2021-01-31.csv, 2021-01-31, -",
                "2021-01-31/users.jsonl, 2021-01-31, -",
                "2021-01-31_05/users.jsonl, 2021-01-31, 5",
                "users-2021-01-31-05.jsonl, 2021-01-31, 5",
                "users-2021-01-31-2.jsonl, 2021-01-31, -",
                "users-2021-01-31-1234.jsonl, 2021-01-31, -",
                "users-2021-01-31_2021.jsonl, 2021-01-31, -",
                "users 2021-01-31 05.jsonl, 2021-01-31, 5",
                "2021-01-31T07-30-00Z.json, 2021-01-31, 7",
                "2021-01-31T0730.json, 2021-01-31, 7",
                "2021-01-31t073000Z.json, 2021-01-31, 7",
                "2021-01-31T07300.json, 2021-01-31, -",
                "2021-01-31_play_2021-01-31_07, 2021-01-31, 7",
                "2021-01-31_07_of_2021-01-31, 2021-01-31, 7",
                "E3M.2021-01-31-07.4a8b.gz, 2021-01-31, 7",
                "dt=2021-01-31/part-0.csv, 2021-01-31, -",
                "year=2021/month=01/day=31/part-0.csv, 2021-01-31, -",
                "year=2021/month=1/day=3/hour=7/part-0.csv, 2021-01-03, 7",
                "2020-05-01/year=2021/month=01/day=31/x, 2021-01-31, -",
            })
    void tells(String path, LocalDate day, Integer hour) {
        assertThat(FileHint.of(Path.of(path)))
                .isEqualTo(new FileHint(
                        Optional.of(day), Optional.of(day), hour == null ? OptionalInt.empty() : OptionalInt.of(hour)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20210131/20210131.csv",
                "customer-20191231/events.jsonl",
                "v2.10.2021/events.jsonl",
                "events_31-01-2021.csv",
                "2021/01/31/events.csv",
                "2021-02-30/events.csv",
                "2021-13-01/events.csv",
                "12021-01-31.csv",
                "2021-01-310.csv",
                "0815-10-12.csv",
                "1969-12-31.csv",
                "9999-12-31.csv",
                "1612051200.csv",
                "550e8400-e29b-41d4-a716-446655440000.csv",
                "2020-05-01/year=2021/month=01/part-0.csv",
                "2020-05-01/year=2021/part-0.csv",
                "year=2021/month=02/day=30/part-0.csv",
                "month=01/day=31/part-0.csv",
                "day=31",
                "",
            })
    void tellsNothing(String path) {
        assertThat(FileHint.of(Path.of(path))).isEqualTo(FileHint.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "events_2021-01-01_2021-01-31.csv, 2021-01-01, 2021-01-31",
        "events_2021-02-01_of_2021-01-05.csv, 2021-01-05, 2021-02-01",
        "2020-01-01/2021-01-03..2021-01-01..2021-01-02, 2021-01-01, 2021-01-03",
    })
    void aNameWithSeveralDatesTellsTheDaysBetween(String path, LocalDate first, LocalDate last) {
        assertThat(FileHint.of(Path.of(path)))
                .isEqualTo(new FileHint(Optional.of(first), Optional.of(last), OptionalInt.empty()));
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadBackWhateverStandsAround(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 23) int hour,
            @ForAll("words") String before,
            @ForAll("words") String behind) {
        Path path = Path.of(before + "x", day.plusDays(1) + "-x", "%s%s_%02d%s".formatted(before, day, hour, behind));

        assertThat(FileHint.of(path)).isEqualTo(new FileHint(Optional.of(day), Optional.of(day), OptionalInt.of(hour)));
    }

    @Property(tries = 500)
    void anyNameIsReadAndADayOfItStandsInIt(@ForAll("names") String name) {
        FileHint hint = FileHint.of(Path.of(name));

        assertThat(hint.first().isPresent()).isEqualTo(hint.day().isPresent());
        hint.first().ifPresent(first -> assertThat(name).contains(first.toString()));
        hint.day().ifPresent(day -> assertThat(name).contains(day.toString()));
        hint.day().ifPresent(day -> assertThat(hint.first().orElseThrow()).isBeforeOrEqualTo(day));
        hint.hour().ifPresent(hour -> assertThat(name).contains("%02d".formatted(hour)));
        assertThat(hint.hour().isPresent() && hint.day().isEmpty()).isFalse();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(0, LocalDate.of(2199, 12, 30).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("", "a", "events_", ".", "v2.", "Z", "_x", ".csv.gz", "-part-", "-20191231-x", "_id_7_");
    }

    /// What is made of the characters that dates are made of, often with whole pieces of one.
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("2021", "-", "01", "3", "31", "_", "T", "-12", "2021-01-31", "a", ".", "02-29", "1999")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }
}
