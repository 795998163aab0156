package app.viewership.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Writes what live sources send into files, one a source, and once a second onto the disk: whatever ends the program
/// or the machine, no more than the last second is lost.
public final class Recording implements ByteSink, AutoCloseable {

    private final Path folder;
    private final String ending;
    private final Map<String, CaptureFile> files = new LinkedHashMap<>();
    private final ScheduledExecutorService everySecond = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("keeping what live sources send").factory());
    private final ScheduledFuture<?> beat;
    private @Nullable IOException failure;

    Recording(Path folder, String ending) {
        this.folder = folder;
        this.ending = ending;
        beat = everySecond.scheduleWithFixedDelay(this::sync, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void connected(String source, Instant at) {
        CaptureFile file = files.get(source);
        if (file != null) {
            guarded(file::separate);
        }
    }

    @Override
    public synchronized void bytes(String source, byte[] chunk, int length, Instant at) {
        guarded(() -> file(source).write(chunk, length));
    }

    private CaptureFile file(String source) throws IOException {
        CaptureFile known = files.get(source);
        if (known == null) {
            known = new CaptureFile(folder.resolve(name(source) + ending));
            files.put(source, known);
        }
        return known;
    }

    /// A name for a file, of its own also where names differ only in what files may not be called.
    private String name(String source) {
        String plain = source.replaceAll("[^A-Za-z0-9_]+", "_");
        String name = plain;
        for (int i = 2; taken(name); i++) {
            name = plain + "_" + i;
        }
        return name;
    }

    private boolean taken(String name) {
        // Some disks do not tell upper from lower case.
        return files.values().stream()
                .anyMatch(file -> file.path().getFileName().toString().equalsIgnoreCase(name + ending));
    }

    /// The files that were written, by source. Files of sources that sent nothing are not made.
    public synchronized Map<String, Path> files() {
        Map<String, Path> paths = new HashMap<>();
        files.forEach((source, file) -> paths.put(source, file.path()));
        return paths;
    }

    private synchronized void sync() {
        try {
            for (CaptureFile file : files.values()) {
                file.sync();
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    /// What can go wrong with a file.
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private void guarded(Work work) {
        try {
            if (failure != null) {
                throw failure;
            }
            work.run();
        } catch (IOException e) {
            throw new ServiceException(DiskTrouble.sentence(folder, e));
        }
    }

    /// All that came is on the disk afterwards.
    ///
    /// @throws ServiceException if not
    @Override
    public void close() {
        beat.cancel(false);
        everySecond.shutdown();
        @Nullable IOException first = null;
        synchronized (this) {
            for (CaptureFile file : files.values()) {
                try {
                    file.close();
                } catch (IOException e) {
                    first = first == null ? e : first;
                }
            }
        }
        if (first != null) {
            throw new ServiceException(DiskTrouble.sentence(folder, first));
        }
    }
}
