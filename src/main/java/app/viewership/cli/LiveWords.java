package app.viewership.cli;

import app.viewership.service.SourceState;
import app.viewership.service.SourceStatus;
import app.viewership.store.LedgerEntry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How live sources are doing, in words.
final class LiveWords {

    private LiveWords() {}

    /// All sources on one line, while they are listened to.
    static String line(List<SourceState> states) {
        return states.stream()
                .map(state -> String.format(
                        Locale.ROOT,
                        "%s %,d (%,.0f/s)%s",
                        state.name(),
                        state.events(),
                        state.eventsPerSecond(),
                        switch (state.status()) {
                            case SourceStatus.Listening listening -> "";
                            case SourceStatus.Connecting connecting -> " connecting";
                            case SourceStatus.Waiting waiting -> " waiting";
                            case SourceStatus.Stopped stopped -> " stopped";
                        }))
                .collect(Collectors.joining("  "));
    }

    /// What came of one source, at the end.
    static String summary(SourceState state) {
        return String.format(
                Locale.ROOT,
                "%s: %,d events, %,d rejected (%,d malformed, %,d not understood, %,d sent again), %,d bytes;"
                        + " listened to for %.1f s, called again %,d %s.",
                state.name(),
                state.events(),
                state.rejected(),
                state.malformed(),
                state.notUnderstood(),
                state.repeated(),
                state.bytes(),
                state.listened().toMillis() / 1000.0,
                state.reconnects(),
                state.reconnects() == 1 ? "time" : "times");
    }

    /// What the library has of a source.
    static String kept(LedgerEntry entry) {
        return String.format(
                Locale.ROOT,
                "%s: %,d %s read = %,d stored + %,d rejected + %,d blank.",
                entry.name(),
                entry.lines(),
                entry.lines() == 1 ? "message" : "messages",
                entry.stored(),
                entry.rejected(),
                entry.blank());
    }

    /// What the library has of a source that did not come, if anything.
    static Optional<String> added(LedgerEntry entry, SourceState state) {
        return entry.size() <= state.bytes()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%s: %,d bytes kept = %,d that came + %,d of line ends behind messages that broke off.",
                        state.name(),
                        entry.size(),
                        state.bytes(),
                        entry.size() - state.bytes()));
    }

    static String status(SourceStatus status) {
        return switch (status) {
            case SourceStatus.Connecting connecting -> "Connecting.";
            case SourceStatus.Listening listening -> "Listening.";
            case SourceStatus.Waiting waiting -> waiting.why();
            case SourceStatus.Stopped stopped -> stopped.why();
        };
    }
}
