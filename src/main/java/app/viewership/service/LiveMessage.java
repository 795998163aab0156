package app.viewership.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message of a live source: its lines up to a blank one.
///
/// @param source the name of the source
/// @param firstLine number of its first line among all that the source sent, from 1; a connection begins on a new line
/// @param text its lines as they came, read as UTF-8, without the line end of the last
/// @param problem why it is malformed, or that it came before, as a sentence; null if it is a new event
/// @param at when its last byte came
public record LiveMessage(
        String source,
        long firstLine,
        String text,
        @Nullable String problem,
        Instant at) {

    /// The problem of an event that came before, by its id: it was sent again.
    static final String REPEATED = "The event came before: an earlier one has its id.";

    /// Whether it is an event that came before.
    boolean isRepeated() {
        return REPEATED.equals(problem);
    }
}
