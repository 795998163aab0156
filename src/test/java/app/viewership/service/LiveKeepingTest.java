package app.viewership.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.viewership.ingest.CancelSignal;
import app.viewership.ingest.FileOutcome;
import app.viewership.ingest.ImportSettings;
import app.viewership.ingest.Importer;
import app.viewership.store.AssetEntry;
import app.viewership.store.ClientEntry;
import app.viewership.store.Events;
import app.viewership.store.FileInfo;
import app.viewership.store.Intake;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import app.viewership.store.LibraryException;
import app.viewership.store.Rejected;
import app.viewership.store.SegmentInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What live sources send is in the library within a second, byte for byte, and is read as a file of it would be.
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class LiveKeepingTest {
    private static final Instant START = Instant.parse("2024-01-11T09:40:44.035Z");
    private static final String TV = "tv-20240111T094044035Z.stream";

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("library.mv.db");
    }

    private static void send(LiveKeeping keeping, String source, String text) {
        send(keeping, source, text, START);
    }

    private static void send(LiveKeeping keeping, String source, String text, Instant at) {
        byte[] bytes = (text + "beyond").getBytes(StandardCharsets.UTF_8);
        keeping.bytes().bytes(source, bytes, bytes.length - "beyond".length(), at);
    }

    private static LedgerEntry entry(Library library, String name) {
        return library.ledger().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] bytes(Library library, LedgerEntry entry) throws IOException {
        try (InputStream in = library.bytesOf(entry)) {
            return in.readAllBytes();
        }
    }

    private static String text(Library library, String name) throws IOException {
        return new String(bytes(library, entry(library, name)), StandardCharsets.UTF_8);
    }

    /// The events and rejected rows of a log, whatever segments they are in.
    private static List<String> rows(Library library, LedgerEntry of) {
        Map<Integer, ClientEntry> clients =
                library.clients().stream().collect(Collectors.toMap(ClientEntry::code, client -> client));
        Map<Integer, AssetEntry> assets =
                library.assets().stream().collect(Collectors.toMap(AssetEntry::code, asset -> asset));
        List<String> rows = new ArrayList<>();
        for (SegmentInfo segment : library.contents().segments()) {
            if (segment.file() == of.id()) {
                Events events = library.events().of(segment);
                for (int i = 0; i < events.size(); i++) {
                    rows.add("%010d %d.%03d %d %s %s"
                            .formatted(
                                    segment.firstLine() + events.line()[i],
                                    events.time()[i],
                                    events.amount()[i],
                                    events.status()[i],
                                    clients.get(events.client()[i]).texts(),
                                    assets.get(events.asset()[i]).texts()));
                }
            }
        }
        library.rejected().forEach(of, row -> rows.add("%010d %s %s".formatted(row.line(), row.reason(), row.text())));
        return rows.stream().sorted().toList();
    }

    private static List<FileOutcome> take(Library library, Path capture) {
        return new Importer(library, ImportSettings.DEFAULT)
                .run(List.of(capture), progress -> {}, new CancelSignal())
                .files();
    }

    @Test
    void whatIsKeptInPiecesIsWhatAnImportOfTheSameBytesStores() throws Exception {
        String sent = KeepingProgram.sent("tv", 3000)
                + "id:tv5\nevent:show-liked\ndata:{}\n\n: quiet\n\n"
                + LiveEventText.event("tv", 17)
                + LiveEventText.event("tv", 3001).strip();
        byte[] all = sent.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(5);
        LinkedBlockingQueue<Long> kept = new LinkedBlockingQueue<>();
        try (Library library = Library.create(file());
                Library other = Library.create(folder.resolve("other"))) {
            try (LiveKeeping keeping = LiveKeeping.into(library, START)) {
                keeping.onKept(() -> kept.add(entry(library, TV).stored()));
                int at = 0;
                for (int part = 0; part < 4; part++) {
                    int to = part == 3 ? all.length : random.nextInt(at, all.length);
                    keeping.bytes("tv", Arrays.copyOfRange(all, at, to), to - at, START);
                    at = to;
                    if (part < 3) {
                        assertThat(kept.poll(60, TimeUnit.SECONDS)).isNotNull();
                    }
                }
            }
            LedgerEntry live = entry(library, TV);
            Path capture = Files.write(folder.resolve("tv.stream"), bytes(library, live));
            assertThat(capture).hasContent(sent);

            take(other, capture);

            LedgerEntry imported = other.ledger().getFirst();
            assertThat(rows(library, live)).isEqualTo(rows(other, imported)).hasSize(3003);
            assertThat(live)
                    .usingRecursiveComparison()
                    .ignoringFields("name", "path", "listened", "importedAt")
                    .isEqualTo(imported);
            assertThat(live.stored()).isEqualTo(2701);
            assertThat(library.contents().segments()).hasSize(1);
            assertThat(take(library, capture).getFirst().ending()).isEqualTo(FileOutcome.Ending.DUPLICATE);
        }
        try (Library library = Library.openReadOnly(file())) {
            assertThat(text(library, TV)).isEqualTo(sent);
            assertThat(entry(library, TV).stored()).isEqualTo(2701);
        }
    }

    @Test
    void aConnectionThatBrokeOffEndsItsMessageAndTimesAreSummed() throws Exception {
        String whole = LiveEventText.event("tv", 1);
        String piece = whole.substring(0, 60);
        try (Library library = Library.create(file())) {
            try (LiveKeeping keeping = LiveKeeping.into(library, START, 1 << 20, clock(START.plusSeconds(100)))) {
                keeping.bytes().connected("tv", START);
                send(keeping, "tv", LiveEventText.event("tv", 0), START);
                send(keeping, "tv", piece, START.plusMillis(1500));
                keeping.bytes().disconnected("tv", START.plusMillis(1500));
                keeping.bytes().connected("tv", START.plusSeconds(60));
                send(keeping, "tv", whole, START.plusSeconds(61));
                send(keeping, "tv", LiveEventText.event("tv", 0), START.plusSeconds(62));
                keeping.bytes().disconnected("tv", START.plusSeconds(62));
            }
            assertThat(text(library, TV))
                    .isEqualTo(LiveEventText.event("tv", 0) + piece + "\n\n" + whole + LiveEventText.event("tv", 0));
            LedgerEntry entry = library.ledger().getFirst();
            assertThat(library.ledger()).hasSize(1);
            assertThat(entry.stored()).isEqualTo(2);
            assertThat(library.rejected().page(entry, -1, 10))
                    .extracting(Rejected::line)
                    .containsExactly(5L, 13L);
            assertThat(entry.listened()).isEqualTo(Duration.ofMillis(3500));
        }
    }

    /// One that stands still.
    private static LiveClock clock(Instant now) {
        return new LiveClock() {
            @Override
            public Instant now() {
                return now;
            }

            @Override
            public void pause(Duration time) {}
        };
    }

    @Test
    void silenceIsListeningTimeWhileItLastsAndASourceThatNeverSendsAnythingHasItToo() throws Exception {
        try (Library library = Library.create(file())) {
            try (LiveKeeping keeping = LiveKeeping.into(library, START, 1 << 20, clock(START.plusSeconds(90)))) {
                keeping.bytes().connected("quiet", START.plusSeconds(80));
                keeping.bytes().connected("tv", START);
                send(keeping, "tv", LiveEventText.event("tv", 0), START);
                while (library.ledger().size() < 2) {
                    Thread.onSpinWait();
                }
                assertThat(library.ledger())
                        .extracting(entry -> entry.name().replaceFirst("-.*", "") + " " + entry.listened())
                        .containsExactlyInAnyOrder("tv PT1M30S", "quiet PT10S");
            }
            LedgerEntry quiet = entry(library, TV.replace("tv", "quiet"));
            assertThat(quiet.lines()).isZero();
            assertThat(quiet.size()).isZero();
        }
    }

    @Test
    void itIsReadyBeforeAnythingComesAndNothingOfThatIsLeft() throws Exception {
        try (Library library = Library.create(file())) {
            try (LiveKeeping keeping = LiveKeeping.into(library, START)) {
                assertThat(keeping.failure()).isEmpty();
            }
            assertThat(library.ledger()).isEmpty();
            assertThat(library.clients()).isEmpty();
            assertThat(library.assets()).isEmpty();
            assertThat(library.contents().segments()).isEmpty();
            try (LiveKeeping keeping = LiveKeeping.into(library, START)) {
                send(keeping, "tv", LiveEventText.event("tv", 0));
            }
            assertThat(rows(library, entry(library, TV)))
                    .singleElement()
                    .asString()
                    .contains("tv");
        }
        try (Library library = Library.openReadOnly(file())) {
            assertThat(library.clients()).hasSize(1);
        }
    }

    /// Nothing is ever sent: only who stores beforehand finds out.
    @Test
    void itStoresBeforeAnythingComesSoWhatStandsInTheWayIsKnownAtOnce() {
        Library library = Library.create(file());
        library.close();

        LiveKeeping keeping = LiveKeeping.into(library, START);

        assertThatThrownBy(keeping::close).isInstanceOf(LibraryException.class).hasMessageContaining("is closed");
    }

    @Test
    void manyPartsMakeFewSegmentsAndOnesThatAreReadStay() throws Exception {
        LinkedBlockingQueue<Long> kept = new LinkedBlockingQueue<>();
        try (Library library = Library.create(file())) {
            try (LiveKeeping keeping = LiveKeeping.into(library, START)) {
                keeping.onKept(() -> kept.add(entry(library, TV).stored()));
                List<SegmentInfo> seen = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    send(keeping, "tv", LiveEventText.event("tv", i));
                    assertThat(kept.poll(60, TimeUnit.SECONDS)).isEqualTo(i + 1);
                    assertThat(library.contents().segments()).hasSize(1);
                    seen.add(library.contents().segments().getFirst());
                }
                assertThat(seen).doesNotHaveDuplicates();
                assertThat(seen)
                        .extracting(segment -> library.events().of(segment).size())
                        .containsExactly(1, 2, 3, 4, 5);
            }
        }
        Library.open(file()).close();
        try (Library library = Library.openReadOnly(file())) {
            assertThat(library.contents().rows()).isEqualTo(5);
        }
    }

    @Test
    void asLongAsAFileIsImportedWhatComesWaitsAndThenTheSourcesDo() throws Exception {
        String event = LiveEventText.event("tv", 1);
        LinkedBlockingQueue<Long> kept = new LinkedBlockingQueue<>();
        CountDownLatch full = new CountDownLatch(1);
        try (Library library = Library.create(file());
                LiveKeeping keeping = LiveKeeping.into(library, START, 4 * event.length() - 20, LiveClock.SYSTEM)) {
            keeping.onKept(() -> kept.add(entry(library, TV).stored()));
            Thread source = Thread.ofVirtual().unstarted(() -> {
                for (int i = 0; i < 100; i++) {
                    send(keeping, "tv", LiveEventText.event("tv", i));
                    if (i == 3) {
                        full.countDown();
                    }
                }
            });
            try (Intake importing = library.begin(new FileInfo("a.csv", "/a.csv", 1))) {
                assertThat(importing).isNotNull();
                source.start();
                assertThat(full.await(60, TimeUnit.SECONDS)).isTrue();
                while (source.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
                assertThat(kept).isEmpty();
                assertThat(library.ledger()).isEmpty();
            }
            source.join();
            long stored = 0;
            while (stored < 100) {
                Long next = kept.poll(60, TimeUnit.SECONDS);
                assertThat(next).isNotNull().isGreaterThan(stored);
                stored = next;
            }
        }
    }

    @Test
    void whatGoesWrongEndsTheKeepingWithASentence() {
        Library library = Library.create(file());
        LiveKeeping keeping = LiveKeeping.into(library, START);
        library.close();
        send(keeping, "tv", LiveEventText.event("tv", 1));

        assertThatThrownBy(keeping::close).isInstanceOf(LibraryException.class).hasMessageContaining("is closed");
        assertThat(keeping.failure()).isPresent();
        assertThatThrownBy(() -> send(keeping, "tv", "x"))
                .isSameAs(keeping.failure().orElseThrow());
        keeping.close();
    }

    @Test
    void nothingIsKeptInALibraryThatMayOnlyBeRead() {
        Library.create(file()).close();
        try (Library library = Library.openReadOnly(file())) {
            assertThatThrownBy(() -> LiveKeeping.into(library, START))
                    .isInstanceOf(ServiceException.class)
                    .hasMessageContaining("may only be read");
        }
    }

    @Test
    void afterKillsAtRandomMomentsWhatWasKeptIsWholeAndNoMoreIsLostThanWasNotKeptYet() throws Exception {
        Random random = new Random();
        for (int kill = 0; kill < 4; kill++) {
            int before = kill == 0 ? 0 : logs();
            long stored = 0;
            try (KeepingProgram program = KeepingProgram.on(file())) {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    stored = program.stored();
                }
                stored = program.kill(stored);
            }
            try (Library library = Library.open(file());
                    Library other = Library.create(folder.resolve("other" + kill))) {
                List<LedgerEntry> killed =
                        library.ledger().subList(before, library.ledger().size());
                assertThat(killed.stream().mapToLong(LedgerEntry::size).sum()).isGreaterThanOrEqualTo(stored);
                for (LedgerEntry entry : killed) {
                    byte[] bytes = bytes(library, entry);
                    String source = entry.name().startsWith("one") ? "one" : "other";
                    assertThat(KeepingProgram.sent(source, KeepingProgram.ALL))
                            .startsWith(new String(bytes, StandardCharsets.UTF_8));
                    assertThat(bytes).hasSize((int) entry.size());
                    // What stands behind the last blank line was not read yet.
                    int end = new String(bytes, StandardCharsets.UTF_8).lastIndexOf("\n\n") + 2;
                    Path capture = folder.resolve(source + kill + ".stream");
                    Files.write(capture, Arrays.copyOf(bytes, end));
                    take(other, capture);
                    assertThat(rows(library, entry))
                            .isEqualTo(rows(other, other.ledger().getLast()));
                }
            }
        }
    }

    private int logs() {
        try (Library library = Library.openReadOnly(file())) {
            return library.ledger().size();
        }
    }
}
