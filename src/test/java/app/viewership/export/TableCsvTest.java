package app.viewership.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Filter;
import app.viewership.query.Period;
import app.viewership.query.Question;
import app.viewership.query.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableCsvTest {
    private static final Column PROGRAM = new Column("program", "Program", Column.Type.TEXT);
    private static final Column RANK = new Column("rank", "Rank", Column.Type.RANK);
    private static final Column WATCH = new Column("watch_seconds", "Watch time", Column.Type.DURATION);
    private static final Column SHARE = new Column("share", "Share", Column.Type.SHARE);
    private static final Column MEAN = new Column("mean", "Mean", Column.Type.MEAN_DURATION);
    private static final Column START = new Column("start", "Start", Column.Type.INSTANT);

    @TempDir
    private Path folder;

    private static Table table(List<Column> columns, Object... cells) {
        List<@Nullable Object> row = Arrays.asList(cells);
        return new Table(columns, List.of(row), ZoneOffset.UTC);
    }

    private static String csv(Table table) {
        StringBuilder text = new StringBuilder();
        TableCsv.print(table, text);
        return text.toString();
    }

    @Test
    void writesAHeaderAndPlainNumbers() {
        Table table = table(
                List.of(RANK, PROGRAM, WATCH, SHARE, MEAN, START), 1, "Título", 1_234_567L, 0.5, 12.0, 1_632_959_856L);

        assertThat(csv(table)).isEqualTo("""
                        rank,program,watch_seconds,share,mean,start
                        1,Título,1234567,0.500000,12.0,2021-09-29T23:57:36Z
                        """);
    }

    @Test
    void writesTimesInTheZoneOfTheQuestion() {
        Table table = new Table(List.of(START), List.of(List.of(1_632_960_000L)), ZoneId.of("America/New_York"));

        assertThat(csv(table)).isEqualTo("start\n2021-09-29T20:00:00-04:00\n");
    }

    @Test
    void writesNothingForNothing() {
        assertThat(csv(table(List.of(PROGRAM, MEAN), "a", null))).isEqualTo("program,mean\na,\n");
        assertThat(csv(table(List.of(PROGRAM, MEAN), "a", Double.NaN))).isEqualTo("program,mean\na,\n");
    }

    @ParameterizedTest
    @CsvSource({"0.25,0.3", "0.35,0.4", "2.349999,2.3", "1e9,1000000000.0", "-0.05,-0.1", "0.04,0.0"})
    void roundsMeansHalfUpToOneDecimal(double value, String text) {
        assertThat(csv(table(List.of(MEAN), value))).isEqualTo("mean\n" + text + "\n");
    }

    @ParameterizedTest
    @CsvSource({"0.0000005,0.000001", "0.1234565,0.123457", "1,1.000000", "0,0.000000"})
    void roundsSharesHalfUpToSixDecimals(double value, String text) {
        assertThat(csv(table(List.of(SHARE), value))).isEqualTo("share\n" + text + "\n");
    }

    @Test
    void quotesWhatHasToBeQuoted() {
        Table table = table(List.of(PROGRAM, WATCH), "a,b \"c\"\nd", 1L);

        assertThat(csv(table)).isEqualTo("program,watch_seconds\n\"a,b \"\"c\"\"\nd\",1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@a", "--"})
    void makesTextOfWhatASpreadsheetWouldRun(String text) {
        assertThat(csv(table(List.of(PROGRAM), text))).isEqualTo("program\n'" + text + "\n");
    }

    @Test
    void makesTextOfALeadingTabOrReturn() {
        assertThat(csv(table(List.of(PROGRAM), "\t=1"))).isEqualTo("program\n'\t=1\n");
        assertThat(csv(table(List.of(PROGRAM), "\r=1"))).isEqualTo("program\n\"'\r=1\"\n");
    }

    @Test
    void leavesASignAloneAsItIs() {
        assertThat(csv(table(List.of(PROGRAM), "-"))).isEqualTo("program\n-\n");
    }

    @Test
    void leavesNegativeNumbersAlone() {
        assertThat(csv(table(List.of(WATCH), -5L))).isEqualTo("watch_seconds\n-5\n");
    }

    @Test
    void theClipboardIsSeparatedByTabs() {
        Table table = table(List.of(PROGRAM, WATCH), "a b, c", 1_234L);

        assertThat(TableCsv.clipboard(table)).isEqualTo("program\twatch_seconds\na b, c\t1234\n");
    }

    @Test
    void isUtf8WithAMarkOnlyWhereAskedFor() throws IOException {
        Table table = table(List.of(PROGRAM), "é");
        TableCsv.write(table, CsvOptions.PLAIN, folder.resolve("plain.csv"), Overwrite.REFUSE);
        TableCsv.write(table, CsvOptions.EXCEL, folder.resolve("excel.csv"), Overwrite.REFUSE);

        assertThat(Files.readAllBytes(folder.resolve("plain.csv"))).isEqualTo("program\né\n".getBytes(UTF_8));
        assertThat(Files.readAllBytes(folder.resolve("excel.csv"))).isEqualTo("\uFEFFprogram\né\n".getBytes(UTF_8));
    }

    @Test
    void anAnswerTakesItsParametersAlong() {
        Question question = Question.of("requests", ZoneId.of("Europe/Lisbon"))
                .withFilters(List.of(Filter.keep("device", "Roku"), Filter.exclude("client_ip", "1.2.3.0")))
                .with(new Period(Instant.parse("2021-09-29T23:00:00Z"), Instant.parse("2021-09-30T01:00:00Z")));
        Answer answer = new Answer(
                question,
                "Most popular programs",
                List.of(PROGRAM, WATCH),
                List.of(new Row(List.of("a", 5L), List.of())),
                new Row(List.of("All", 5L), List.of()),
                1,
                1,
                1,
                Duration.ZERO);

        TableCsv.write(answer, CsvOptions.PLAIN, folder.resolve("top.csv"), Overwrite.REFUSE);

        assertThat(folder.resolve("top.csv")).hasContent("program,watch_seconds\na,5");
        assertThat(folder.resolve("top.parameters.json")).hasContent("""
                        {
                          "title" : "Most popular programs",
                          "zone" : "Europe/Lisbon",
                          "from" : "2021-09-30T00:00:00+01:00",
                          "to" : "2021-09-30T02:00:00+01:00",
                          "viewer" : "device",
                          "viewing_gap_seconds" : 600,
                          "session_gap_seconds" : 1800,
                          "runtime_seconds" : 2700,
                          "hand_over_seconds" : 30,
                          "reach_minutes" : 3,
                          "completion_percent" : 90,
                          "program" : null,
                          "drill" : [ ],
                          "filters" : [
                            {
                              "dimension" : "device",
                              "kept" : [
                                "Roku"
                              ]
                            },
                            {
                              "dimension" : "client_ip",
                              "excluded" : [
                                "1.2.3.0"
                              ]
                            }
                          ]
                        }
                        """);
    }

    @Test
    void whereTheParametersAreInTheWayNothingIsWritten() throws IOException {
        Files.writeString(folder.resolve("top.parameters.json"), "mine");
        Answer answer = new Answer(
                Question.of("requests", ZoneOffset.UTC),
                "Most popular programs",
                List.of(PROGRAM),
                List.of(),
                new Row(List.of("All"), List.of()),
                0,
                0,
                0,
                Duration.ZERO);

        assertThatThrownBy(() -> TableCsv.write(answer, CsvOptions.PLAIN, folder.resolve("top.csv"), Overwrite.REFUSE))
                .isInstanceOf(FileExistsException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**.csv");
    }
}
