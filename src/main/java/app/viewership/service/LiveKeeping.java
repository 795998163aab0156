package app.viewership.service;

import app.viewership.ingest.LiveImport;
import app.viewership.store.Library;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

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

    /// Bytes that may wait.
    private static final int MOST_WAITING = 64 << 20;

    private final String ending;
    private final WaitingBytes waiting;
    private final Keeper keeper;

    private LiveKeeping(Library library, Instant began, int mostWaiting, LiveClock clock) {
        this.ending = "-" + START.format(began) + ".stream";
        waiting = new WaitingBytes(mostWaiting);
        keeper = new Keeper(waiting, new LiveImport(library), this::log, clock);
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
        return keeping;
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
        keeper.onKept(then);
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
        states.forEach(state -> keeper.listened(state.name(), state.listened()));
    }

    /// Keeps what is not kept yet, durably; where a file is being imported, at its end.
    ///
    /// @throws RuntimeException what went wrong, if no sink has thrown it
    @Override
    public void close() {
        waiting.end();
        keeper.awaitEnd();
        RuntimeException failed = waiting.untold();
        if (failed != null) {
            throw failed;
        }
    }
}
