package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.ingest.CancelSignal;
import app.viewership.ingest.ImportSettings;
import app.viewership.ingest.Importer;
import app.viewership.source.Kind;
import app.viewership.source.Kinds;
import app.viewership.store.Library;
import app.viewership.viewing.Gaps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The viewings of live platforms and the reports on them, against plain loops over the captures.
class LiveTwinTest {
    private static final Kind KIND = Kinds.of("live").orElseThrow();
    private static final Path REAL = Path.of("..", "shared", "data", "live-events");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss.SSS");
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private Path folder;

    @BeforeTry
    @BeforeEach
    void makeAFolder() throws IOException {
        folder = Files.createTempDirectory("live");
    }

    @AfterTry
    @AfterEach
    void removeTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> file.toFile().delete());
        }
        Files.delete(folder);
    }

    @Property(tries = 15)
    void theLibraryAnswersAsTheLoopsDo(@ForAll Random random) throws IOException {
        List<String> captures = Stream.of(capture(random), capture(random), capture(random))
                .map(LiveTwinTest::titled)
                .toList();
        LiveTwin twin = new LiveTwin(captures);
        try (Library library = library(captures)) {
            StreamReports reports = Objects.requireNonNull(StreamReports.of(library, KIND));

            assertThat(watched(library)).isEqualTo(twin.viewings());
            assertThat(reports.users(ZONE)).isEqualTo(twin.users(ZONE));
            assertThat(reports.successfulStreams()).isEqualTo(twin.successful());
            assertThat(reports.startRates()).isEqualTo(twin.rates());
            assertThat(reports.recentShows())
                    .extracting(show -> show.platform() + " " + show.id())
                    .containsExactlyElementsOf(twin.recentShows());
        }
    }

    /// Who has one session each, for no pause is too long: then what comes next is what the loop finds next.
    @Property(tries = 15)
    void averagesAndProgramChangesAreThoseOfTheLoops(@ForAll Random random) throws IOException {
        List<String> captures = Stream.of(capture(random), capture(random))
                .map(LiveTwinTest::titled)
                .toList();
        List<LiveTwin.Watched> watched = new LiveTwin(captures).viewings();
        try (Library library = library(captures)) {
            Explorer explorer = new Explorer(Dataset.load(library, KIND));
            Question question = Question.of(KIND.id(), ZONE)
                    .with(new Rule(new Gaps(600, 100_000_000), 2700, 30, ViewerKey.DEVICE))
                    .withLimit(1000);

            Answer averages = explorer.answer(question.with(Screen.AVERAGES));
            assertThat(averages.rows()).hasSize((int)
                    watched.stream().map(LiveTwinTest::id).distinct().count());
            for (Row row : averages.rows()) {
                String title = String.valueOf(row.cells().get(averages.column("show")));
                long[] seconds = watched.stream()
                        .filter(viewing -> id(viewing).equals(showId(title)))
                        .mapToLong(LiveTwin.Watched::seconds)
                        .sorted()
                        .toArray();
                int half = seconds.length / 2;
                assertThat(row.cells().get(averages.column("viewings"))).isEqualTo((long) seconds.length);
                assertThat(row.cells().get(averages.column("mean_seconds_per_viewing")))
                        .isEqualTo(LongStream.of(seconds).sum() / (double) seconds.length);
                assertThat(row.cells().get(averages.column("median_seconds_per_viewing")))
                        .isEqualTo(
                                seconds.length % 2 == 1
                                        ? (double) seconds[half]
                                        : (seconds[half - 1] + seconds[half]) / 2.0);
                assertThat(explorer.changes(question.with(Screen.CHANGES).withSubject(title))
                                .measures())
                        .containsAllEntriesOf(changes(watched, showId(title)));
            }
        }
    }

    private static Map<String, Long> changes(List<LiveTwin.Watched> watched, String show) {
        long changes = 0;
        long abandons = 0;
        Set<Integer> users = new HashSet<>();
        for (LiveTwin.Watched viewing : watched) {
            if (id(viewing).equals(show) && viewing.seconds() < 2700) {
                LiveTwin.Watched next = watched.stream()
                        .filter(other -> other.user() == viewing.user()
                                && other.start() > viewing.start()
                                && other.start() >= viewing.start() + viewing.seconds() - 30)
                        .min(Comparator.comparingLong(LiveTwin.Watched::start).thenComparing(LiveTwin.Watched::show))
                        .orElse(null);
                abandons += next == null ? 1 : 0;
                if (next != null && !id(next).equals(show)) {
                    changes++;
                    users.add(viewing.user());
                }
            }
        }
        return Map.of("changes", changes, "abandons", abandons, "viewers_with_change", (long) users.size());
    }

    /// The id of the show without its platform.
    private static String id(LiveTwin.Watched viewing) {
        return showId(viewing.show());
    }

    /// Counted by a loop over the messages in another language: in these few seconds nobody ends what he started.
    @Test
    void theRealCapturesHaveTheseFigures() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(REAL), () -> "There is no " + REAL.toAbsolutePath());
        List<String> captures = new ArrayList<>();
        for (String platform : List.of("sytflix", "sysney", "sytazon")) {
            captures.add(titled(Files.readString(REAL.resolve(platform + ".stream"))));
        }
        LiveTwin twin = new LiveTwin(captures);
        try (Library library = library(captures)) {
            StreamReports reports = Objects.requireNonNull(StreamReports.of(library, KIND));

            assertThat(reports.users(ZONE)).isEqualTo(twin.users(ZONE)).hasSize(49);
            assertThat(reports.recentShows())
                    .hasSize(15)
                    .hasSize(twin.recentShows().size());
            assertThat(reports.successfulStreams()).isEmpty();
            assertThat(reports.startRates())
                    .isEqualTo(twin.rates())
                    .extracting(StreamReports.StartRate::percent)
                    .containsExactly(20.0, 33.92857142857143, 35.13513513513514);
            assertThat(reports.runTimes())
                    .containsExactly(
                            new RunTimes.RunTime("capture0", 14),
                            new RunTimes.RunTime("capture1", 13),
                            new RunTimes.RunTime("capture2", 14));
            assertThat(watched(library))
                    .isEqualTo(twin.viewings())
                    .hasSize(47)
                    .allMatch(viewing -> viewing.seconds() == 0);
        }
    }

    @Test
    void capturesOfOneSourceAreSummedFromTheirFirstEventToTheirLast() throws IOException {
        Random random = new Random(7);
        Path first = Files.writeString(folder.resolve("tv-20240111T094044035Z.stream"), capture(random));
        Path second = Files.writeString(folder.resolve("tv-20240111T094144035Z.stream"), capture(random));
        try (Library library = Library.create(folder.resolve("summed"))) {
            take(library, List.of(first, second));
            long seconds = library.ledger().stream()
                    .mapToLong(entry -> Duration.between(
                                    Objects.requireNonNull(entry.first()), Objects.requireNonNull(entry.last()))
                            .toSeconds())
                    .sum();

            assertThat(StreamReports.of(library, KIND).runTimes())
                    .containsExactly(new RunTimes.RunTime("tv", (double) seconds));
        }
    }

    @Test
    void aKindWithoutStartsHasNoSuchReports() throws IOException {
        try (Library library = library(List.of())) {
            assertThat(StreamReports.of(library, Kinds.of("requests").orElseThrow()))
                    .isNull();
            assertThat(StreamReports.of(library, KIND).users(ZONE)).isEmpty();
        }
    }

    private static List<LiveTwin.Watched> watched(Library library) {
        Explorer explorer = new Explorer(Dataset.load(library, KIND));
        List<LiveTwin.Watched> watched = new ArrayList<>();
        Dataset dataset = explorer.dataset();
        explorer.trace().viewings(Question.of(KIND.id(), ZONE), viewing -> {
            String user = viewing.viewer().replaceFirst(" .*", "");
            watched.add(new LiveTwin.Watched(
                    Integer.parseInt(user),
                    value(viewing, "platform") + " " + showId(value(viewing, "show")),
                    viewing.start(),
                    viewing.end() - viewing.start(),
                    dataset.status(viewing.number())));
        });
        watched.sort(Comparator.comparing(LiveTwin.Watched::toString));
        return watched;
    }

    /// With titles that end with the id of the show.
    private static String titled(String capture) {
        return capture.replaceAll("(\"show_id\":\"(s\\d+)\".*?\"title\":\")([^\"]*)", "$1$3 $2");
    }

    private static String value(ViewingRow viewing, String dimension) {
        return viewing.values().get(KIND.dimensions().indexOf(KIND.dimension(dimension)));
    }

    private static String showId(String title) {
        return title.replaceFirst(".* ", "");
    }

    private Library library(List<String> captures) throws IOException {
        Library library = Library.create(folder.resolve("library"));
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < captures.size(); i++) {
            files.add(Files.writeString(folder.resolve("capture" + i + ".stream"), captures.get(i)));
        }
        take(library, files);
        return library;
    }

    private static void take(Library library, List<Path> files) {
        assertThat(new Importer(library, ImportSettings.DEFAULT)
                        .run(files, progress -> {}, new CancelSignal())
                        .failed())
                .isFalse();
    }

    private static String capture(Random random) {
        StringBuilder text = new StringBuilder();
        int events = 1 + random.nextInt(60);
        for (int i = 0; i < events; i++) {
            int show = random.nextInt(3);
            int user = random.nextInt(4);
            LocalDateTime time = LocalDateTime.of(2024, 3, 30, 22, 0)
                    .plus(Duration.ofMillis(random.nextInt(20) * 450L + random.nextInt(3) * 7_200_000L));
            text.append(String.format(
                    Locale.ROOT,
                    "id:%d\nevent:%s\ndata:{\"show\":{\"show_id\":\"s%d\",\"cast\":%s,\"release_year\":%d,"
                            + "\"title\":\"Show\",\"type\":\"Movie\",\"platform\":\"%s\"},\"event_date\":\"%s\","
                            + "\"user\":{\"id\":%d,\"date_of_birth\":\"%02d/01/1990\",\"first_name\":\"A\","
                            + "\"last_name\":\"B%d\",\"country\":\"%s\"}}\n\n",
                    i,
                    List.of("stream-started", "stream-finished", "stream-interrupted", "show-liked")
                            .get(random.nextInt(4)),
                    show,
                    show == 1 ? "null" : "\"Ann, Bob\"",
                    2018 + show,
                    random.nextBoolean() ? "Sytflix" : "Sysney",
                    TIME.format(time),
                    user,
                    user + 1,
                    user,
                    List.of("NL", "US", "PT", "RU").get(user)));
        }
        return text.toString();
    }
}
