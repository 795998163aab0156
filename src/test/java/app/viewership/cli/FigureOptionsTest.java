package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What figures by name are told that the log does not have: it is said, and nothing is counted.
class FigureOptionsTest {
    @TempDir
    private static Path place;

    private static String library = "";

    @BeforeAll
    static void makeMovies() {
        library = place.resolve("library").toString();
        String made = place.resolve("made").toString();
        Shell.run("sample", "--kind", "movie-streams", "--rows", "300", "--days", "2", "--out", made);
        assertThat(Shell.run("import", made, "--library", library).code()).isZero();
    }

    private static Shell.Ran report(String out, String... words) {
        String[] all = new String[words.length + 5];
        System.arraycopy(words, 0, all, 5, words.length);
        System.arraycopy(
                new String[] {
                    "report", "--library", library, "--out", place.resolve(out).toString()
                },
                0,
                all,
                0,
                5);
        return Shell.run(all);
    }

    @Test
    void anUnknownNationalityIsRefusedWithThoseThereAre() {
        Shell.Ran ran = report("nationality", "--nationality", "Nope");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("There is no author's nationality \"Nope\". There are ");
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(place.resolve("nationality")).isEmptyDirectory();
    }

    @Test
    void aLimitOfLengthsIsRefusedWhereLengthsAreNotLookedAt() {
        Shell.Ran ran = report("long", "--long", "1h");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("--long asks for a figure that movie-streams does not have; leave it out.");
    }

    @Test
    void aNationalityThatIsThereIsCounted() {
        String known = known();

        assertThat(report("known", "--nationality", known).err()).isEmpty();
        assertThat(place.resolve("known/movie-questions.csv"))
                .content()
                .containsPattern("\nmovies_by_author_nationality,[1-9]\\d*,");
        assertThat(place.resolve("known/import.json"))
                .content()
                .contains(
                        "\"nationality\" : \"" + known + "\",\n",
                        "\"share\" : 0.5\n",
                        "\"title\" : null,\n    \"outage_from\" : null,");
    }

    @Test
    void aNationalityInAnotherCaseIsTheOneOfTheLogWhereThereIsButOne() throws IOException {
        String known = known();
        assertThat(known).isNotEqualTo(known.toUpperCase(Locale.ROOT));

        assertThat(report("as-told", "--nationality", known).err()).isEmpty();
        assertThat(report("shouted", "--nationality", known.toUpperCase(Locale.ROOT))
                        .err())
                .isEmpty();
        assertThat(Files.readString(place.resolve("shouted/movie-questions.csv")))
                .isEqualTo(Files.readString(place.resolve("as-told/movie-questions.csv")));
    }

    private static String known() {
        return Shell.run("query", "--library", library, "--by", "nationality", "--measure", "viewings")
                .out()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .filter(name -> !name.equals("(none)"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anUnknownTitleIsRefusedBeforeAnythingIsWritten() {
        Shell.Ran ran = report(
                "title", "--title", "Nope", "--outage-from", "2021-12-01T10:00", "--outage-to", "2021-12-01T12:00");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("There is no movie \"Nope\". There are ");
        assertThat(place.resolve("title")).isEmptyDirectory();
    }

    @Test
    void aKindThatIsNotAskedThatSaysSo() throws IOException {
        Path log = PaperLog.in(place);
        String out = place.resolve("requests").toString();

        assertThat(Shell.run("report", log.toString(), "--out", out, "--nationality", "Nope"))
                .extracting(Shell.Ran::code, Shell.Ran::err)
                .containsExactly(2, "--nationality asks for a figure that requests does not have; leave it out.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "requests, --many-hours, 5",
        "requests, --lengths-by, device",
        "requests, --title, Alpha",
        "play-events, --hand-over, 30s",
        "movie-streams, --many-hours, 5",
        "app-activity, --hand-over, 30s",
        "app-activity, --many-hours, 5",
        "app-activity, --program, Alpha"
    })
    void whatSaysNothingAboutALogIsRefusedBeforeItIsRead(String kind, String option, String value, @TempDir Path folder)
            throws IOException {
        Path log = sample(kind, folder);
        Path out = folder.resolve("out");

        Shell.Ran ran = Shell.run("report", log.toString(), "--out", out.toString(), option, value);

        assertThat(ran)
                .isEqualTo(new Shell.Ran(
                        2, "", option + " asks for a figure that " + kind + " does not have; leave it out.\n"));
    }

    /// The first kind of the folder by name, and the second, have no figure for one option each.
    @ParameterizedTest
    @CsvSource({"--nationality, English", "--lengths-by, country", "--hand-over, 30s"})
    void whereThereAreSeveralKindsTheOneAskedIsToBeNamed(String option, String value, @TempDir Path folder)
            throws IOException {
        Path mix = folder.resolve("mix");
        sample("app-activity", mix.resolve("a"));
        sample("movie-streams", mix.resolve("b"));
        String out = folder.resolve("out").toString();

        Shell.Ran ran = Shell.run("report", mix.toString(), "--out", out, option, value);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo("The library has several datasets: app-activity, movie-streams. Name one with --dataset.\n");
    }

    @Test
    void ofAnArchiveAllLogsAreLookedAt(@TempDir Path folder) throws IOException {
        Path zip = folder.resolve("mix.zip");
        Path users = sample("app-activity", folder).resolve("users.jsonl");
        try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(zip))) {
            archive.putNextEntry(new ZipEntry("a.jsonl"));
            Files.copy(users, archive);
            archive.putNextEntry(new ZipEntry("b.csv"));
            archive.write(PaperLog.TEXT.getBytes(StandardCharsets.UTF_8));
        }
        Path out = folder.resolve("out");

        Shell.Ran ran = Shell.run("report", zip.toString(), "--out", out.toString(), "--hand-over", "30s");

        assertThat(ran.err()).endsWith("Name one with --dataset.\n");
        assertThat(ran.code()).isEqualTo(2);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPipeIsNotLookedAtBeforeItIsRead(@TempDir Path folder) throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<Path> written = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.writeString(pipe, PaperLog.TEXT);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        String out = folder.resolve("out").toString();

        Shell.Ran ran = Shell.run("report", pipe.toString(), "--out", out, "--hand-over", "30s");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        written.join();
    }

    private static Path sample(String kind, Path folder) throws IOException {
        if (kind.equals("requests")) {
            return PaperLog.in(folder);
        }
        Path made = folder.resolve("made");
        assertThat(Shell.run("sample", "--kind", kind, "--rows", "300", "--days", "2", "--out", made.toString())
                        .code())
                .isZero();
        return made;
    }

    @Test
    void lengthsAreThoseOfTheDimensionThatIsAskedFor(@TempDir Path folder) throws IOException {
        String log = sample("app-activity", folder).toString();
        String own = folder.resolve("library").toString();
        Shell.run("import", log, "--library", own);
        Path out = folder.resolve("out");

        Shell.Ran ran = Shell.run("report", "--library", own, "--out", out.toString(), "--lengths-by", "country");

        assertThat(ran.err()).isEmpty();
        Shell.Ran plain = Shell.run(
                "query", "--library", own, "--by", "country", "--measure", "watch_seconds,viewings,median_seconds");
        assertThat(Files.readAllLines(out.resolve("lengths.csv")).stream()
                        .map(line -> line.split(","))
                        .map(cells -> String.join(",", cells[0], cells[1], cells[2], cells[5])))
                .containsExactlyInAnyOrderElementsOf(plain.out().lines().toList());
        assertThat(Files.readString(out.resolve("import.json"))).contains("\"lengths_by\" : \"country\"");

        assertThat(Shell.run("report", "--library", own, "--out", folder + "/none", "--lengths-by", "planet"))
                .extracting(Shell.Ran::code, Shell.Ran::err)
                .satisfies(told ->
                        assertThat(told.toString()).startsWith("[2, There is no dimension \"planet\". There are "));
        assertThat(folder.resolve("none")).isEmptyDirectory();
    }

    @Test
    void aTitleInAnotherCaseIsTheOneOfTheLogWhereThereIsButOne() {
        String movie = Shell.run(
                        "query", "--library", library, "--by", "movie", "--measure", "viewings", "--limit", "1")
                .out()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.lastIndexOf(',')).replace("\"", ""))
                .findFirst()
                .orElseThrow();

        Shell.Ran ran = report(
                "case",
                "--title",
                movie.toUpperCase(Locale.ROOT),
                "--outage-from",
                "2021-12-01T10:00",
                "--outage-to",
                "2021-12-30T10:00");

        assertThat(ran.err()).isEmpty();
        assertThat(place.resolve("case/movie-questions.csv")).content().contains(" " + movie + ", 2021-12-01T10:00");
    }

    @ParameterizedTest
    @CsvSource({"--share, 0.3", "--title, Alpha", "--outage-from, 2021-12-01", "--outage-to, 2021-12-01"})
    void whatAKindHasNoFigureForIsRefused(String option, String value, @TempDir Path folder) throws IOException {
        String requests = folder.resolve("library").toString();
        Shell.run("import", PaperLog.in(folder).toString(), "--library", requests);

        Shell.Ran ran = Shell.run(
                "report", "--library", requests, "--out", folder.resolve("out").toString(), option, value);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith(option + " asks for a figure that requests does not have; leave it out.");
    }
}
