package app.viewership.service;

import org.jspecify.annotations.Nullable;

/// How to listen.
///
/// @param timeOuts how long a source may be quiet before it is called again
/// @param check tells events from other messages
/// @param stopOn when to stop; null if not by itself
public record LiveSettings(
        TimeOuts timeOuts, MessageCheck check, @Nullable StopRule stopOn) {

    /// Events that a library keeps, until somebody stops it.
    public static final LiveSettings USUAL = new LiveSettings(TimeOuts.LISTENING, MessageCheck.liveEvents(), null);

    public LiveSettings stoppingOn(@Nullable StopRule rule) {
        return new LiveSettings(timeOuts, check, rule);
    }
}
