package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Measure;
import app.viewership.serve.AnswerServer;
import app.viewership.source.Dimension;
import app.viewership.source.Kind;
import app.viewership.source.Kinds;
import app.viewership.store.Library;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same question, asked of the command and over HTTP, has the same figures: of each kind that there is a sample of.
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class HttpTwinTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path place;

    /// By the name that a question has in both: `session_gap` is `--session-gap`.
    private record Asked(List<Map.Entry<String, String>> parameters) {

        static Asked of(String... namesAndValues) {
            List<Map.Entry<String, String>> all = new ArrayList<>();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                all.add(Map.entry(namesAndValues[i], namesAndValues[i + 1]));
            }
            return new Asked(all);
        }

        String[] words(String library) {
            List<String> words = new ArrayList<>(List.of("query", "--library", library));
            parameters.forEach(each -> {
                words.add("--" + each.getKey().replace('_', '-'));
                words.add(each.getValue());
            });
            return words.toArray(String[]::new);
        }

        String address() {
            return parameters.stream()
                    .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&", "query?", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"requests", "play-events", "movie-streams", "app-activity", "live"})
    void theCommandAndTheServerGiveTheSameFigures(String kind) throws Exception {
        Path made = place.resolve(kind.equals("requests") ? "made.csv" : "made");
        List<String> sample = new ArrayList<>(List.of("sample", "--kind", kind, "--rows", "1500", "--out"));
        sample.add(made.toString());
        if (!kind.equals("requests")) {
            sample.addAll(List.of("--days", "3"));
        }
        Shell.run(sample.toArray(String[]::new));
        String library = place.resolve("library").toString();
        assertThat(Shell.run("import", made.toString(), "--library", library).code())
                .isZero();
        List<Asked> questions = questions(Kinds.of(kind).orElseThrow(), library);
        assertThat(questions).hasSizeGreaterThan(10);
        // The command first, for a library is open once in a program.
        List<Shell.Ran> tables = new ArrayList<>();
        for (Asked asked : questions) {
            Shell.Ran ran = Shell.run(asked.words(library));
            assertThat(ran.code()).as("%s: %s", asked, ran.err()).isZero();
            tables.add(ran);
        }
        try (Library opened = Library.openReadOnly(Path.of(library));
                AnswerServer server = AnswerServer.start(opened, 0);
                HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < questions.size(); i++) {
                Asked asked = questions.get(i);
                HttpResponse<String> told = client.send(
                        HttpRequest.newBuilder(URI.create(server.url() + asked.address()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(told.statusCode()).as("%s", told.body()).isEqualTo(200);
                JsonNode answer = JSON.readTree(told.body());
                assertSame(asked, tables.get(i).out(), answer.path("rows"));
                assertThat(answer.path("remarks").valueStream().map(JsonNode::asText))
                        .as("%s", asked)
                        .containsExactlyElementsOf(tables.get(i).err().lines().toList());
            }
        }
    }

    /// Every dimension by all measures, and some more beside the usual period, rule and zone.
    private static List<Asked> questions(Kind kind, String library) throws IOException {
        String measures = Arrays.stream(Measure.values())
                .filter(measure -> measure.fits(kind))
                .map(Measure::queryName)
                .collect(Collectors.joining(","));
        List<Asked> all = new ArrayList<>();
        for (Dimension dimension : kind.dimensions()) {
            all.add(Asked.of("by", dimension.id(), "measure", measures));
        }
        String top = kind.drillPath().getFirst();
        List<CSVRecord> tops =
                rows(Shell.run(Asked.of("by", top, "measure", "viewings").words(library))
                        .out());
        List<CSVRecord> days =
                rows(Shell.run(Asked.of("grain", "hour", "measure", "viewings").words(library))
                        .out());
        TreeSet<String> hours = new TreeSet<>();
        days.forEach(day -> hours.add(day.get(0)));
        String middle = List.copyOf(hours).get(hours.size() / 2);
        String first = tops.getFirst().get(0);
        all.add(Asked.of("by", top + ",hour_of_day", "measure", measures, "zone", "Asia/Kolkata", "limit", "40"));
        all.add(Asked.of("by", "weekday", "measure", measures, "zone", "America/St_Johns"));
        all.add(Asked.of("by", top, "measure", measures, "filter", top + "=" + first, "from", middle));
        all.add(Asked.of("by", top, "measure", measures, "filter", top + "!=" + first, "to", middle));
        all.add(Asked.of("grain", "day", "measure", measures, "zone", "Europe/Amsterdam"));
        all.add(Asked.of("by", top, "grain", "week", "measure", "watch_seconds,viewings"));
        all.add(Asked.of(
                "by",
                top,
                "measure",
                measures,
                "session_gap",
                "1h",
                "viewing_gap",
                "45s",
                "runtime",
                "20m",
                "reach",
                "10",
                "completion",
                "55",
                "viewer",
                "household"));
        return all;
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(
                csv,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords();
        }
    }

    private static void assertSame(Asked asked, String csv, JsonNode told) throws IOException {
        List<CSVRecord> rows = rows(csv);
        assertThat(rows).as("%s", asked).isNotEmpty();
        assertThat(told).as("%s", asked).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            List<String> names = new ArrayList<>();
            told.get(i).fieldNames().forEachRemaining(names::add);
            assertThat(names).isEqualTo(rows.get(i).getParser().getHeaderNames());
            for (String name : names) {
                String cell = rows.get(i).get(name);
                assertThat(text(told.get(i).get(name), cell))
                        .as("%s: row %s, %s", asked, i, name)
                        .isEqualTo(cell);
            }
        }
    }

    /// As a table has it, which rounds what is no whole number.
    private static String text(JsonNode value, String cell) {
        if (value.isNull()) {
            return "";
        }
        if (!value.isNumber()) {
            return value.asText();
        }
        int dot = cell.indexOf('.');
        return new BigDecimal(value.asText())
                .setScale(dot < 0 ? 0 : cell.length() - dot - 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
