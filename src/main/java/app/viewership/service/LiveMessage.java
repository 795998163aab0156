package app.viewership.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message of a live source: its lines up to a blank one.
///
/// @param source the name of the source
/// @param firstLine number of its first line among all that the source sent, from 1; a connection begins on a new line
/// @param text its lines as they came, read as UTF-8, without the line end of the last
/// @param sort what it is
/// @param problem why it is no new event, as a sentence; null if it is one
/// @param at when its last byte came
public record LiveMessage(
        String source,
        long firstLine,
        String text,
        Sort sort,
        @Nullable String problem,
        Instant at) {

    /// What a message is.
    public enum Sort {
        /// One that came for the first time.
        EVENT,
        /// An event that came before, by its id.
        SENT_AGAIN,
        /// An event that cannot be understood.
        NOT_UNDERSTOOD,
        /// No event at all.
        MALFORMED
    }
}
