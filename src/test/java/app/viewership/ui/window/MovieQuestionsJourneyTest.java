package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.cli.Cli;
import app.viewership.query.Answer;
import app.viewership.query.FigureAnswer;
import app.viewership.query.FigureParameters;
import app.viewership.query.Grain;
import app.viewership.query.Period;
import app.viewership.query.Question;
import app.viewership.query.QuestionJson;
import app.viewership.query.Screen;
import app.viewership.ui.chart.ChartPane;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The questions that movie streams are asked by name, in the window, on the real files: told by lists, fields and a
/// drag over the chart, and the same as those of a report.
class MovieQuestionsJourneyTest {
    private static final Path REAL = Path.of("..", "shared", "data", "movie-streams");
    private static final Period OUTAGE =
            new Period(Instant.parse("2021-12-25T06:00:00Z"), Instant.parse("2021-12-25T11:00:00Z"));

    @TempDir
    Path folder;

    private Desk desk;
    private Hand hand;

    @BeforeEach
    void open() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(REAL), () -> "There is no " + REAL.toAbsolutePath());
        // How these files come in is told by another journey.
        SampleLibrary.copyOf(REAL, folder.resolve("library.mv.db"));
        open(1440, 900);
        // The window begins in the zone of the log; this desk begins in UTC.
        desk.fx(() -> desk.controller.change(
                q -> q.with(desk.model.log().get().explorer().dataset().zone()).with(Screen.QUESTIONS)));
        desk.settled();
    }

    private void open(double width, double height) throws Exception {
        desk = Desk.at(folder, width, height);
        hand = new Hand(desk);
    }

    @AfterEach
    void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void whoWasAffectedIsAskedByTitleAndTwoInstants() throws Exception {
        desk.keep("questions-first");
        assertThat(hand.text("question-based_on_books_percent-value")).isEqualTo("93.4066");
        assertThat(hand.text("question-affected_users-value")).isEqualTo("–");
        assertThat(hand.text("question-affected_users-rule")).contains("Choose a movie and the two instants first.");

        choose("question-program", "Unforgiven");
        write("question-from", "2021-12-25T07:00");
        assertThat(desk.question().told().outage()).as("half an outage is none").isNull();
        write("question-to", "2021-12-25 12:00");
        desk.keep("questions-outage");

        assertThat(desk.question().told()).isEqualTo(new FigureParameters("Unforgiven", OUTAGE, null, 0.5));
        assertThat(hand.text("question-affected_users-value")).isEqualTo("4");
        assertThat(hand.table().getItems()).hasSize(4);
        assertThat(hand.sees("nothing")).isFalse();

        hand.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(hand.text("question-affected_users-value")).isEqualTo("–");
        assertThat(hand.node("question-to", TextField.class).getText()).isEmpty();
        hand.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        assertThat(hand.text("question-affected_users-value")).isEqualTo("4");
        assertThat(QuestionJson.read(QuestionJson.write(desk.question()))).isEqualTo(desk.question());
    }

    @Test
    void anEndBeforeTheBeginningIsSaidAndNotTaken() throws Exception {
        choose("question-program", "Unforgiven");
        write("question-from", "2021-12-25 07:00");
        Question before = desk.question();

        write("question-to", "2021-12-25 06:00");
        assertThat(desk.question()).isEqualTo(before);
        assertThat(hand.text("question-outage-note")).isEqualTo("The outage must end after it begins.");
        desk.keep("questions-wrong-order");

        write("question-to", "yesterday");
        assertThat(desk.question()).isEqualTo(before);
        write("question-to", "2021-12-25 12:00");
        assertThat(hand.text("question-affected_users-value")).isEqualTo("4");
    }

    @Test
    void aDragOverTheStreamsInProgressChoosesTheOutage() throws Exception {
        choose("question-program", "Unforgiven");
        ChartPane chart = hand.node("chart", ChartPane.class);
        assertThat(chart.marks()).hasSizeGreaterThan(500);

        hand.dragAcross(chart, 0.5, 0.6);

        Period chosen = desk.question().told().outage();
        assertThat(chosen).isNotNull();
        assertThat(desk.question().screen()).isEqualTo(Screen.QUESTIONS);
        assertThat(desk.question().period()).isNull();
        int affected = desk.fresh()
                .figures()
                .inProgress(desk.question(), "Unforgiven", chosen)
                .viewers()
                .size();
        assertThat(affected).isPositive();
        assertThat(hand.text("question-affected_users-value")).isEqualTo(String.valueOf(affected));
        assertThat(desk.model.shown().get().answer().groups()).isEqualTo(affected);
        assertThat(hand.node("question-from", TextField.class).getText()).startsWith("2021-12-");
        desk.keep("questions-brushed");

        Answer around = desk.model.shown().get().grid();
        assertThat(around.question().period().from()).isBefore(chosen.from());
        assertThat(around.question().period().to()).isAfter(chosen.to());
        assertThat(around.question().period().to()).isBefore(Instant.parse("2022-01-01T00:00:00Z"));
        hand.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(desk.model.shown().get().grid().question().period()).isNull();

        hand.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        assertThat(desk.question().told().outage()).isEqualTo(chosen);
        hand.doubleClick(chart, 0.5);
        assertThat(desk.question().told().outage())
                .as("a double click leads back")
                .isNull();
        assertThat(desk.question().told().program()).isEqualTo("Unforgiven");
        assertThat(desk.question().screen()).isEqualTo(Screen.QUESTIONS);
    }

    @Test
    void aShortOutageIsShownByTheMinute() throws Exception {
        desk.fx(() -> desk.controller.change(q -> q.with(new FigureParameters("Unforgiven", OUTAGE, null, 0.5))));
        desk.settled();
        desk.keep("questions-minutes");
        assertThat(desk.model.shown().get().grid().question().grain()).isEqualTo(Grain.MINUTE);
        assertThat(desk.model.shown().get().grid().rows()).hasSize(15 * 60);
    }

    @Test
    void aMovieThatNobodyLeftEarlySaysWhyAndOffersTheRuntime() throws Exception {
        desk.fx(() ->
                desk.controller.change(q -> q.with(Screen.CHANGES).with(q.rule().withRuntime(60))));
        desk.settled();
        desk.keep("changes-none");
        assertThat(hand.text("nothing-sentence")).startsWith("Nobody changed from ");
        assertThat(hand.text("nothing-why")).contains("shorter than the runtime, 1 min, with another movie next");

        hand.fire("lift");
        desk.keep("changes-none-runtime");
        hand.write("3 h");
        hand.push(KeyCode.ENTER);
        assertThat(desk.question().rule().runtime()).isEqualTo(10_800);
    }

    @Test
    void theFiguresAreThoseOfTheReport() throws Exception {
        choose("question-program", "Unforgiven");
        write("question-from", "2021-12-25 07:00");
        write("question-to", "2021-12-25 12:00");
        choose("question-value", "Singaporeans");
        assertThat(hand.text("question-movies_by_author_nationality-value")).isEqualTo("3");
        write("question-share", "50");
        assertThat(hand.text("question-users_watched_share-value")).isEqualTo("712");
        desk.keep("questions-told");

        report();
        List<List<String>> told = new ArrayList<>();
        for (FigureAnswer answer : desk.model.shown().get().more().figures()) {
            told.add(List.of(answer.figure().id(), plain(answer.value()), answer.rule()));
        }
        List<List<String>> reported = new ArrayList<>();
        for (CSVRecord row : rows("movie-questions.csv")) {
            reported.add(List.of(row.get("question"), row.get("value"), row.get("rule")));
        }
        assertThat(told).hasSize(8).isEqualTo(reported);

        hand.push(KeyCode.SHORTCUT, KeyCode.E);
        assertThat(desk.outside.proposed).containsExactly("movie-questions.csv");
        assertThat(Files.readString(folder.resolve("movie-questions.csv")))
                .isEqualTo(Files.readString(folder.resolve("out/movie-questions.csv")));
        hand.push(KeyCode.SHORTCUT, KeyCode.ALT, KeyCode.E);
        assertThat(desk.outside.proposed).last().isEqualTo("users-in-progress-on-unforgiven.csv");
        assertThat(Files.readString(folder.resolve("users-in-progress-on-unforgiven.csv")))
                .isEqualTo(Files.readString(folder.resolve("out/affected-users.csv")));
    }

    @Test
    void anotherShareIsAnotherQuestion() throws Exception {
        String half = hand.text("question-users_watched_share-value");
        write("question-share", "99.5 %");
        assertThat(desk.question().told().share()).isEqualTo(0.995);
        assertThat(Integer.parseInt(hand.text("question-users_watched_share-value")))
                .isLessThanOrEqualTo(Integer.parseInt(half));
        Question before = desk.question();
        for (String wrong : List.of("0", "101", "half")) {
            write("question-share", wrong);
            assertThat(desk.question()).as(wrong).isEqualTo(before);
        }
    }

    @Test
    void aUserLeadsToTheSessionsOfTheOutage() throws Exception {
        desk.fx(() -> desk.controller.change(q -> q.with(new FigureParameters("Unforgiven", OUTAGE, null, 0.5))));
        desk.settled();
        hand.goTo(0);
        desk.keep("questions-user");
        Object minutes = desk.model.focus().get().row().cells().get(2);
        long explained = (Long) desk.model.detail().get().explanation().value();
        assertThat(minutes)
                .as("what is explained is what was exposed")
                .isEqualTo(BigDecimal.valueOf(explained / 60.0).setScale(2, RoundingMode.HALF_UP));

        hand.push(KeyCode.ENTER);
        assertThat(desk.question().screen()).isEqualTo(Screen.EXPLAIN);
        assertThat(desk.question().period()).isEqualTo(OUTAGE);
        assertThat(hand.table().getItems()).hasSize(1);
    }

    @Test
    void allOfItIsAtHandInTheSmallestWindow() throws Exception {
        desk.close();
        open(800, 560);
        desk.fx(() -> desk.controller.change(
                q -> q.with(desk.model.log().get().explorer().dataset().zone())
                        .with(Screen.QUESTIONS)
                        .with(new FigureParameters("Star Wars: Episode V - The Empire Strikes Back", OUTAGE, null, 0.5)
                                .withProgram("Unforgiven"))));
        desk.settled();
        desk.keep("questions-small");
        assertThat(desk.model.failure().get()).isNull();
        assertThat(hand.text("question-affected_users-value")).isEqualTo("4");
        assertThat(hand.node("chart", ChartPane.class).marks()).isNotEmpty();
    }

    private void choose(String button, String text) throws Exception {
        hand.fire(button);
        hand.write(text);
        hand.push(KeyCode.ENTER);
    }

    private void write(String field, String text) throws Exception {
        TextField into = hand.node(field, TextField.class);
        desk.fx(() -> {
            into.requestFocus();
            into.setText(text);
            into.fireEvent(new ActionEvent());
        });
        desk.settled();
    }

    private void report() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream into = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = Cli.run(
                new String[] {
                    "report",
                    REAL.toString(),
                    "--out",
                    folder.resolve("out").toString(),
                    "--title",
                    "Unforgiven",
                    "--outage-from",
                    "2021-12-25T07:00",
                    "--outage-to",
                    "2021-12-25T12:00",
                    "--nationality",
                    "Singaporeans"
                },
                into,
                into,
                false);
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    private List<CSVRecord> rows(String name) throws Exception {
        try (CSVParser parser = CSVParser.parse(
                Files.readString(folder.resolve("out").resolve(name)),
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords();
        }
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value)
                .setScale(6, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
