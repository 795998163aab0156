package app.viewership.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What came of logs that are read while they come, since the last time: a single transaction, however many logs. All
/// of it is in the library, durably, after [#commit], and nothing of it after [#close] without one. For one thread.
public final class Growth implements AutoCloseable {

    private final Intakes intakes;
    private final Intake intake;
    private final List<GrownLog> logs = new ArrayList<>();

    Growth(Intakes intakes, Intake intake) {
        this.intakes = intakes;
        this.intake = intake;
    }

    /// Begins a log.
    ///
    /// @param name under which it stands in the ledger
    public GrownLog begin(String name, LogInfo info) {
        long begun = logs.stream().filter(GrownLog::fresh).count();
        LedgerEntry entry = new LedgerEntry(
                intake.firstId() + Math.toIntExact(begun),
                name,
                name,
                0,
                "",
                info.entry(),
                info.kind(),
                info.part(),
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                info.captured(),
                info.encoding(),
                info.delimiter(),
                info.zone(),
                Duration.ZERO,
                null,
                Instant.EPOCH);
        return add(new GrownLog(intake, entry, true));
    }

    /// Goes on with a log.
    ///
    /// @param entry the newest of it
    public GrownLog more(LedgerEntry entry) {
        return add(new GrownLog(intake, entry, false));
    }

    private GrownLog add(GrownLog log) {
        logs.add(log);
        return log;
    }

    /// Stores everything, durably, and ends.
    ///
    /// @throws LibraryException where the disk is full; nothing is stored then
    public void commit() {
        intake.commitGrowth(logs);
        intakes.sync();
    }

    /// Does all that [#commit] does but for the commit itself. To be closed then.
    public void rehearse() {
        intake.rehearseGrowth(logs);
        intakes.sync();
    }

    @Override
    public void close() {
        intake.close();
    }
}
