package app.viewership.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.viewership.source.BlockCount;
import app.viewership.source.Event;
import app.viewership.source.RejectedRow;
import app.viewership.store.Events;
import app.viewership.store.FileInfo;
import app.viewership.store.Intake;
import app.viewership.store.IntakeLog;
import app.viewership.store.Library;
import app.viewership.store.LogInfo;
import app.viewership.store.SegmentCodec;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTallyTest {

    @TempDir
    Path folder;

    @Test
    void aCancelIsHeardWhileRowsThatWereHeldBackAreStored() {
        AtomicInteger rows = new AtomicInteger();
        Runnable cancelled = () -> {
            if (rows.incrementAndGet() > 1500) {
                throw new CancellationException();
            }
        };
        try (Library library = Library.create(folder.resolve("library"))) {
            try (Intake intake = library.begin(new FileInfo("a", "/a", 1))) {
                IntakeLog log = intake.log(new LogInfo(null, "requests", "requests", "UTF-8", ",", "UTC", null));
                LogTally tally = new LogTally(log, cancelled, 1, 0);
                tally.add(rejected(3000));
                assertThat(rows).as("nobody knows yet whether the log comes in").hasValue(0);

                BlockResult first = kept(log);
                assertThatThrownBy(() -> tally.add(first)).isInstanceOf(CancellationException.class);
            }
            assertThat(library.ledger()).isEmpty();
        }
    }

    private static BlockResult rejected(int rows) {
        List<RejectedRow> all = IntStream.range(0, rows)
                .mapToObj(line -> new RejectedRow(line, "No.", "row " + line))
                .toList();
        return new BlockResult(List.of(), List.of(), new BlockCount(rows, rows, 0), 0, Event.NO_OFFSET, all);
    }

    private static BlockResult kept(IntakeLog log) {
        Events one = Events.ofCapacity(1);
        one.client()[0] = log.client(List.of("1.1.1.1", "Roku", "agent"));
        one.asset()[0] = log.asset(List.of("7"), "Title");
        return new BlockResult(
                SegmentCodec.pack(one), List.of(), new BlockCount(1, 1, 0), 0, Event.NO_OFFSET, List.of());
    }
}
