package app.viewership.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {

    @TempDir
    Path folder;

    @Test
    void segmentsAreReadOnManyThreadsEachOnce() {
        TestLog log = TestLog.named("a");
        for (int i = 0; i < 200; i++) {
            log.row("ip" + i % 7, "7", i);
        }
        try (Library library = Library.create(folder.resolve("library"))) {
            log.into(library);
            List<Long> times = Collections.synchronizedList(new ArrayList<>());

            library.events()
                    .forEach(
                            library.contents().segments(),
                            (segment, events) -> Arrays.stream(events.time(), 0, events.size())
                                    .forEach(times::add));

            assertThat(times)
                    .containsExactlyInAnyOrderElementsOf(
                            log.rows().stream().map(TestLog.Row::time).toList());
        }
    }

    @Test
    void aRequestIsFollowedToItsLine() {
        try (Library library = Library.create(folder.resolve("library"))) {
            TestLog.named("first.csv")
                    .row("1.1.1.1", "7", 10)
                    .blank()
                    .row("1.1.1.1", "8", "Title 8", 20, 206)
                    .row("2.2.2.2", "7", 15)
                    .into(library);
            TestLog.named("second.csv").row("1.1.1.1", "7", 10).into(library);
            LedgerEntry first = library.ledger().getFirst();
            LedgerEntry second = library.ledger().getLast();

            assertThat(library.events().of(new int[] {0}, null, 10, 20))
                    .containsExactly(
                            new LoggedEvent(first, 2, 0, 0, 10, 0, 200, -1),
                            new LoggedEvent(second, 2, 0, 0, 10, 0, 200, -1),
                            new LoggedEvent(first, 4, 0, 1, 20, 0, 206, -1));
            assertThat(library.events().of(new int[] {1, 0}, new int[] {0}, 11, 15))
                    .containsExactly(new LoggedEvent(first, 5, 1, 0, 15, 0, 200, -1));
            assertThat(library.events().of(new int[] {}, null, 0, 99)).isEmpty();
            assertThat(library.events().of(new int[] {7}, null, 0, 99)).isEmpty();
        }
    }

    @Test
    void onlySegmentsThatCanHoldARequestAreSearched() {
        try (Library library = Library.create(folder.resolve("library"))) {
            TestLog.named("a")
                    .row("1.1.1.1", "7", 10)
                    .row("1.1.1.1", "7", 20)
                    .row("2.2.2.2", "7", 30)
                    .row("3.3.3.3", "7", 40)
                    .into(library);

            assertThat(searched(library, new int[] {0}, 0, 99)).containsExactly(1L);
            assertThat(searched(library, new int[] {1, 2}, 0, 99)).containsExactly(2L);
            assertThat(searched(library, new int[] {0, 1, 2}, 20, 30)).containsExactly(1L, 2L);
            assertThat(searched(library, new int[] {0, 1, 2}, 21, 29)).isEmpty();
        }
    }

    private static List<Long> searched(Library library, int[] clients, long from, long to) {
        return EventSearch.of(clients, null, from, to).segmentsOf(library.contents()).stream()
                .map(SegmentInfo::id)
                .toList();
    }

    @Test
    void searchingFindsWhatLookingAtEveryRowFinds() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            try (Library library = Library.create(folder.resolve("library" + seed))) {
                List<TestLog> logs = IntStream.range(0, 3)
                        .mapToObj(i -> randomLog("log" + i, random))
                        .toList();
                logs.forEach(log -> log.into(library));
                Set<String> ips = Set.copyOf(List.of("ip" + random.nextInt(6), "ip" + random.nextInt(6)));
                int[] clients = library.clients().stream()
                        .filter(client -> ips.contains(client.texts().getFirst()))
                        .mapToInt(ClientEntry::code)
                        .toArray();
                long from = random.nextInt(40);
                long to = from + random.nextInt(40);

                List<String> found = library.events().of(clients, new int[] {0}, from, to).stream()
                        .map(request -> request.time() + " " + request.file().name() + " " + request.line())
                        .toList();

                String asset = library.assets().getFirst().texts().getFirst();
                assertThat(found).isEqualTo(everyRow(logs, ips, asset, from, to));
            }
        }
    }

    private static TestLog randomLog(String name, Random random) {
        TestLog log = TestLog.named(name);
        for (int i = 1 + random.nextInt(60); i > 0; i--) {
            log.row("ip" + random.nextInt(6), "asset" + random.nextInt(3), random.nextInt(60));
        }
        return log;
    }

    private static List<String> everyRow(List<TestLog> logs, Set<String> ips, String asset, long from, long to) {
        record Found(String file, TestLog.Row row) {}
        return logs.stream()
                .flatMap(log -> log.rows().stream().map(row -> new Found(log.name(), row)))
                .filter(found -> ips.contains(found.row().ip()))
                .filter(found -> found.row().asset().equals(asset))
                .filter(found -> found.row().time() >= from && found.row().time() <= to)
                .sorted(Comparator.comparingLong((Found found) -> found.row().time())
                        .thenComparing(Found::file)
                        .thenComparing(found -> found.row().line()))
                .map(found -> found.row().time() + " " + found.file() + " "
                        + found.row().line())
                .collect(Collectors.toList());
    }

    @Test
    void viewsAndSettingsAreKeptByName() {
        Path file = folder.resolve("library");
        try (Library library = Library.create(file)) {
            library.views().put("b", "{\"gap\":1}");
            library.views().put("a", "{}");
            library.views().put("b", "{\"gap\":2}");
            library.settings().put("b", "other");
            library.views().remove("unknown");
        }
        try (Library library = Library.open(file)) {
            assertThat(library.views().all()).isEqualTo(Map.of("a", "{}", "b", "{\"gap\":2}"));
            assertThat(library.views().all().keySet()).containsExactly("a", "b");
            assertThat(library.settings().get("b")).contains("other");
            library.settings().remove("b");
            assertThat(library.settings().get("b")).isEmpty();
        }
    }

    @Test
    void aViewIsSavedBesideAnOpenIntakeAndStaysWhenThatIsTakenBack() {
        try (Library library = Library.create(folder.resolve("library"))) {
            try (Intake intake = library.begin(TestLog.named("a").info())) {
                TestLog.named("a").row("1.1.1.1", "7", 1).addTo(intake, null);
                library.views().put("view", "{}");
            }
            assertThat(library.views().get("view")).contains("{}");
            assertThat(library.ledger()).isEmpty();
        }
    }

    @Test
    void anInterruptedThreadDoesNotCostTheLibrary() {
        Path file = folder.resolve("library");
        try (Library library = Library.create(file)) {
            for (int i = 0; i < 20; i++) {
                TestLog log = TestLog.named("a" + i).row("1.1.1.1", "7", i);
                Thread.currentThread().interrupt();
                log.into(library);
                Thread.currentThread().interrupt();
                library.views().put("view", "" + i);
                Thread.interrupted();
            }
        }
        try (Library library = Library.open(file)) {
            assertThat(library.ledger()).hasSize(20);
            Thread.currentThread().interrupt();
            assertThat(library.events().of(new int[] {0}, null, 0, 99)).hasSize(20);
            assertThat(library.views().get("view")).contains("19");
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void manySmallImportsAndTakenBackOnesLeaveASmallFile() throws Exception {
        Path file = folder.resolve("library.mv.db");
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        long packed = 0;
        try (Library library = Library.create(file)) {
            for (int i = 0; i < 40; i++) {
                try (Intake intake = library.begin(TestLog.named("a" + i).info())) {
                    IntakeLog log = intake.log(TestLog.log(null));
                    log.client(TestLog.client("ip" + i));
                    log.append(new PackedSegment(noise, 1, 0, 0, 0, 0), 2);
                    log.finish(new LogTotals(1, 0, 0));
                    if (i % 2 == 0) {
                        intake.commit(TestLog.named("a" + i).sha256());
                        packed += noise.length;
                    }
                }
            }
        }

        assertThat(Files.size(file)).isBetween(packed, packed * 5 / 4);
    }
}
