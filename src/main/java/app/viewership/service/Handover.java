package app.viewership.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The one door through which all sources hand on: one at a time, so that the last event before the end is exactly
/// known. Waiting for a source happens outside; inside, only the sinks work.
final class Handover {

    /// A message on its way.
    ///
    /// @param end how many bytes of its piece belong to it and those before
    /// @param counts whether the rule counts it
    record Handed(LiveMessage message, int end, boolean counts) {}

    private final ByteSink bytes;
    private final MessageSink messages;
    private final @Nullable StopRule rule;
    private final ReentrantLock door = new ReentrantLock();
    private final CompletableFuture<Ending> ended = new CompletableFuture<>();
    private volatile @Nullable Throwable failure;
    private int counted;

    Handover(ByteSink bytes, MessageSink messages, @Nullable StopRule rule) {
        this.bytes = bytes;
        this.messages = messages;
        this.rule = rule;
    }

    CompletableFuture<Ending> ended() {
        return ended;
    }

    boolean isOver() {
        return ended.isDone();
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    void connected(LiveSource source, Instant at) {
        guarded(() -> bytes.connected(source.name(), at));
    }

    void disconnected(LiveSource source, Instant at) {
        guarded(() -> bytes.disconnected(source.name(), at));
    }

    /// Hands on a piece and the messages that end in it; nothing once it is over. The event that ends it all is the
    /// last, and the bytes behind it are not handed on.
    void hand(LiveSource source, SourceTally tally, byte[] piece, List<Handed> all, Instant at) {
        guarded(() -> {
            int ending = ending(all);
            boolean ends = ending < all.size();
            int length = ends && all.get(ending).end() > 0 ? all.get(ending).end() : piece.length;
            if (length > 0) {
                tally.took(length);
                bytes.bytes(source.name(), piece, length, at);
            }
            for (Handed each : ends ? all.subList(0, ending + 1) : all) {
                // Counted first: whoever has seen a message finds it counted.
                tally.took(each.message());
                messages.message(each.message());
            }
            if (ends) {
                ended.complete(Ending.RULE_MET);
            }
        });
    }

    /// Index of the message that meets the rule; if none does, the number of messages.
    private int ending(List<Handed> all) {
        for (int i = 0; i < all.size(); i++) {
            if (rule != null && all.get(i).counts()) {
                counted++;
                if (counted == rule.count()) {
                    return i;
                }
            }
        }
        return all.size();
    }

    private void guarded(Runnable work) {
        door.lock();
        try {
            if (!isOver()) {
                work.run();
            }
        } catch (RuntimeException | Error e) {
            failed(e);
        } finally {
            door.unlock();
        }
    }

    void failed(Throwable e) {
        failure = e;
        ended.complete(Ending.SINK_FAILED);
    }

    /// Nothing is handed on afterwards, unless a sink is still at work after so long.
    ///
    /// @return whether no sink is at work
    boolean end(Ending why, long nanos) throws InterruptedException {
        if (!door.tryLock(nanos, TimeUnit.NANOSECONDS)) {
            ended.complete(why);
            return false;
        }
        try {
            ended.complete(why);
            return true;
        } finally {
            door.unlock();
        }
    }
}
