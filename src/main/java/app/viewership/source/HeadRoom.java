package app.viewership.source;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Room for the beginnings of logs, used again for the next: a megabyte for each of thousands of small files would be
/// cleared, and collected, as often. Safe for many threads.
public final class HeadRoom {

    private final Queue<byte[]> free = new ConcurrentLinkedQueue<>();

    /// Room of so many bytes, the same number each time. Anything may stand in it.
    byte[] take(int length) {
        byte[] used = free.poll();
        return used == null ? new byte[length] : used;
    }

    /// Gives room back that nobody looks at any more.
    void give(byte[] room) {
        free.add(room);
    }
}
