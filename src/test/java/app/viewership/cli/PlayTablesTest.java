package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.cli.PlainTable.Seen;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;

/// Every dimension and measure of play events, on a folder as `sample` makes it, held against loops over its files:
/// each play is told by the schedule of its day, or of the nearest day before that has the airing.
@Execution(ExecutionMode.CONCURRENT)
// Its tests ask one library, which this program opens once at a time.
@ResourceLock(value = "library of the play tables", target = ResourceLockTarget.CHILDREN)
class PlayTablesTest {

    private static final List<String> MEASURES =
            List.of("viewings", "watch_seconds", "viewers", "mean_seconds", "median_seconds");

    @TempDir
    private static Path folder;

    private static String library = "";
    private static final List<Seen> SEEN = new ArrayList<>();

    @BeforeAll
    static void readBoth() throws IOException {
        Path made = folder.resolve("made");
        assertThat(Shell.run(
                                "sample",
                                "--kind",
                                "play-events",
                                "--rows",
                                "4000",
                                "--days",
                                "16",
                                "--seed",
                                "3",
                                "--out",
                                made.toString())
                        .code())
                .isZero();
        library = PlainTable.library(made, folder.resolve("library"));
        Map<String, NavigableMap<LocalDate, JsonNode>> airings = new HashMap<>();
        for (Path capture : files(made, ".json")) {
            LocalDate day = LocalDate.parse(capture.getFileName().toString().substring(9, 19));
            for (JsonNode airing : new ObjectMapper().readTree(capture.toFile())) {
                airings.computeIfAbsent(airing.get("id").asText(), id -> new TreeMap<>())
                        .put(day, airing);
            }
        }
        for (Path plays : files(made, ".csv.gz")) {
            String hour = plays.getFileName().toString().substring(23, 25);
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(plays)), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).isEqualTo("episode_id,view_date,country,view_hours,viewer_id");
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    SEEN.add(seen(line.split(",", -1), hour, airings));
                }
            }
        }
        assertThat(SEEN).hasSize(4000);
    }

    @Test
    void theAudienceProfileIsThatOfTheProgramAskedFor() throws IOException {
        String first = profileOf("ShowTitle0");
        String other = profileOf("ShowTitle1");

        assertThat(other).isNotEqualTo(first);
    }

    private static String profileOf(String show) throws IOException {
        Path out = folder.resolve(show);
        assertThat(Shell.run("report", "--library", library, "--program", show, "--out", out.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(out.resolve("import.json"))).contains("\"program\" : \"" + show + "\"");
        return Files.readString(out.resolve("audience-profile.csv"));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Seen seen(String[] row, String hour, Map<String, NavigableMap<LocalDate, JsonNode>> airings) {
        LocalDate day = LocalDate.parse(row[1]);
        NavigableMap<LocalDate, JsonNode> captured = airings.get(row[0]);
        JsonNode airing =
                (captured.floorEntry(day) == null ? captured.firstEntry() : captured.floorEntry(day)).getValue();
        JsonNode show = airing.get("_embedded").get("show");
        List<String> genres = new ArrayList<>();
        show.get("genres").forEach(genre -> genres.add(genre.asText()));
        DayOfWeek weekday = day.getDayOfWeek();
        Map<String, List<String>> values = new HashMap<>();
        values.put("show", List.of(show.get("name").asText()));
        values.put("season", List.of(airing.get("season").asText()));
        values.put("episode", List.of(airing.get("name").asText()));
        values.put("airing", List.of(row[0]));
        values.put("genre", genres);
        values.put("language", List.of(show.get("language").asText()));
        values.put("show_type", List.of(show.get("type").asText()));
        values.put("production", List.of(production(show.get("ended"), day)));
        values.put("country", List.of(row[2]));
        values.put("hour_of_day", List.of(hour));
        values.put("weekday", List.of(weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
        values.put("week", List.of(day.minusDays(weekday.getValue() - 1) + "T00:00:00Z"));
        long seconds = new BigDecimal(row[3])
                .multiply(BigDecimal.valueOf(3600))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Seen(values, row[4], seconds, null, null);
    }

    /// On the day on which it ended a show has not ended yet.
    private static String production(JsonNode ended, LocalDate day) {
        if (ended.isNull()) {
            return "still running";
        }
        return day.isAfter(LocalDate.parse(ended.asText())) ? "after the end" : "before the end";
    }

    @Test
    void everyDimensionGivesTheTableOfTheLoops() {
        for (String dimension : List.of(
                "show",
                "season",
                "episode",
                "airing",
                "genre",
                "language",
                "show_type",
                "production",
                "country",
                "hour_of_day",
                "weekday")) {
            PlainTable.assertSame(library, SEEN, List.of(dimension), MEASURES);
        }
        for (List<String> several : List.of(
                List.of("genre", "country"),
                List.of("genre", "hour_of_day", "country"),
                List.of("show", "season", "airing"),
                List.of("show", "production"),
                List.of("language", "show_type", "weekday"))) {
            PlainTable.assertSame(library, SEEN, several, MEASURES);
        }
    }

    @Test
    void theWeeksOfAShowAreThoseOfTheLoops() {
        assertThat(PlainTable.asked(library, "show,time", MEASURES, "--grain", "week"))
                .containsExactlyInAnyOrderElementsOf(PlainTable.of(SEEN, List.of("show", "week"), MEASURES));
    }

    @Test
    void aShowCountsUnderEachOfItsGenresAndTheTotalStaysTrue() {
        long underGenres = PlainTable.asked(library, "genre", List.of("viewings")).stream()
                .mapToLong(row -> Long.parseLong(row.get(1)))
                .sum();

        assertThat(underGenres).isGreaterThan(SEEN.size());
        assertThat(Shell.run("query", "--library", library, "--by", "genre", "--measure", "viewings")
                        .err())
                .endsWith("A viewing of a show with several genres counts under each of them: the rows come to more"
                        + " than the total.\n");
        assertThat(PlainTable.asked(library, "genre", List.of("viewings", "share")))
                .allSatisfy(row -> assertThat(new BigDecimal(row.get(2)))
                        .isEqualByComparingTo(BigDecimal.valueOf(seconds(row.getFirst()))
                                .divide(BigDecimal.valueOf(seconds("")), 6, RoundingMode.HALF_UP)));
    }

    private static long seconds(String genre) {
        return SEEN.stream()
                .filter(seen -> genre.isEmpty() || seen.values().get("genre").contains(genre))
                .mapToLong(Seen::seconds)
                .sum();
    }
}
