package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.ingest.CancelSignal;
import app.viewership.ingest.ImportSettings;
import app.viewership.ingest.Importer;
import app.viewership.source.MovieStreams;
import app.viewership.store.Library;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The figures that movie streams are asked for, on the real files, against plain loops over them.
class MovieFiguresTest {
    private static final Path REAL = Path.of("..", "shared", "data", "movie-streams");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXX");
    private static final Period OUTAGE =
            new Period(Instant.parse("2021-12-25T06:00:00Z"), Instant.parse("2021-12-25T11:00:00Z"));
    private static final ZoneId ZONE = ZoneId.of("+01:00");

    @TempDir
    Path folder;

    /// A stream as it stands in the file, in whole seconds and whole bytes.
    private record Stream(String movie, String user, long start, long end, BigDecimal bytes) {}

    @Test
    void theyAreThoseOfLoopsOverTheFiles() throws IOException {
        Map<String, Double> plain = plain();
        // Known beforehand, from other programs.
        assertThat(plain)
                .containsEntry("based_on_books_percent", 85 / 91.0 / 0.01)
                .containsEntry("affected_users", 4.0)
                .containsEntry("movies_by_author_nationality", 3.0)
                .containsEntry("median_stream_minutes", 726.2)
                .containsEntry("users_watched_share", 712.0);

        try (Library library = Library.create(folder.resolve("library"))) {
            assertThat(new Importer(library, ImportSettings.DEFAULT)
                            .run(List.of(REAL), progress -> {}, new CancelSignal())
                            .failed())
                    .isFalse();
            Explorer explorer = new Explorer(Dataset.load(library, MovieStreams.KIND));
            List<FigureAnswer> told = explorer.figures()
                    .all(
                            Question.of("movie-streams", ZONE),
                            new FigureParameters("Unforgiven", OUTAGE, "Singaporeans", 0.5));

            Map<String, Double> figures = new TreeMap<>();
            told.forEach(answer -> figures.put(answer.figure().id(), answer.value()));
            assertThat(figures).isEqualTo(plain);
            assertThat(String.format(Locale.ROOT, "%.4f", figures.get("based_on_books_percent")))
                    .isEqualTo("93.4066");
            assertThat(String.format(Locale.ROOT, "%.4f", figures.get("mean_stream_minutes")))
                    .isEqualTo("722.2667");
            assertThat(String.format(Locale.ROOT, "%.4f", figures.get("median_stream_gb")))
                    .isEqualTo("0.9359");
            assertThat(String.format(Locale.ROOT, "%.4f", figures.get("mean_stream_gb")))
                    .isEqualTo("1.1227");
        }
    }

    private static Map<String, Double> plain() throws IOException {
        List<Stream> streams = streams();
        Map<String, Double> figures = new TreeMap<>();
        Map<String, Set<String>> books = booksOfMovies();
        Set<String> watched = new TreeSet<>();
        streams.forEach(stream -> watched.add(stream.movie));
        double based = watched.stream()
                .filter(movie -> books.containsKey(movie.toUpperCase(Locale.ROOT)))
                .count();
        figures.put("based_on_books_percent", based / watched.size() / 0.01);
        figures.put("movies_by_author_nationality", (double) watched.stream()
                .filter(movie -> books.getOrDefault(movie.toUpperCase(Locale.ROOT), Set.of()).stream()
                        .anyMatch(booksBySingaporeans()::contains))
                .count());
        long from = OUTAGE.from().getEpochSecond();
        long to = OUTAGE.to().getEpochSecond();
        figures.put("affected_users", (double) streams.stream()
                .filter(stream -> stream.movie.equals("Unforgiven") && stream.start < to && stream.end > from)
                .map(Stream::user)
                .distinct()
                .count());
        long[] seconds =
                streams.stream().mapToLong(stream -> stream.end - stream.start).toArray();
        long[] bytes = streams.stream()
                .filter(stream -> stream.bytes != null)
                .mapToLong(stream -> stream.bytes.longValueExact())
                .toArray();
        figures.put("mean_stream_minutes", mean(seconds) / 60);
        figures.put("median_stream_minutes", Twin.median(seconds) / 60);
        figures.put("mean_stream_gb", mean(bytes) / 1e9);
        figures.put("median_stream_gb", Twin.median(bytes) / 1e9);
        figures.put("users_watched_share", (double) watchedHalf(streams));
        return figures;
    }

    private static double mean(long[] values) {
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        return (double) sum / values.length;
    }

    /// In the last seven days of December by the clock of the zone, which are those of the file.
    private static long watchedHalf(List<Stream> streams) throws IOException {
        Map<String, Integer> minutes = new HashMap<>();
        for (CSVRecord movie : rows("movies.csv")) {
            minutes.put(movie.get("title"), Integer.parseInt(movie.get("duration_mins")));
        }
        long from = OffsetDateTime.of(2021, 12, 25, 0, 0, 0, 0, ZoneOffset.ofHours(1))
                .toEpochSecond();
        long to =
                OffsetDateTime.of(2022, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(1)).toEpochSecond();
        return streams.stream()
                .filter(stream -> stream.start >= from && stream.start < to)
                .filter(stream -> minutes.containsKey(stream.movie)
                        && 2 * (stream.end - stream.start) >= 60L * minutes.get(stream.movie))
                .map(Stream::user)
                .distinct()
                .count();
    }

    private static List<Stream> streams() throws IOException {
        List<Stream> streams = new ArrayList<>();
        for (CSVRecord row : rows("streams.csv")) {
            String size = row.get("size_mb");
            streams.add(new Stream(
                    row.get("movie_title"),
                    row.get("user_email"),
                    OffsetDateTime.parse(row.get("start_at"), TIME).toEpochSecond(),
                    OffsetDateTime.parse(row.get("end_at"), TIME).toEpochSecond(),
                    size.isEmpty()
                            ? null
                            : new BigDecimal(size).movePointRight(6).setScale(0, RoundingMode.HALF_UP)));
        }
        return streams;
    }

    /// Names of books by title of movie, both in upper case, wherever a review links the two.
    private static Map<String, Set<String>> booksOfMovies() throws IOException {
        Map<String, Set<String>> books = new HashMap<>();
        for (JsonNode review : json("reviews.json")) {
            for (JsonNode movie : review.get("movies")) {
                for (JsonNode book : review.get("books")) {
                    books.computeIfAbsent(movie.get("title").asText().toUpperCase(Locale.ROOT), any -> new TreeSet<>())
                            .add(book.get("metadata").get("title").asText().toUpperCase(Locale.ROOT));
                }
            }
        }
        return books;
    }

    private static Set<String> booksBySingaporeans() {
        try {
            Set<String> authors = new TreeSet<>();
            for (JsonNode author : json("authors.json")) {
                for (JsonNode nationality : author.get("nationalities")) {
                    if (nationality.get("label").asText().equals("Singaporeans")) {
                        authors.add(author.get("metadata").path("name").asText());
                    }
                }
            }
            Set<String> books = new TreeSet<>();
            for (JsonNode book : json("books.json")) {
                if (authors.contains(book.get("author").asText())) {
                    books.add(book.get("name").asText().toUpperCase(Locale.ROOT));
                }
            }
            return books;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String name) throws IOException {
        return MAPPER.readTree(Files.readString(real(name)));
    }

    private static List<CSVRecord> rows(String name) throws IOException {
        try (CSVParser parser = CSVParser.parse(
                Files.readString(real(name)),
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords();
        }
    }

    private static Path real(String name) {
        Path path = REAL.resolve(name);
        Assumptions.assumeTrue(Files.isRegularFile(path), () -> "There is no " + path.toAbsolutePath());
        return path;
    }
}
