package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.viewership.export.NewFile;
import app.viewership.export.Overwrite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class CliTest {
    @TempDir
    private Path folder;

    @Test
    void helpNamesTheCommands() {
        Shell.Ran ran = Shell.run("--help");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("report", "import", "query", "sample", "opens the window", "Exit codes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "import", "query", "sample", "fetch", "listen", "serve"})
    void everyCommandHasHelp(String command) {
        Shell.Ran ran = Shell.run(command, "--help");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("Usage: viewership " + command);
        assertThat(Shell.run("help", command).out()).isEqualTo(ran.out());
    }

    @Test
    void theHelpOfReportNamesEveryOption() {
        assertThat(Shell.run("report", "--help").out().replaceAll("\\s+", " "))
                .contains(
                        "--out",
                        "--session-gap",
                        "--viewing-gap",
                        "--runtime",
                        "--hand-over",
                        "--program",
                        "--viewer",
                        "--log-zone",
                        "--zone",
                        "--from",
                        "--to",
                        "--device",
                        "--user-agent",
                        "--ip",
                        "--library",
                        "default: 30m",
                        "default: 10m",
                        "default: 45m",
                        "default: 30s");
    }

    @Test
    void theHelpOfQueryListsWhatCanBeAsked() {
        assertThat(Shell.run("query", "--help").out().replaceAll("\\s+", " "))
                .contains("app-activity: activity, activity_type, activity_subtype, collection, source, country,"
                        + " subscription, os, os_version_group, os_version, app_version,")
                .contains("watch_seconds, viewings,", "mean_seconds, median_seconds,", "completed, completion_rate,")
                .contains("size of movie-streams, loading_time of app-activity.");
    }

    @Test
    void versionIsThatOfTheBuild() {
        assertThat(Shell.run("--version")).isEqualTo(new Shell.Ran(0, "viewership " + Version.current() + "\n", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reprot                                  | Unmatched argument at index 0: 'reprot'. See viewership --help.",
                "''                                      | Say what to do: report, import, query, export, sample, fetch, listen or serve. See viewership --help.",
                "report a.csv                            | Missing required option: '--out=DIR'. See viewership report --help.",
                "report --out o                          | Name a log to report on, or a library with --library.",
                "report a.csv --out o --session-gap soon | Invalid value for option '--session-gap': \"soon\" is no duration; write 30m, 45s, 1h30m or a number of seconds. See viewership report --help.",
                "report a.csv --out o --session-gap 9m   | The session gap (540 s) is shorter than the viewing gap (600 s); it must be at least as long.",
                "report a.csv --out o --viewing-gap 0    | The viewing gap is 0 s; it must be at least 1 s.",
                "report a.csv --out o --viewer cat       | Invalid value for option '--viewer': \"cat\" is no viewer key; write device or household. See viewership report --help.",
                "report a.csv --out o --zone Mars        | Invalid value for option '--zone': \"Mars\" is no time zone; write UTC, +02:00 or a name such as Europe/Lisbon. See viewership report --help.",
                "report a.csv --out o --from noon        | Invalid value for option '--from': \"noon\" is no moment; write 2021-09-30, 2021-09-30T00:30 or 2021-09-30T00:30:00+02:00. See viewership report --help.",
                "report a.csv --out o --from 2021-09-30 --to 2021-09-30 | The period ends at 2021-09-30T00:00:00Z, not after it starts at 2021-09-30T00:00:00Z; --to must be later than --from.",
                "export --library l --out o --as-captured --format csv | --as-captured writes all bytes as they were kept; it takes no --format, --partition, --overwrite, period or filter.",
                "export --library l --out o --as-captured --ip 1.2.3.4 | --as-captured writes all bytes as they were kept; it takes no --format, --partition, --overwrite, period or filter.",
                "import a.csv --library l --from xx      | Invalid value for option '--from': \"xx\" is no day; write 2021-01-31. See viewership import --help.",
                "import a.csv --library l --to 2021-02-30 | Invalid value for option '--to': \"2021-02-30\" is no day; write 2021-01-31. See viewership import --help.",
                "report a.csv --out o --share x          | Invalid value for option '--share': \"x\" is no share; write a number above 0 and at most 1, such as 0.5. See viewership report --help.",
                "report a.csv --out o --share 1.5        | Invalid value for option '--share': \"1.5\" is no share; write a number above 0 and at most 1, such as 0.5. See viewership report --help.",
                "import --library l                      | Missing required parameter: 'INPUT'. See viewership import --help.",
                "import a.csv                            | Missing required option: '--library=FILE'. See viewership import --help.",
                "query --library l --by program          | Missing required option: '--measure=M'. See viewership query --help.",
                "query --library l --by program --measure viewings --limit 0 | A table cannot have 0 rows; --limit must be at least 1.",
                "query --library l --by program --measure viewings --grain century | Invalid value for option '--grain': \"century\" is no grain; there are minute, five-minutes, quarter-hour, hour, day, week, month, year. See viewership query --help.",
                "sample --rows -1 --out o                | A log cannot have -1 rows; ask for 0 or more.",
                "sample --seed 1e3 --out o               | Invalid value for option '--seed': \"1e3\" is no whole number; write digits, such as 1000. See viewership sample --help.",
                "sample --rows 99999999999999999999 --out o | Invalid value for option '--rows': \"99999999999999999999\" has too many digits; write a smaller number. See viewership sample --help.",
                "query --library l --by program --measure viewings --limit few | Invalid value for option '--limit': \"few\" is no whole number; write digits, such as 1000. See viewership query --help.",
                "query --library l --by program,device,program --measure viewings | \"program\" is named twice with --by; name it once.",
                "query --library l --by program --measure viewings --measure viewers,viewings | \"viewings\" is named twice with --measure; name it once.",
                "query --library l --by program --measure viewings --hand-over 5s | Unknown options: '--hand-over', '5s'. See viewership query --help.",
                "sample --rows many --out o              | Invalid value for option '--rows': \"many\" is no whole number; write digits, such as 1000. See viewership sample --help.",
            })
    void wrongUsageIsOneSentenceAndTwo(String words, String sentence) {
        Shell.Ran ran = Shell.run(words.isEmpty() ? new String[0] : words.split(" +", -1));

        assertThat(ran).isEqualTo(new Shell.Ran(2, "", sentence + "\n"));
    }

    /// Names no file can have, and texts that are nothing but texts.
    @ParameterizedTest
    @ValueSource(strings = {"report", "import", "query", "export", "sample", "fetch", "listen", "serve"})
    void noOptionAnswersNonsenseWithWordsOfTheProgramItself(String command) {
        List<String> options = Pattern.compile("(--[a-z-]+)=")
                .matcher(Shell.run(command, "--help").out())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(options).isNotEmpty();
        for (String option : options) {
            Shell.Ran ran = Shell.run(command, option + "=no\0pe");
            assertThat(ran.code()).as(option).isEqualTo(2);
            assertThat(ran.err()).as(option).doesNotContain("java", "Exception", "cannot convert", "Path", "is not a");
            assertThat(ran.err().lines()).as(option).hasSize(1);
        }
    }

    @Test
    void aSampleIsWrittenAsAsked() throws IOException {
        Path one = folder.resolve("one.csv");
        Path two = folder.resolve("two.csv");
        Shell.Ran ran = Shell.run("sample", "--rows", "1000", "--seed", "9", "--out", one.toString());
        Shell.run("sample", "--rows", "1000", "--seed", "9", "--out", two.toString());

        assertThat(ran).isEqualTo(new Shell.Ran(0, "Wrote 1,000 rows to " + one + ".\n", ""));
        assertThat(Files.readAllLines(one)).hasSize(1001);
        assertThat(one).hasSameBinaryContentAs(two);
    }

    @Test
    void aSampleReplacesNoFileUnasked() throws IOException {
        Path file = Files.writeString(folder.resolve("log.csv"), "mine");

        assertThat(Shell.run("sample", "--rows", "10", "--out", file.toString()))
                .isEqualTo(new Shell.Ran(1, "", "There is a file " + file + " already; it was left as it is.\n"));
        assertThat(file).hasContent("mine");
        assertThat(Shell.run("sample", "--rows", "10", "--out", file.toString(), "--overwrite")
                        .code())
                .isZero();
        assertThat(Files.readAllLines(file)).hasSize(11);
    }

    @Test
    void whereTheProgramEndsOnlyWhatIsGoneIsNoNews() {
        Path file = folder.resolve("taken");

        assertThat(Cli.isOfTheEnd(new UncheckedIOException(new NoSuchFileException(file.toString()))))
                .isTrue();
        assertThat(Cli.isOfTheEnd(new CancellationException())).isTrue();
        assertThatThrownBy(() -> NewFile.write(file, Overwrite.REFUSE, out -> {
                    throw new NoSuchFileException(file.toString());
                }))
                .matches(e -> Cli.isOfTheEnd((Exception) e));
        assertThatThrownBy(() -> NewFile.write(file, Overwrite.REFUSE, out -> {
                    throw new IOException("No space left on device");
                }))
                .hasMessageContaining("The disk is full")
                .matches(e -> !Cli.isOfTheEnd((Exception) e));
        assertThat(Cli.isOfTheEnd(new IOException("Input/output error"))).isFalse();
    }
}
