package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.export.Table;
import app.viewership.export.TableCsv;
import app.viewership.query.Dataset;
import app.viewership.query.Explorer;
import app.viewership.query.Question;
import app.viewership.query.Screen;
import app.viewership.source.AppActivity;
import app.viewership.store.Library;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Individual users of app activity appear in no table and no export of it.
class NobodyNamedTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// A column that is called so, or begins so, would tell users apart.
    private static final String TELLS = "(?i)(viewer|session|user|child|household|client)(_id|_ip|_number)?";

    @TempDir
    private static Path place;

    /// The sample as it is.
    private static Path shared = Path.of("");

    /// The same events, each of a user of its own about whom the same is known.
    private static Path alone = Path.of("");

    private static List<String> users = List.of();

    @BeforeAll
    static void makeTheLogs() throws IOException {
        shared = place.resolve("shared");
        Shell.run("sample", "--kind", "app-activity", "--rows", "400", "--out", shared.toString());
        alone = Files.createDirectories(place.resolve("alone"));
        Files.copy(shared.resolve("activities.jsonl"), alone.resolve("activities.jsonl"));
        Map<String, ObjectNode> records = new HashMap<>();
        for (String line : Files.readAllLines(shared.resolve("users.jsonl"))) {
            ObjectNode user = (ObjectNode) JSON.readTree(line);
            records.put(user.path("user_id").asText(), user);
        }
        users = List.copyOf(records.keySet());
        List<String> events = new ArrayList<>();
        List<String> owners = new ArrayList<>();
        for (String line : Files.readAllLines(shared.resolve("events.jsonl"))) {
            ObjectNode event = (ObjectNode) JSON.readTree(line);
            ObjectNode user = records.get(event.path("user_id").asText()).deepCopy();
            String own = "%s-%05d".formatted(event.path("user_id").asText(), events.size());
            events.add(event.put("user_id", own).toString());
            owners.add(user.put("user_id", own).toString());
        }
        Files.write(alone.resolve("events.jsonl"), events);
        Files.write(alone.resolve("users.jsonl"), owners);
        for (Path log : List.of(shared, alone)) {
            assertThat(Shell.run("import", log.toString(), "--library", library(log))
                            .err())
                    .isEmpty();
        }
    }

    private static String library(Path log) {
        return log + ".library";
    }

    /// All files of an export by name.
    private Map<String, String> exported(Path log, String format) throws IOException {
        Path out = place.resolve(log.getFileName() + "-" + format);
        assertThat(Shell.run(
                                "export",
                                "--library",
                                library(log),
                                "--out",
                                out.toString(),
                                "--partition",
                                "year,month,day",
                                "--format",
                                format,
                                "--overwrite")
                        .err())
                .isEmpty();
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(out)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(
                        out.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private Path report(Path log) {
        Path out = place.resolve(log.getFileName() + "-report");
        if (!Files.exists(out)) {
            assertThat(Shell.run("report", log.toString(), "--out", out.toString())
                            .err()
                            .lines())
                    .as("says what is missing, and nothing else")
                    .allMatch(line -> line.startsWith("No ") && line.contains(" yet"));
        }
        return out;
    }

    @Test
    void anExportIsTheSameWhereEachEventHasAUserOfItsOwn() throws IOException {
        for (String format : List.of("csv", "csv.gz", "jsonl")) {
            assertThat(exported(shared, format)).hasSizeGreaterThan(20).isEqualTo(exported(alone, format));
        }
    }

    @Test
    void theViewingsOfAReportAreTheSameWhereEachEventHasAUserOfItsOwn() throws IOException {
        assertThat(report(shared).resolve("viewings.csv"))
                .hasSameTextualContentAs(report(alone).resolve("viewings.csv"));
        assertThat(Files.readAllLines(report(shared).resolve("viewings.csv"))).hasSize(401);
    }

    @Test
    void aRejectedRowGoesOutWithoutTheTextThatNamesItsUser() throws IOException {
        Path bad = Files.createDirectories(place.resolve("bad"));
        List<String> events = new ArrayList<>(Files.readAllLines(shared.resolve("events.jsonl")));
        JsonNode event = JSON.readTree(events.getFirst());
        ((ObjectNode) event.get("data")).put("duration", "long");
        events.add(event.toString());
        Files.write(bad.resolve("events.jsonl"), events);

        List<String> rejected = Files.readAllLines(report(bad).resolve("rejected.csv"));

        assertThat(rejected)
                .hasSize(2)
                .last()
                .asString()
                .startsWith("events.jsonl,401,")
                .endsWith(",");
        assertThat(rejected).noneMatch(row -> users.stream().anyMatch(row::contains));
    }

    @Test
    void noTableOfAReportHasAColumnThatTellsUsersApart() throws IOException {
        List<Path> tables;
        try (Stream<Path> files = Files.list(report(shared))) {
            tables = files.filter(file -> file.toString().endsWith(".csv")).toList();
        }
        assertThat(tables).hasSizeGreaterThan(10);
        for (Path table : tables) {
            String text = Files.readString(table);
            assertThat(List.of(text.lines().findFirst().orElseThrow().split(",")))
                    .as(table.toString())
                    .noneMatch(column -> column.matches(TELLS));
            assertThat(users).hasSize(20).noneMatch(text::contains);
        }
    }

    @Test
    void noExportHasANameThatTellsUsersApart() throws IOException {
        for (String file : exported(shared, "jsonl").values()) {
            for (String line :
                    file.lines().filter(line -> line.startsWith("{\"")).toList()) {
                JsonNode row = JSON.readTree(line);
                row.fieldNames().forEachRemaining(name -> assertThat(name).doesNotMatch(TELLS));
                assertThat(row.path("activity").asText()).isNotEmpty();
                assertThat(users).noneMatch(line::contains);
            }
        }
    }

    @Test
    void aTableOfSessionsGoesOutWithoutTheirNumbers() {
        try (Library library = Library.open(Path.of(library(shared)))) {
            Explorer explorer = new Explorer(Dataset.load(library, AppActivity.KIND));
            Question question =
                    Question.of(AppActivity.KIND.id(), ZoneOffset.UTC).with(Screen.EXPLAIN);
            String table = TableCsv.clipboard(Table.of(explorer.answer(question)));

            assertThat(table.lines()).hasSizeGreaterThan(10);
            assertThat(List.of(table.lines().findFirst().orElseThrow().split("\t")))
                    .contains("start", "watch_seconds")
                    .noneMatch(column -> column.matches(TELLS));
        }
    }
}
