package app.viewership.ingest;

import app.viewership.source.Block;
import app.viewership.source.HeadRoom;
import app.viewership.source.LogFile;
import app.viewership.source.LogReader;
import app.viewership.source.SourceException;
import app.viewership.store.Library;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A file to import, of which the beginning may be read before its turn: it is opened, what its first log is is
/// recognised, and the first block of that log read. What goes wrong then is told in its turn.
final class FileStart implements AutoCloseable {

    private final Path path;
    private final LogPlanner planner;
    private final HeadRoom heads;
    private final BooleanSupplier stop;
    private final Map<@Nullable String, LogPlan> plans = new HashMap<>();
    private @Nullable LogFile file;
    private @Nullable LogReader reader;
    private BlockWorker.@Nullable Read block;
    private @Nullable String sha256;
    private @Nullable SourceException problem;
    private @Nullable CompletableFuture<?> reading;

    FileStart(Path path, LogPlanner planner, HeadRoom heads, BooleanSupplier stop) {
        this.path = path;
        this.planner = planner;
        this.heads = heads;
        this.stop = stop;
    }

    Path path() {
        return path;
    }

    /// Reads ahead on a thread of the crew.
    void begin(Crew crew, Library library, LogImport logs) {
        reading = crew.ahead(buffer -> {
            try {
                readAhead(buffer, library, logs);
            } catch (SourceException e) {
                problem = e;
            }
            return path;
        });
    }

    private void readAhead(byte[] buffer, Library library, LogImport logs) throws SourceException {
        LogPlan plan = plan(file().entries().getFirst());
        if (file().entries().size() > 1) {
            return;
        }
        // Of a large file the hash comes first; a small one is hashed while it is read.
        boolean mayBeKnown = file().bytes().stream().anyMatch(library.contents()::holdsSize);
        boolean small = file().bytes().stream().anyMatch(bytes -> bytes < buffer.length);
        if (mayBeKnown && !small && isDuplicate(plan, library)) {
            return;
        }
        LogReader log = read(plan);
        reader = log;
        Block first = log.next(buffer);
        if (mayBeKnown && small && isDuplicate(plan, library)) {
            beginAnew(log);
        } else {
            block = first == null ? null : logs.worker(plan, log).read(first);
        }
    }

    private void beginAnew(LogReader log) throws SourceException {
        reader = null;
        log.close();
        file().close();
        file = null;
    }

    private boolean isDuplicate(LogPlan plan, Library library) throws SourceException {
        return library.contents().duplicateOf(sha256(), List.of(plan.sort())).isPresent();
    }

    /// SHA-256 of the file, reading all of it unless that was done.
    String sha256() throws SourceException {
        String known = sha256;
        if (known == null) {
            requireNoProblem();
            LogFile opened = file();
            boolean isRead = opened.bytes().equals(OptionalLong.of(opened.bytesRead()));
            known = isRead ? opened.sha256(stop) : LogFile.sha256(path, stop);
            sha256 = known;
        }
        return known;
    }

    /// Whether it was read ahead; that it is a duplicate shows in the end then.
    boolean isRead() {
        return reader != null;
    }

    /// Says that the file's turn has come.
    void await(Crew crew) {
        if (reading != null) {
            crew.await(reading);
            reading = null;
        }
    }

    LogFile file() throws SourceException {
        LogFile opened = file;
        if (opened == null) {
            requireNoProblem();
            opened = LogFile.open(path, heads);
            file = opened;
        }
        return opened;
    }

    /// What one of the logs will be read as.
    LogPlan plan(@Nullable String entry) throws SourceException {
        LogPlan plan = plans.get(entry);
        if (plan == null) {
            requireNoProblem();
            plan = planner.of(file(), entry);
            plans.put(entry, plan);
        }
        return plan;
    }

    /// Begins to read a log, one after another, each once.
    LogReader read(LogPlan plan) throws SourceException {
        LogReader begun = reader;
        if (begun != null) {
            reader = null;
            return begun;
        }
        requireNoProblem();
        return file().read(plan.what(), plan.entry(), stop);
    }

    /// The first block of the log begun first, if it was read before its turn. It is told once.
    BlockWorker.@Nullable Read firstBlock() throws SourceException {
        requireNoProblem();
        BlockWorker.@Nullable Read first = block;
        block = null;
        return first;
    }

    private void requireNoProblem() throws SourceException {
        SourceException was = problem;
        if (was != null) {
            problem = null;
            throw was;
        }
    }

    @Override
    public void close() {
        try {
            if (reading != null) {
                reading.join();
            }
        } catch (CompletionException | CancellationException e) {
            // Nobody waits for it any more.
        }
        if (reader != null) {
            reader.close();
        }
        if (file != null) {
            file.close();
        }
    }
}
