package app.viewership.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The threads of an import. Blocks go in and their results come out in the same order; how many are on their way is
/// limited, and with it memory. Used by the importing thread alone.
final class Crew implements AutoCloseable {

    private static final long LOOK_UP_MILLIS = 50;

    /// At most this part of the heap for buffers.
    private static final int PART = 8;

    private final int bufferSize;
    private final int most;
    private final int ahead;
    private final CancelSignal cancel;
    private final ExecutorService threads;
    private final Deque<Task> onTheirWay = new ArrayDeque<>();
    private final Deque<byte[]> buffers = new ArrayDeque<>();

    /// Of work ahead, one for each thread at most.
    private final Deque<byte[]> spare = new ConcurrentLinkedDeque<>();

    private int made;
    private boolean interrupted;

    /// A block on its way, and the buffer that is free when it is there.
    private record Task(CompletableFuture<BlockResult> result, byte @Nullable [] buffer) {}

    Crew(int bufferSize, CancelSignal cancel) {
        int cores = Runtime.getRuntime().availableProcessors();
        this.bufferSize = bufferSize;
        this.cancel = cancel;
        long room = Runtime.getRuntime().maxMemory() / PART / bufferSize;
        most = (int) Math.max(2, Math.min(cores + 2, room));
        ahead = Math.clamp(room - most, 0, cores + 1);
        threads = Executors.newFixedThreadPool(Math.min(cores, most), work -> {
            Thread thread = new Thread(work, "import");
            thread.setDaemon(true);
            return thread;
        });
    }

    /// How many files should be begun ahead of their turn.
    int filesAhead() {
        return ahead;
    }

    /// A buffer for the next block; null if a result must be taken first.
    byte @Nullable [] buffer() {
        byte[] free = buffers.poll();
        if (free != null || made == most) {
            return free;
        }
        made++;
        return new byte[bufferSize];
    }

    /// Gives a buffer back.
    void free(byte[] buffer) {
        buffers.push(buffer);
    }

    /// Begins the work on the next block.
    ///
    /// @param buffer that of the block, free again when its result is taken; null where it has none
    void begin(byte @Nullable [] buffer, Supplier<BlockResult> work) {
        onTheirWay.add(new Task(submit(work), buffer));
    }

    /// Begins work ahead of its turn, which is given a buffer as long as it runs; see [#await].
    <T> CompletableFuture<T> ahead(Function<byte[], T> work) {
        return submit(() -> {
            byte[] free = spare.poll();
            byte[] buffer = free != null ? free : new byte[bufferSize];
            try {
                return work.apply(buffer);
            } finally {
                spare.push(buffer);
            }
        });
    }

    private <T> CompletableFuture<T> submit(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    requireGoing();
                    return work.get();
                },
                threads);
    }

    boolean isIdle() {
        return onTheirWay.isEmpty();
    }

    /// Whether the next result can be had without waiting.
    boolean hasResult() {
        Task next = onTheirWay.peek();
        return next != null && next.result.isDone();
    }

    /// The next result, awaited.
    ///
    /// @throws CancellationException if the user cancels
    BlockResult result() {
        Task next = onTheirWay.element();
        BlockResult result = await(next.result);
        onTheirWay.remove();
        if (next.buffer != null) {
            free(next.buffer);
        }
        return result;
    }

    /// Waits for a work's end.
    ///
    /// @throws CancellationException if the user cancels
    <T> T await(CompletableFuture<T> work) {
        while (true) {
            requireGoing();
            try {
                return work.get(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Look up whether the user has cancelled.
            } catch (InterruptedException e) {
                // To the importing thread an interrupt is a cancel; the library must still be left in order, which an
                // interrupted thread could not do.
                interrupted = true;
                cancel.cancel();
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case RuntimeException bare -> throw bare;
                    // Too little memory, above all: who asked for the import has words for it.
                    case Error bare -> throw bare;
                    case null, default -> throw new IllegalStateException("A block could not be read", e);
                }
            }
        }
    }

    /// @throws CancellationException if the user has cancelled
    void requireGoing() {
        if (cancel.cancelled()) {
            throw new CancellationException();
        }
    }

    /// Drops what is on its way and waits until no thread works on it any more.
    void clear() {
        for (Task left : onTheirWay) {
            try {
                left.result.join();
            } catch (CompletionException | CancellationException e) {
                // Whoever clears knows already that something went wrong.
            }
            if (left.buffer != null) {
                free(left.buffer);
            }
        }
        onTheirWay.clear();
    }

    @Override
    public void close() {
        clear();
        threads.shutdown();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
