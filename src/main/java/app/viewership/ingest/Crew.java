package app.viewership.ingest;

import app.viewership.source.Block;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The threads of an import. Blocks go in and their results come out in the same order; how many are on their way is
/// limited, and with it memory. Used by the importing thread alone.
final class Crew implements AutoCloseable {

    private static final long LOOK_UP_MILLIS = 50;

    /// At most this part of the heap for buffers.
    private static final int PART = 8;

    private final int bufferSize;
    private final int most;
    private final CancelSignal cancel;
    private final ExecutorService threads;
    private final Deque<CompletableFuture<BlockResult>> onTheirWay = new ArrayDeque<>();
    private final Deque<byte[]> buffers = new ArrayDeque<>();
    private int made;
    private boolean interrupted;

    Crew(int bufferSize, CancelSignal cancel) {
        int cores = Runtime.getRuntime().availableProcessors();
        this.bufferSize = bufferSize;
        this.cancel = cancel;
        long room = Runtime.getRuntime().maxMemory() / PART / bufferSize;
        most = (int) Math.max(2, Math.min(cores + 2, room));
        threads = Executors.newFixedThreadPool(Math.min(cores, most), work -> {
            Thread thread = new Thread(work, "import");
            thread.setDaemon(true);
            return thread;
        });
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

    void begin(Block block, Function<Block, BlockResult> work) {
        onTheirWay.add(CompletableFuture.supplyAsync(
                () -> {
                    requireGoing();
                    return work.apply(block);
                },
                threads));
    }

    boolean isIdle() {
        return onTheirWay.isEmpty();
    }

    /// Whether the next result can be had without waiting.
    boolean hasResult() {
        CompletableFuture<BlockResult> next = onTheirWay.peek();
        return next != null && next.isDone();
    }

    /// The next result, awaited.
    ///
    /// @throws CancellationException if the user cancels
    BlockResult result() {
        CompletableFuture<BlockResult> next = onTheirWay.element();
        while (true) {
            requireGoing();
            try {
                BlockResult result = next.get(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
                onTheirWay.remove();
                return result;
            } catch (TimeoutException e) {
                // Look up whether the user has cancelled.
            } catch (InterruptedException e) {
                // To the importing thread an interrupt is a cancel; the library must still be left in order, which an
                // interrupted thread could not do.
                interrupted = true;
                cancel.cancel();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException bare) {
                    throw bare;
                }
                throw new IllegalStateException("A block could not be read", e);
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
        for (CompletableFuture<BlockResult> left : onTheirWay) {
            try {
                left.join();
            } catch (CompletionException | CancellationException e) {
                // Whoever clears knows already that something went wrong.
            }
        }
        onTheirWay.clear();
        // Those that nobody gave back are forgotten; the others serve the next file, for many files are small.
        made = buffers.size();
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
