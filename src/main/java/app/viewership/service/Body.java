package app.viewership.service;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The bytes of an answer as they come, for one reader.
///
/// No more than one piece waits: a reader who is slow slows the server, and nothing is lost.
final class Body implements Flow.Subscriber<List<ByteBuffer>>, AutoCloseable {

    private sealed interface Piece {
        record Bytes(byte[] bytes) implements Piece {}

        record Broken(Throwable failure) implements Piece {}

        record End() implements Piece {}
    }

    private final URI url;
    private final Duration silence;
    private final BooleanSupplier cancelled;
    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private Flow.@Nullable Subscription subscription;
    private boolean closed;

    /// @param silence how long no byte may come
    Body(URI url, Duration silence, BooleanSupplier cancelled) {
        this.url = url;
        this.silence = silence;
        this.cancelled = cancelled;
    }

    /// The next bytes, at least one; null at the end.
    ///
    /// @throws WebTrouble if it broke off, or nothing came for too long
    /// @throws InterruptedException if cancelled, or the thread is interrupted
    byte @Nullable [] next() throws WebTrouble, InterruptedException {
        long began = System.nanoTime();
        while (true) {
            if (cancelled.getAsBoolean()) {
                throw new InterruptedException();
            }
            switch (pieces.poll(Web.BEAT, TimeUnit.NANOSECONDS)) {
                case null -> {
                    if (System.nanoTime() - began > silence.toNanos()) {
                        throw Troubles.silent(url, silence);
                    }
                }
                case Piece.Broken broken -> throw Troubles.cutShort(url);
                case Piece.End end -> {
                    return null;
                }
                case Piece.Bytes(byte[] bytes) -> {
                    more();
                    if (bytes.length > 0) {
                        return bytes;
                    }
                }
            }
        }
    }

    private synchronized void more() {
        if (subscription != null) {
            subscription.request(1);
        }
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        if (closed) {
            begun.cancel();
        } else {
            begun.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        byte[] bytes = new byte[buffers.stream().mapToInt(ByteBuffer::remaining).sum()];
        int length = 0;
        for (ByteBuffer buffer : buffers) {
            int more = buffer.remaining();
            buffer.get(bytes, length, more);
            length += more;
        }
        pieces.add(new Piece.Bytes(bytes));
    }

    @Override
    public void onError(Throwable failure) {
        pieces.add(new Piece.Broken(failure));
    }

    @Override
    public void onComplete() {
        pieces.add(new Piece.End());
    }

    /// Ends the connection, if the answer is not at its end.
    @Override
    public synchronized void close() {
        closed = true;
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
