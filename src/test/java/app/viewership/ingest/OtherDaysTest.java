package app.viewership.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.ingest.FileOutcome.Ending;
import app.viewership.source.History.Version;
import app.viewership.source.PlayEvents;
import app.viewership.source.SourceException;
import app.viewership.store.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An import of some days reads the events of these days, and records of all.
class OtherDaysTest {

    private static final LocalDate SECOND = LocalDate.parse("2021-01-02");
    private static final ImportPeriod PERIOD = new ImportPeriod(SECOND, SECOND.plusDays(1));
    private static final String PLAYS = "episode_id,view_date,country,view_hours,viewer_id\n";

    @TempDir
    Path folder;

    private final List<String> looked = new ArrayList<>();

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    /// A sound file of events tells it by an `e`, one of records by an `r`.
    private boolean holdsRecords(Path file) throws SourceException {
        looked.add(folder.relativize(file).toString());
        try {
            String text = Files.readString(file);
            if (text.isEmpty()) {
                throw new SourceException("It", "is empty.");
            }
            return text.startsWith("r");
        } catch (IOException e) {
            throw new SourceException("It", "cannot be read.", e);
        }
    }

    private List<String> files(Path... inputs) {
        return InputFiles.of(List.of(inputs), PERIOD, this::holdsRecords).files().stream()
                .map(file -> folder.relativize(file).toString())
                .toList();
    }

    @Test
    void ofManyFilesOfOtherDaysOneOfEachSortIsLookedAt() throws IOException {
        for (String day : List.of("2020-12-31", "2021-01-01", "2021-01-02", "2021-01-03")) {
            for (int hour = 10; hour < 24; hour++) {
                write(day + "/plays_" + day + "_" + hour + ".csv", "e");
            }
            write(day + "/schedule_" + day + ".json", "r");
        }

        List<String> files = files(folder);

        assertThat(looked).containsExactly("2021-01-02/plays_2021-01-02_10.csv", "2021-01-02/schedule_2021-01-02.json");
        assertThat(files)
                .hasSize(18)
                .contains(
                        "2020-12-31/schedule_2020-12-31.json",
                        "2021-01-01/schedule_2021-01-01.json",
                        "2021-01-03/schedule_2021-01-03.json")
                .filteredOn(file -> file.contains("plays"))
                .allMatch(file -> file.startsWith("2021-01-02/"))
                .hasSize(14);
        assertThat(files).isSorted();
    }

    @Test
    void ofASortWithoutAFileOfTheseDaysAnotherIsLookedAt() throws IOException {
        write("users/2020-12-30.json", "");
        write("users/2020-12-31.json", "r");
        write("users/2021-01-03.json", "r");
        write("plays/2021-01-01.json", "e");
        write("plays/2021-01-03.json", "e");

        assertThat(files(folder))
                .containsExactly("users/2020-12-30.json", "users/2020-12-31.json", "users/2021-01-03.json");
        assertThat(looked).containsExactly("plays/2021-01-01.json", "users/2020-12-30.json", "users/2020-12-31.json");
    }

    @Test
    void afterThreeThatCannotBeReadTheOthersAreLetBe() throws IOException {
        for (int day = 3; day < 10; day++) {
            write("plays/2021-01-0" + day + ".json", "");
        }

        assertThat(files(folder)).isEmpty();
        assertThat(looked).hasSize(3);
    }

    @Test
    void namesThatDifferInAnIdAreOfOneSort() throws IOException {
        write("2021-01-02/8a0e3b1c-90ab-4cde-8f01-23456789abcd.csv", "e");
        write("2021-01-03/FFFFFFFF-aaaa-BBBB-cccc-dddddddddddd.csv", "r");

        assertThat(files(folder)).containsExactly("2021-01-02/8a0e3b1c-90ab-4cde-8f01-23456789abcd.csv");
    }

    @Test
    void filesNamedOneByOneAreAskedAboutTogether() throws IOException {
        Path before = write("2021-01-01/plays.csv", "e");
        Path then = write("2021-01-02/plays.csv", "e");

        InputFiles files = InputFiles.of(List.of(before, then), PERIOD, this::holdsRecords);

        assertThat(files.files()).containsExactly(then);
        assertThat(files.passed()).isOne();
        assertThat(files.unread())
                .extracting(FileOutcome::sentence)
                .containsExactly("One file of events was not read: its path tells another day than 2021-01-02.");
        assertThat(looked).containsExactly("2021-01-02/plays.csv");
    }

    @Test
    void withoutAPeriodNothingIsLookedAt() throws IOException {
        write("2021-01-01/plays.csv", "e");

        assertThat(InputFiles.of(List.of(folder), null, this::holdsRecords).files())
                .hasSize(1);
        assertThat(looked).isEmpty();
    }

    /// The airing has rolled off the schedule of the day on which it is played.
    @Test
    void aPlayOfTheseDaysFindsTheAiringThatOnlyAnEarlierScheduleHas() throws IOException {
        write("2020-12-26/schedule_2020-12-26.json", schedule(7, "Before"));
        write("2021-01-02/schedule_2021-01-02.json", schedule(8, "Now"));
        write("2021-01-09/schedule_2021-01-09.json", schedule(9, "Later"));
        write("2021-01-01/play_events_2021-01-01_20.csv", PLAYS + "7,2021-01-01,NL,1,10\n");
        write("2021-01-02/play_events_2021-01-02_20.csv", PLAYS + "7,2021-01-02,NL,1,10\n");
        ImportSettings settings = new ImportSettings(ZoneId.of("UTC"), null, PERIOD);

        try (Library library = Library.create(folder.resolve("library"))) {
            ImportReport report =
                    new Importer(library, settings).run(List.of(folder), progress -> {}, new CancelSignal());

            assertThat(report.ended(Ending.STORED))
                    .extracting(FileOutcome::name)
                    .containsExactly(
                            "schedule_2020-12-26.json",
                            "play_events_2021-01-02_20.csv",
                            "schedule_2021-01-02.json",
                            "schedule_2021-01-09.json");
            assertThat(report.passed()).isOne();
            assertThat(library.history(PlayEvents.KIND).of("schedule"))
                    .extracting(Version::key)
                    .containsExactly("7", "8", "9");
        }
    }

    private static String schedule(int airing, String show) {
        return """
                [{"id":%d,"airdate":"2021-01-01","name":"Pilot","season":1,"number":1,"runtime":60,"_embedded":{"show":\
                {"id":%d,"name":"%s","type":"Scripted","language":"English","genres":["Drama"],"ended":null}}}]
                """.formatted(airing, airing, show);
    }
}
