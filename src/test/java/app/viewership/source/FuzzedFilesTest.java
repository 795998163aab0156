package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Files of every kind, truncated, shuffled, damaged and with values of the wrong sort: each is read to its end with
/// every row accounted for, or refused in one sentence.
class FuzzedFilesTest {

    private static Path folder;

    @BeforeContainer
    static void makeAFolder() throws Exception {
        folder = Files.createTempDirectory("fuzzed");
    }

    @AfterContainer
    static void removeIt() throws Exception {
        Files.deleteIfExists(folder.resolve("fuzzed"));
        Files.delete(folder);
    }

    /// A bad file, told by what it takes to make it again.
    ///
    /// @param sound which of [Fuzz#SOUND]
    private record Fuzzed(int sound, long seed) {}

    /// The same files each time.
    @Property(tries = 500, seed = "11")
    void everyRowIsAccountedForOrTheFileIsRefused(@ForAll("fuzzed") Fuzzed fuzzed) throws Exception {
        assertAccountedOrRefused(fuzzed);
    }

    /// Others each day, so that in time many are tried: what fails says which it was.
    @Example
    void soItIsWithTheFilesOfToday() {
        long day = LocalDate.now(ZoneOffset.UTC).toEpochDay();
        for (int sound = 0; sound < Fuzz.SOUND.size(); sound++) {
            for (int file = 0; file < 12; file++) {
                Fuzzed fuzzed = new Fuzzed(sound, 1000 * day + file);
                assertThatCode(() -> assertAccountedOrRefused(fuzzed))
                        .as("%s", fuzzed)
                        .doesNotThrowAnyException();
            }
        }
    }

    private static void assertAccountedOrRefused(Fuzzed fuzzed) throws Exception {
        byte[] bytes = Fuzz.fuzzed(Fuzz.SOUND.get(fuzzed.sound), new Random(fuzzed.seed));
        Path path = Files.write(folder.resolve("fuzzed"), bytes);
        try (LogFile file = LogFile.open(path)) {
            Recognised what = file.recognise(null).getFirst();
            try (LogReader log = file.read(what, null, () -> false)) {
                assertAccounted(log, what);
            }
        } catch (SourceException e) {
            assertThat(e.getMessage()).startsWith("fuzzed ").endsWith(".").hasSizeLessThan(1500);
        }
        Preview preview;
        try {
            preview = Preview.of(path);
        } catch (SourceException e) {
            return;
        }
        assertThat(preview.rows()).hasSizeLessThanOrEqualTo(50);
    }

    private static void assertAccounted(LogReader log, Recognised what) throws SourceException {
        Counter counter = new Counter();
        EventReader events =
                what.part().holdsEvents() ? new EventReader(log, ZoneOffset.UTC, FileHint.NONE, counter) : null;
        RecordReader records = what.part().holdsEvents() ? null : new RecordReader(log, counter);
        byte[] buffer = new byte[LogReader.LONGEST_ROW + LogReader.BESIDE_ROW];
        int rows = 0;
        int blank = 0;
        for (Block block = log.next(buffer); block != null; block = log.next(buffer)) {
            BlockCount count = events == null ? records.read(block) : events.read(block);
            rows += count.rows();
            blank += count.blank();
            assertThat(count.lines()).isGreaterThanOrEqualTo(count.rows());
        }
        assertThat(counter.kept + counter.rejected.size() + blank).isEqualTo(rows);
        assertThat(counter.rejected)
                .allSatisfy(row -> assertThat(row.reason()).endsWith(".").hasSizeLessThan(400));
    }

    private static final class Counter implements EventSink, RecordSink {

        private final List<RejectedRow> rejected = new ArrayList<>();
        private int kept;

        @Override
        public void event(int line, Event event, Fields fields) {
            assertThat(event.time).isPositive();
            assertThat(event.seconds).isNotNegative();
            assertThat(event.status).isNotNegative();
            assertThat(event.amount).isGreaterThanOrEqualTo(Event.NO_AMOUNT);
            kept++;
        }

        @Override
        public void record(int line, String key, String json) {
            assertThat(key).isNotBlank();
            assertThat(json).startsWith("{").endsWith("}").doesNotContain("\n");
            kept++;
        }

        @Override
        public void again(int line) {
            kept++;
        }

        @Override
        public void rejected(RejectedRow row) {
            rejected.add(row);
        }
    }

    @Provide
    Arbitrary<Fuzzed> fuzzed() {
        return Combinators.combine(Arbitraries.integers().between(0, Fuzz.SOUND.size() - 1), Arbitraries.longs())
                .as(Fuzzed::new);
    }
}
