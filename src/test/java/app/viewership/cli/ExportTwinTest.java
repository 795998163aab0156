package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Answer;
import app.viewership.query.Dataset;
import app.viewership.query.Dimension;
import app.viewership.query.Explorer;
import app.viewership.query.Measure;
import app.viewership.query.Period;
import app.viewership.query.Question;
import app.viewership.query.Row;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was exported of any kind, in any format and in any folders, gives the answers that its source gave.
class ExportTwinTest {

    /// How exports are laid out: format and folders.
    private static final List<List<String>> LAYOUTS = List.of(
            List.of("--format", "csv"),
            List.of("--format", "jsonl"),
            List.of("--format", "csv.gz", "--partition", "year,month,day", "--zone", "Europe/Amsterdam"),
            List.of("--format", "jsonl", "--partition", "day"));

    @TempDir
    private Path place;

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
                compare(explorer(one, kind), explorer(other, kind + "-viewings"));
            }
        }
    }

    private static void compare(Explorer source, Explorer exported) {
        String kind = source.dataset().kind().id();
        List<Measure> measures = new ArrayList<>(source.measures());
        measures.retainAll(exported.measures());
        assertThat(measures).hasSizeGreaterThan(8);
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
