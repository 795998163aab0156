package app.viewership.source;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/// Room for the beginnings of logs, used again for the next: a megabyte for each of thousands of small files would be
/// cleared, and collected, as often. It keeps a few and drops the rest.
/// Safe for many threads.
public final class HeadRoom {

    /// As many logs as begin side by side, more or less.
    private static final int MOST = 1 << 4;

    private final Queue<byte[]> free = new ArrayBlockingQueue<>(MOST);

    /// Room of so many bytes, the same number each time. Anything may stand in it.
    byte[] take(int length) {
        byte[] used = free.poll();
        return used == null ? new byte[length] : used;
    }

    /// Room of so many bytes that begins with others.
    byte[] takeWith(byte[] begin, int length) {
        byte[] room = take(length);
        System.arraycopy(begin, 0, room, 0, begin.length);
        return room;
    }

    /// Gives room back that nobody looks at any more; dropped where there is enough.
    void give(byte[] room) {
        free.offer(room);
    }

    /// How many wait to be used again.
    int size() {
        return free.size();
    }
}
