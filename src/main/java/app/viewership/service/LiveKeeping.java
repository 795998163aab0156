package app.viewership.service;

import app.viewership.ingest.LiveImport;
import app.viewership.ingest.LiveLog;
import app.viewership.store.Library;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/// Keeps what live sources send in a library, every second: the bytes as they came, the events in them, and the
/// malformed messages with the reason, and how long each was listened to, silent or not. Whatever ends the program, no
/// more is lost than came in the last second, and the message that had not come whole.
///
/// Made before the [Listening] whose sinks it gives, and closed after it. The library stays open and may be asked
/// meanwhile. Where a file is being imported, what comes waits in memory for its end, and the sources when memory holds
/// enough.
public final class LiveKeeping implements ByteSink, AutoCloseable {

    private static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    /// How long bytes may wait for the disk, and how long at least to gather some.
    private static final long LONGEST_NANOS = 900_000_000;

    private static final long SHORTEST_NANOS = 200_000_000;

    /// Bytes that may wait.
    private static final int MOST_WAITING = 64 << 20;

    private static final Duration TURN = Duration.ofMillis(200);
    private static final System.Logger LOG = System.getLogger(LiveKeeping.class.getName());

    private final LiveImport into;
    private final String ending;
    private final LiveClock clock;
    private final WaitingBytes waiting;
    private final CountDownLatch rehearsed = new CountDownLatch(1);
    private final Map<String, Duration> listened = new ConcurrentHashMap<>();
    private final Thread keeper;
    private volatile Runnable told = () -> {};

    private LiveKeeping(Library library, Instant began, int mostWaiting, LiveClock clock) {
        this.clock = clock;
        this.into = new LiveImport(library);
        this.ending = "-" + START.format(began) + ".stream";
        waiting = new WaitingBytes(mostWaiting);
        keeper = Thread.ofPlatform()
                .daemon()
                .name("keeping what live sources send")
                .unstarted(this::keep);
    }

    /// Begins to keep. When this returns all is ready, and the first second is stored as soon as any other.
    ///
    /// @param library open for writing; not closed here, nor before this is
    /// @param now when the listening begins, which names what is kept: `tv-20240111T094044035Z.stream`
    public static LiveKeeping into(Library library, Instant now) {
        return into(library, now, MOST_WAITING, LiveClock.SYSTEM);
    }

    static LiveKeeping into(Library library, Instant now, int mostWaiting, LiveClock clock) {
        if (library.readOnly()) {
            throw new ServiceException("The library " + library.file()
                    + " may only be read, so nothing can be kept in it: make its file writable, or name another.");
        }
        LiveKeeping keeping = new LiveKeeping(library, now, mostWaiting, clock);
        keeping.keeper.start();
        keeping.awaitRehearsal();
        return keeping;
    }

    private void awaitRehearsal() {
        try {
            rehearsed.await();
        } catch (InterruptedException e) {
            // Whoever wants it to end finds it ready to.
            Thread.currentThread().interrupt();
        }
    }

    /// Takes the bytes; waits while more came than memory should hold.
    public ByteSink bytes() {
        return this;
    }

    /// Takes the messages. They are read off the bytes, as of a file, so nothing is done here.
    public MessageSink messages() {
        return message -> {};
    }

    /// The name of the log that holds what a source sent, as it stands in the list of imports.
    public String log(String source) {
        return source + ending;
    }

    /// Calls this on the keeping thread after each commit that added something; one at a time, the newest given counts.
    public void onKept(Runnable then) {
        told = then;
    }

    /// Why nothing is kept any more, if that is so; the sinks throw it, too.
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(waiting.failure());
    }

    /// A message that the connection before broke off is ended, so that the next does not go on in it. This is all that
    /// is ever kept that did not come.
    @Override
    public void connected(String source, Instant at) {
        waiting.connected(source, at);
    }

    @Override
    public void disconnected(String source, Instant at) {
        waiting.disconnected(source, at);
    }

    @Override
    public void bytes(String source, byte[] chunk, int length, Instant at) {
        waiting.came(source, chunk, length, at);
    }

    /// Notes how long each source was listened to. Before [#close].
    public void ended(List<SourceState> states) {
        states.forEach(state -> listened.put(state.name(), state.listened()));
    }

    private void keep() {
        try {
            rehearse();
            long fetched = 0;
            // The first times take longest, for the code is cold: they begin early, with little.
            long took = LONGEST_NANOS;
            boolean last = false;
            boolean stored = true;
            while (!last || !stored) {
                last = waiting.awaitTime(stored ? Math.max(SHORTEST_NANOS, LONGEST_NANOS - 2 * took) : 0);
                long began = System.nanoTime();
                fetched += fetch(last);
                stored = into.store(TURN, last);
                took = System.nanoTime() - began;
                if (stored && fetched > 0) {
                    waiting.stored(fetched);
                    fetched = 0;
                    tell();
                }
            }
        } catch (InterruptedException e) {
            waiting.fail(new ServiceException("Keeping what live sources send was broken off."));
        } catch (RuntimeException e) {
            waiting.fail(e);
        } catch (Error e) {
            waiting.fail(new IllegalStateException("What live sources send could not be kept.", e));
            throw e;
        }
    }

    private void rehearse() throws InterruptedException {
        try {
            into.rehearse(TURN);
        } finally {
            rehearsed.countDown();
        }
    }

    /// Hands the logs what came for them.
    ///
    /// @return how many bytes
    private long fetch(boolean last) {
        long bytes = 0;
        for (WaitingBytes.Came came : waiting.take()) {
            LiveLog log = into.log(log(came.source()));
            log.add(came.bytes(), came.length());
            bytes += came.length();
        }
        waiting.listened(clock.now())
                .forEach((source, time) -> into.log(log(source)).listened(time));
        if (last) {
            listened.forEach((source, time) -> into.log(log(source)).listened(time));
        }
        return bytes;
    }

    private void tell() {
        try {
            told.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "What was kept could not be shown", e);
        }
    }

    /// Keeps what is not kept yet, durably; where a file is being imported, at its end.
    ///
    /// @throws RuntimeException what went wrong, if no sink has thrown it
    @Override
    public void close() {
        waiting.end();
        boolean interrupted = false;
        while (keeper.isAlive()) {
            try {
                keeper.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        RuntimeException failed = waiting.untold();
        if (failed != null) {
            throw failed;
        }
    }
}
