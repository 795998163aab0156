package app.viewership.store;

import static app.viewership.store.TestCapture.KIND;
import static app.viewership.store.TestCapture.dump;
import static app.viewership.store.TestCapture.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.viewership.source.History;
import app.viewership.source.History.Version;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What held when follows from what the files hold and when they were captured.
@Execution(ExecutionMode.CONCURRENT)
class HistoryTest {

    private static final long EVER = Long.MAX_VALUE;

    @TempDir
    Path folder;

    private Library library;
    private int libraries;

    @BeforeEach
    void createLibrary() {
        library = Library.create(folder.resolve("library" + libraries++));
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    private void anew() {
        library.close();
        createLibrary();
    }

    private void reopen() {
        Path file = library.file();
        library.close();
        library = Library.open(file);
    }

    private List<Version> versions(String part) {
        return library.history(KIND).of(part);
    }

    private List<CaptureChanges> changes() {
        return library.ledger().stream()
                .map(entry -> library.changesOf(KIND, entry).orElseThrow())
                .toList();
    }

    @Test
    void aRecordCapturedOnceHoldsFromEverOn() {
        users(100, "1", "{a}").into(library);

        assertThat(versions("users")).containsExactly(new Version("1", "{a}", 100, EVER, true));
        assertThat(versions("users").getFirst().since()).isEqualTo(Long.MIN_VALUE);
        assertThat(versions("dump")).isEmpty();
    }

    @Test
    void theDatesOfARecordAreOfTheZoneInWhichItWasReadFirst() {
        users(100, "1", "{a}").in("Asia/Tokyo").into(library);
        users(200, "1", "{a}", "2", "{b}").in("Europe/Berlin").into(library);
        users(300, "1", "{c}").in("Nowhere/AtAll").into(library);

        assertThat(versions("users"))
                .containsExactly(
                        new Version("1", "{a}", 100, 300, true, ZoneId.of("Asia/Tokyo")),
                        new Version("1", "{c}", 300, EVER, false, ZoneId.of("UTC")),
                        new Version("2", "{b}", 200, EVER, true, ZoneId.of("Europe/Berlin")));
    }

    @Test
    void anEditedRecordReplacesItsOlderSelfWhenItWasCaptured() {
        users(100, "2", "{b}", "1", "{a}").into(library);
        users(200, "1", "{a2}", "2", "{b}").into(library);
        users(300, "1", "{a2}").into(library);

        assertThat(versions("users"))
                .containsExactly(
                        new Version("1", "{a}", 100, 200, true),
                        new Version("1", "{a2}", 200, EVER, false),
                        new Version("2", "{b}", 100, EVER, true));
        assertThat(changes())
                .containsExactly(
                        new CaptureChanges(2, 0, 0, 0), new CaptureChanges(0, 1, 1, 0), new CaptureChanges(0, 0, 1, 0));
    }

    @Test
    void aRecordMissingFromADumpIsGoneAndMayComeBack() {
        dump(100, "1", "{a}", "2", "{b}").into(library);
        dump(200, "2", "{b}").into(library);
        dump(300, "2", "{b}").into(library);
        dump(400, "2", "{b}", "1", "{a}").into(library);

        assertThat(versions("dump"))
                .containsExactly(
                        new Version("1", "{a}", 100, 200, true),
                        new Version("1", "{a}", 400, EVER, false),
                        new Version("2", "{b}", 100, EVER, true));
        assertThat(changes())
                .containsExactly(
                        new CaptureChanges(2, 0, 0, 0),
                        new CaptureChanges(0, 0, 1, 1),
                        new CaptureChanges(0, 0, 1, 0),
                        new CaptureChanges(1, 0, 1, 0));
    }

    @Test
    void aRecordMissingWhereFilesOnlyAddStays() {
        users(100, "1", "{a}").into(library);
        users(200, "2", "{b}").into(library);

        assertThat(versions("users"))
                .containsExactly(new Version("1", "{a}", 100, EVER, true), new Version("2", "{b}", 200, EVER, true));
    }

    @Test
    void anOlderDumpThatComesLaterFillsIn() {
        dump(300, "1", "{c}").into(library);
        dump(100, "1", "{a}", "2", "{b}").into(library);

        assertThat(versions("dump"))
                .containsExactly(
                        new Version("1", "{a}", 100, 300, true),
                        new Version("1", "{c}", 300, EVER, false),
                        new Version("2", "{b}", 100, 300, true));
        assertThat(changes()).containsExactly(new CaptureChanges(0, 1, 0, 1), new CaptureChanges(2, 0, 0, 0));
    }

    @Test
    void dumpsOfOneTimeAreOneDump() {
        dump(100, "1", "{a}", "2", "{b}", "3", "{c}").into(library);
        dump(200, "1", "{a}").into(library);
        dump(200, "2", "{b}").into(library);

        assertThat(versions("dump"))
                .containsExactly(
                        new Version("1", "{a}", 100, EVER, true),
                        new Version("2", "{b}", 100, EVER, true),
                        new Version("3", "{c}", 100, 200, true));
        assertThat(changes().stream().mapToLong(CaptureChanges::gone).sum()).isOne();
    }

    @Test
    void aTieIsSettledTheSameWayInAnyOrder() {
        TestCapture one = users(100, "1", "{a}");
        TestCapture other = users(100, "1", "{b}");
        one.into(library);
        other.into(library);
        List<Version> versions = versions("users");
        anew();
        other.into(library);
        one.into(library);

        assertThat(versions("users")).isEqualTo(versions).hasSize(2);
        assertThat(versions).extracting(Version::to).containsExactly(100L, EVER);
        assertThat(versions).extracting(Version::first).containsExactly(true, false);
    }

    @Test
    void ofARecordThatStandsInAFileTwiceTheLastCountsAndTheLedgerSaysSo() {
        users(100, "1", "{a}", "2", "{b}", "1", "{c}", "2", "{b}").into(library);

        assertThat(versions("users"))
                .containsExactly(new Version("1", "{c}", 100, EVER, true), new Version("2", "{b}", 100, EVER, true));
        LedgerEntry entry = library.ledger().getFirst();
        assertThat(entry.note())
                .isEqualTo("One record stands in it more than once with different values; all are kept, and the last "
                        + "counts.");
        assertThat(entry.lines()).isEqualTo(4);
        assertThat(entry.stored()).isEqualTo(4);
        assertThat(library.recordsOf(entry))
                .containsExactly(
                        new CapturedRecord(1, "1", "{a}"),
                        new CapturedRecord(2, "2", "{b}"),
                        new CapturedRecord(3, "1", "{c}"),
                        new CapturedRecord(4, "2", "{b}"));
        assertThat(changes()).containsExactly(new CaptureChanges(2, 0, 0, 0));
    }

    @Test
    void everyOrderOfImportTellsTheSame() {
        List<TestCapture> captures = List.of(
                dump(100, "1", "{a}", "2", "{b}"),
                dump(200, "2", "{c}"),
                dump(200, "1", "{a}", "3", "{d}"),
                dump(300, "1", "{a}", "2", "{b}", "1", "{e}"));
        List<Version> versions = PlainHistory.of(captures, true);
        for (List<TestCapture> order : orders(captures)) {
            order.forEach(capture -> capture.into(library));
            assertThat(versions("dump")).isEqualTo(versions);
            reopen();
            assertThat(versions("dump")).isEqualTo(versions);
            anew();
        }
    }

    private static <T> List<List<T>> orders(List<T> some) {
        if (some.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (T first : some) {
            List<T> others = new ArrayList<>(some);
            others.remove(first);
            for (List<T> rest : orders(others)) {
                List<T> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }

    @Test
    void theHistoryIsThatOfAPlainLookAtEveryMoment() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            boolean whole = random.nextBoolean();
            List<TestCapture> captures = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(i -> random(random, whole))
                    .distinct()
                    .toList();
            captures.forEach(capture -> capture.into(library));

            assertThat(versions(whole ? "dump" : "users"))
                    .as("seed %d", seed)
                    .isEqualTo(PlainHistory.of(captures, whole));
            anew();
        }
    }

    private static TestCapture random(Random random, boolean whole) {
        String[] records = new String[2 * (1 + random.nextInt(6))];
        for (int i = 0; i < records.length; i += 2) {
            records[i] = "k" + random.nextInt(5);
            records[i + 1] = "{v" + random.nextInt(3) + "}";
        }
        long time = 10L * random.nextInt(4);
        return whole ? dump(time, records) : users(time, records);
    }

    @Test
    void theSameBytesCapturedAtAnotherTimeAreNews() {
        dump(100, "1", "{a}").into(library);
        dump(200, "1", "{b}").into(library);

        assertThat(dump(300, "1", "{a}").into(library)).isInstanceOf(IntakeResult.Stored.class);
        Contents before = library.contents();
        assertThat(dump(200, "1", "{b}").into(library))
                .isEqualTo(new IntakeResult.Duplicate(before.ledger().get(1)));
        assertThat(library.contents()).isEqualTo(before);
        assertThat(versions("dump")).extracting(Version::json).containsExactly("{a}", "{b}", "{a}");
        assertThat(before.records()).isEqualTo(2);
    }

    @Test
    void anIntakeTakenBackLeavesNoRecord() {
        users(100, "1", "{a}").into(library);
        History history = library.history(KIND);
        Contents contents = library.contents();
        try (Intake intake = library.begin(new FileInfo("b", "/b", 1))) {
            users(200, "1", "{b}", "2", "{c}").addTo(intake);
        }

        assertThat(library.history(KIND)).isEqualTo(history);
        users(300, "2", "{d}").into(library);
        reopen();
        assertThat(library.contents().records()).isEqualTo(contents.records() + 1);
        assertThat(versions("users")).extracting(Version::json).containsExactly("{a}", "{d}");
    }

    @Test
    void oneFileMayBringMoreRecordsThanTheDatabaseTakesAtOnce() {
        String[] records = IntStream.range(0, 140_000)
                .mapToObj(i -> i % 2 == 0 ? "%06d".formatted(i / 2) : "{\"n\":%d}".formatted(i / 2))
                .toArray(String[]::new);
        users(100, records).into(library);
        reopen();

        assertThat(versions("users")).hasSize(70_000);
        assertThat(versions("users").get(69_999)).isEqualTo(new Version("069999", "{\"n\":69999}", 100, EVER, true));
        assertThat(library.recordsOf(library.ledger().getFirst()).get(69_999).line())
                .isEqualTo(70_000);
    }

    @Test
    void eventsAndRecordsDoNotMix() {
        try (Intake intake = library.begin(new FileInfo("a", "/a", 1))) {
            IntakeLog events = intake.log(TestLog.log(null));
            assertThatThrownBy(() -> events.record("1", "{}", 1)).hasMessage("a holds events");
            IntakeLog records = intake.log(users(100).log());
            assertThatThrownBy(() -> records.append(new PackedSegment(new byte[0], 1, 0, 0, 0, 0), 1))
                    .hasMessage("a holds records");
        }
    }

    @Test
    void recordsComeInTheOrderOfTheirLines() {
        try (Intake intake = library.begin(new FileInfo("a", "/a", 1))) {
            IntakeLog log = intake.log(users(100).log());
            log.record("1", "{}", 7);

            assertThatThrownBy(() -> log.record("2", "{}", 7))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Line 7 comes after line 7");
        }
    }
}
