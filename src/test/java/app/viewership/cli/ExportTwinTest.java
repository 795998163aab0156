package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Dataset;
import app.viewership.query.Dimension;
import app.viewership.query.Explorer;
import app.viewership.query.FigureParameters;
import app.viewership.query.Measure;
import app.viewership.query.Period;
import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.Rule;
import app.viewership.query.Screen;
import app.viewership.query.Thresholds;
import app.viewership.source.Kinds;
import app.viewership.store.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was exported of any kind, in any format and in any folders, gives the answers that its source gave.
@Execution(ExecutionMode.CONCURRENT)
class ExportTwinTest {

    /// How exports are laid out: format and folders.
    private static final List<List<String>> LAYOUTS = List.of(
            List.of("--format", "csv"),
            List.of("--format", "jsonl"),
            List.of("--format", "csv.gz", "--partition", "year,month,day", "--zone", "Europe/Amsterdam"),
            List.of("--format", "jsonl", "--partition", "day"));

    @TempDir
    private Path place;

    /// So few episodes, and so little of each, that small samples have binges.
    private static final Rule LOOSE = Rule.DEFAULT.with(new Thresholds(3, 20, 2, 10));

    private void run(String... words) {
        Shell.Ran ran = Shell.run(words);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
    }

    private String source(String kind) throws IOException {
        Path made = place.resolve("made");
        switch (kind) {
            case "requests" -> {
                return PaperLog.in(place).toString();
            }
            case "cloudfront" -> {
                return cloudFront().toString();
            }
            case "movie-streams" -> run("sample", "--kind", kind, "--rows", "500", "--out", made.toString());
            default -> run("sample", "--kind", kind, "--rows", "500", "--days", "2", "--out", made.toString());
        }
        return made.toString();
    }

    private Path cloudFront() throws IOException {
        StringBuilder log =
                new StringBuilder("#Version: 1.0\n#Fields: date time x-edge-location sc-bytes c-ip cs-method"
                        + " cs(Host) cs-uri-stem sc-status cs(User-Agent)\n");
        for (int i = 0; i < 300; i++) {
            log.append(String.format(
                    Locale.ROOT,
                    "2021-12-06\t%02d:%02d:%02d\tEDGE%d\t%d\t10.0.%d.7\tGET\thost\t/shows/title%d/720p/%d.ts\t%d\tagent%d\n",
                    i / 20,
                    i * 7 % 60,
                    i * 11 % 60,
                    i % 3,
                    1_000 * i,
                    i % 5,
                    i / 9 % 4,
                    i,
                    i % 17 == 0 ? 404 : 200,
                    i % 2));
        }
        return Files.writeString(place.resolve("x.log"), log);
    }

    private static Explorer explorer(Library library, String kind) {
        return new Explorer(Dataset.load(library, Kinds.of(kind).orElseThrow()));
    }

    private static List<List<?>> cells(Answer answer) {
        List<List<?>> cells = new ArrayList<>();
        for (Row row : answer.rows()) {
            cells.add(row.cells());
        }
        return cells;
    }

    @ParameterizedTest
    @ValueSource(strings = {"requests", "play-events", "movie-streams", "app-activity", "live", "cloudfront"})
    void theAnswersAreTheSame(String kind) throws IOException {
        String before = place.resolve("before").toString();
        run("import", source(kind), "--library", before);
        for (List<String> layout : LAYOUTS) {
            String name = String.join("", layout).replaceAll("[^a-z]", "");
            List<String> words = new ArrayList<>(List.of("export", "--library", before, "--out"));
            words.add(place.resolve(name).toString());
            words.addAll(layout);
            run(words.toArray(String[]::new));
            String after = place.resolve(name + ".library").toString();
            run("import", place.resolve(name).toString(), "--library", after);
            try (Library one = Library.open(Path.of(before));
                    Library other = Library.open(Path.of(after))) {
                assertThat(other.kinds()).containsExactly(kind + "-viewings");
                Explorer source = explorer(one, kind);
                Explorer exported = explorer(other, kind + "-viewings");
                compare(source, exported);
                compareViews(source, exported);
                compareFigures(source, exported);
                if (!layout.contains("--zone")) {
                    assertThat(exported.dataset().zone().getRules())
                            .isEqualTo(source.dataset().zone().getRules());
                }
            }
        }
    }

    private static void compare(Explorer source, Explorer exported) {
        String kind = source.dataset().kind().id();
        List<Measure> measures = new ArrayList<>(source.measures());
        measures.retainAll(exported.measures());
        assertThat(measures).hasSizeGreaterThan(8);
        if (source.dataset().kind().client().named()) {
            assertThat(exported.measures()).contains(measures.toArray(Measure[]::new));
            assertThat(source.measures())
                    .allMatch(measure -> measures.contains(measure) || measure == Measure.REQUESTS);
        }
        List<List<String>> groupings = new ArrayList<>();
        for (Dimension dimension : source.dataset().dimensions()) {
            groupings.add(List.of(dimension.id()));
        }
        groupings.add(List.of(source.dataset().drillPath().getFirst().id(), "hour_of_day"));
        for (Question asked : questions(source, Question.of(kind, ZoneOffset.UTC))) {
            Question again = Question.of(kind + "-viewings", ZoneOffset.UTC).with(asked.period());
            for (List<String> by : groupings) {
                List<List<?>> rows = cells(source.group(asked, by, measures, null));
                assertThat(rows).isNotEmpty();
                assertThat(cells(exported.group(again, by, measures, null)))
                        .as("%s by %s", kind, by)
                        .isEqualTo(rows);
            }
        }
    }

    /// Every view but the reports on single events, which viewings do not tell.
    private static void compareViews(Explorer source, Explorer exported) {
        String kind = source.dataset().kind().id();
        List<Screen> screens = new ArrayList<>(source.screens());
        screens.remove(Screen.STREAMS);
        if (!source.dataset().kind().client().named()) {
            screens.remove(Screen.EXPLAIN);
            assertThat(exported.screens()).containsExactlyElementsOf(screens);
            // Whose viewings they are is not told, so a view has no columns about them.
            screens.retainAll(List.of(Screen.LENGTHS));
        } else {
            assertThat(exported.screens()).containsExactlyElementsOf(screens);
        }
        for (Question asked :
                questions(source, Question.of(kind, ZoneOffset.UTC).with(LOOSE))) {
            Question again =
                    Question.of(kind + "-viewings", ZoneOffset.UTC).with(LOOSE).with(asked.period());
            for (Screen screen : screens) {
                assertThat(without(exported.answer(again.with(screen)), "requests"))
                        .as("%s: %s", kind, screen)
                        .isEqualTo(without(source.answer(asked.with(screen)), "requests"));
            }
            assertThat(exported.summary(again).selected().viewings())
                    .isEqualTo(source.summary(asked).selected().viewings());
            if (screens.contains(Screen.CHANGES)) {
                assertThat(exported.changes(again)).isEqualTo(source.changes(asked));
            }
            if (source.dataset().kind().client().named()) {
                assertThat(exported.binges(again)).isEqualTo(source.binges(asked));
            }
            assertThat(exported.spread(
                            again, source.dataset().drillPath().getFirst().id(), 600))
                    .isEqualTo(source.spread(
                            asked, source.dataset().drillPath().getFirst().id(), 600));
        }
    }

    private static List<List<?>> without(Answer answer, String column) {
        List<String> ids =
                new ArrayList<>(answer.columns().stream().map(Column::id).toList());
        ids.remove(column);
        return cells(answer.only(ids));
    }

    private static void compareFigures(Explorer source, Explorer exported) {
        Question asked =
                Question.of(source.dataset().kind().id(), ZoneOffset.ofHours(1)).with(LOOSE);
        Question again = Question.of(exported.dataset().kind().id(), ZoneOffset.ofHours(1))
                .with(LOOSE);
        Instant first = Objects.requireNonNull(source.summary(asked).first());
        FigureParameters told =
                source.figures().told(asked).with(new Period(first.plusSeconds(3600), first.plusSeconds(30_000)));
        for (double share : new double[] {0.01, 0.5, 1}) {
            assertThat(exported.figures().all(again, told.withShare(share)))
                    .isEqualTo(source.figures().all(asked, told.withShare(share)));
        }
        if (!source.figures().all(asked, told).isEmpty()) {
            assertThat(source.figures().all(asked, told.withShare(0.01)))
                    .filteredOn(answer -> answer.figure().id().equals("users_watched_share"))
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.value()).isPositive());
            assertThat(exported.figures()
                            .inProgress(
                                    again,
                                    Objects.requireNonNull(told.program()),
                                    Objects.requireNonNull(told.outage())))
                    .isEqualTo(source.figures()
                            .inProgress(
                                    asked,
                                    Objects.requireNonNull(told.program()),
                                    Objects.requireNonNull(told.outage())));
        }
    }

    /// Of all of it, and of a part that begins within viewings.
    private static List<Question> questions(Explorer source, Question all) {
        Instant first = Objects.requireNonNull(source.summary(all).first());
        Period part = new Period(first.plusSeconds(600), first.plusSeconds(30_000));
        return List.of(all, all.with(part));
    }

    @Test
    void severalValuesComeBackAsTheyWereWhateverIsInThem() throws IOException {
        Path made = place.resolve("made");
        run("sample", "--kind", "movie-streams", "--rows", "100", "--out", made.toString());
        String books = Files.readString(made.resolve("2021-12-31/books.json"));
        Files.writeString(made.resolve("2021-12-31/books.json"), books.replace("BookTitle3\"", "'=Book; [Title] 3\""));
        String reviews = Files.readString(made.resolve("2021-12-31/reviews.json"));
        Files.writeString(
                made.resolve("2021-12-31/reviews.json"), reviews.replace("BOOKTITLE3\"", "'=BOOK; [TITLE] 3\""));
        String before = place.resolve("before").toString();
        run("import", made.toString(), "--library", before);
        for (String format : List.of("csv", "jsonl")) {
            Path out = place.resolve(format);
            run("export", "--library", before, "--format", format, "--out", out.toString());
            String after = out + ".library";
            run("import", out.toString(), "--library", after);
            String[] query = {"query", "--by", "book", "--measure", "viewings", "--library"};
            List<String> asked = new ArrayList<>(List.of(query));
            asked.add(before);
            String told = Shell.run(asked.toArray(String[]::new)).out();
            asked.set(asked.size() - 1, after);

            assertThat(told).contains("Book; [Title] 3,");
            assertThat(Shell.run(asked.toArray(String[]::new)).out()).isEqualTo(told);
        }
    }

    @Test
    void whatNeedsViewersIsNotToBeHadOfAnExportThatNamesNone() throws IOException {
        String before = place.resolve("before").toString();
        String out = place.resolve("out").toString();
        String after = place.resolve("after").toString();
        run("import", source("app-activity"), "--library", before);
        run("export", "--library", before, "--format", "jsonl", "--out", out);
        Shell.Ran imported = Shell.run("import", out, "--library", after);
        assertThat(imported.err()).isEmpty();

        Shell.Ran ran = Shell.run("query", "--library", after, "--by", "country", "--measure", "viewers");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("There is no measure \"viewers\". There are watch_seconds, viewings, ");
        assertThat(Shell.run("report", out, "--out", place.resolve("report").toString())
                        .err())
                .isEmpty();
        assertThat(Files.readString(place.resolve("report/top-programs.csv")))
                .startsWith("rank,activity_type,watch_seconds,viewings,share\n");
    }
}
