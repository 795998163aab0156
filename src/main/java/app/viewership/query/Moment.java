package app.viewership.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A moment, or a stretch of time, to be marked in a chart over time.
///
/// @param at when it was, or began
/// @param until when it was over; null of a mere moment
/// @param words what it was, short
public record Moment(Instant at, @Nullable Instant until, String words) {}
