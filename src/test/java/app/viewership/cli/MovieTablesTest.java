package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.cli.PlainTable.Seen;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;

/// Every dimension and measure of movie streams, on the real files, held against loops over their rows.
@Execution(ExecutionMode.CONCURRENT)
// Its tests ask one library, which this program opens once at a time.
@ResourceLock(value = "library of the movie tables", target = ResourceLockTarget.CHILDREN)
class MovieTablesTest {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXX");
    private static final List<String> MEASURES = List.of(
            "viewings",
            "watch_seconds",
            "viewers",
            "mean_seconds",
            "median_seconds",
            "amount",
            "mean_amount",
            "median_amount");

    @TempDir
    private static Path folder;

    private static Path real = Path.of("");
    private static String library = "";
    private static final List<Seen> SEEN = new ArrayList<>();

    @BeforeAll
    static void readBoth() throws IOException {
        real = PlainTable.real("movie-streams");
        library = PlainTable.library(real, folder.resolve("library"));
        Map<String, String> languages = new HashMap<>();
        rows("movies.csv").forEach(movie -> languages.put(movie.get("title"), movie.get("original_language")));
        Map<String, String> names = new HashMap<>();
        rows("users.csv")
                .forEach(user -> names.put(user.get("email"), user.get("first_name") + " " + user.get("last_name")));
        Map<String, JsonNode> books = new HashMap<>();
        json("books.json").forEach(book -> books.put(upper(book.get("name")), book));
        Map<String, JsonNode> authors = new HashMap<>();
        json("authors.json")
                .forEach(author ->
                        authors.put(author.path("metadata").path("name").asText(""), author));
        Map<String, Set<String>> linked = linked();
        for (CSVRecord row : rows("streams.csv")) {
            Map<String, List<String>> values = new HashMap<>();
            String movie = row.get("movie_title");
            values.put("movie", List.of(movie));
            values.put("language", List.of(languages.get(movie)));
            Set<String> ofMovie = linked.getOrDefault(movie.toUpperCase(Locale.ROOT), Set.of());
            values.put("based_on_book", List.of(ofMovie.isEmpty() ? "no" : "yes"));
            Set<String> titles = new TreeSet<>();
            Set<String> writers = new TreeSet<>();
            Set<String> nationalities = new TreeSet<>();
            for (String book : ofMovie) {
                JsonNode known = books.get(book);
                titles.add(known == null ? book : known.get("name").asText());
                if (known != null) {
                    writers.add(known.get("author").asText());
                }
            }
            for (String writer : writers) {
                if (authors.containsKey(writer)) {
                    authors.get(writer).get("nationalities").forEach(one -> {
                        if (!one.path("label").asText("").isBlank()) {
                            nationalities.add(one.get("label").asText());
                        }
                    });
                }
            }
            values.put("book", List.copyOf(titles));
            values.put("author", List.copyOf(writers));
            values.put("nationality", List.copyOf(nationalities));
            String user = row.get("user_email");
            values.put("user", List.of(user));
            values.put("user_name", List.of(names.getOrDefault(user, "(unknown)")));
            long start = OffsetDateTime.parse(row.get("start_at"), TIME).toEpochSecond();
            String size = row.get("size_mb");
            SEEN.add(new Seen(
                    values,
                    user,
                    OffsetDateTime.parse(row.get("end_at"), TIME).toEpochSecond() - start,
                    null,
                    size.isEmpty()
                            ? null
                            : new BigDecimal(size)
                                    .setScale(6, RoundingMode.HALF_UP)
                                    .movePointLeft(3)));
        }
    }

    /// Books by movie, both in upper case, wherever a review names the two; the movie `end` is none.
    private static Map<String, Set<String>> linked() throws IOException {
        Map<String, Set<String>> linked = new HashMap<>();
        for (JsonNode review : json("reviews.json")) {
            for (JsonNode movie : review.get("movies")) {
                for (JsonNode book : review.get("books")) {
                    if (!upper(movie.get("title")).equals("END")) {
                        linked.computeIfAbsent(upper(movie.get("title")), any -> new TreeSet<>())
                                .add(upper(book.get("metadata").get("title")));
                    }
                }
            }
        }
        return linked;
    }

    private static String upper(JsonNode title) {
        return title.asText().toUpperCase(Locale.ROOT);
    }

    private static JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(Files.readString(real.resolve(name)));
    }

    private static List<CSVRecord> rows(String name) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Files.readString(real.resolve(name)), format)) {
            return parser.getRecords();
        }
    }

    @Test
    void anAmountMayBeCalledByWhatItIs() {
        assertThat(PlainTable.asked(library, "language", List.of("size", "mean_size", "median_size")))
                .isEqualTo(PlainTable.asked(library, "language", List.of("amount", "mean_amount", "median_amount")));
        assertThat(Shell.run("query", "--library", library, "--by", "movie", "--measure", "loading_time"))
                .extracting(Shell.Ran::code, Shell.Ran::err)
                .satisfies(told -> assertThat(told.getFirst()).isEqualTo(2))
                .satisfies(told -> assertThat((String) told.getLast())
                        .startsWith("There is no measure \"loading_time\". There are watch_seconds, viewings, ")
                        .contains(" mean_seconds, median_seconds, "));
    }

    @Test
    void everyDimensionGivesTheTableOfTheLoops() {
        for (String dimension :
                List.of("movie", "language", "based_on_book", "book", "author", "nationality", "user", "user_name")) {
            PlainTable.assertSame(library, SEEN, List.of(dimension), MEASURES);
        }
        for (List<String> several : List.of(
                List.of("movie", "language"),
                List.of("nationality", "language"),
                List.of("book", "author"),
                List.of("based_on_book", "user"))) {
            PlainTable.assertSame(library, SEEN, several, MEASURES);
        }
    }

    /// Counted beforehand by a script of another language: rows of streams.csv grouped by what the other files say of
    /// the movie, sizes summed with a decimal type, times cut to whole seconds.
    @Test
    void theFiguresAreThoseCountedBeforehand() {
        List<String> measures = List.of("viewings", "watch_seconds", "viewers", "amount", "median_amount");
        assertThat(PlainTable.asked(library, "based_on_book", measures))
                .containsExactly(
                        List.of("yes", "9023", "391071075", "783", "10056.060", "0.922"),
                        List.of("no", "629", "27208028", "432", "780.458", "1.172"));
        assertThat(PlainTable.asked(library, "language", measures, "--limit", "2"))
                .containsExactly(
                        List.of("Thai", "863", "37301342", "528", "933.644", "0.916"),
                        List.of("Russian", "785", "34275038", "503", "635.510", "0.692"));
        assertThat(PlainTable.asked(library, "nationality", measures, "--limit", "2"))
                .containsExactly(
                        List.of("Italians", "1271", "53894447", "610", "1582.656", "1.067"),
                        List.of("Mexicans", "1195", "53317001", "605", "1434.647", "1.007"));
        assertThat(PlainTable.asked(library, "author", measures, "--limit", "1"))
                .containsExactly(List.of("The Hon. Enoch Pfeffer", "1195", "53317001", "605", "1434.647", "1.007"));
    }
}
