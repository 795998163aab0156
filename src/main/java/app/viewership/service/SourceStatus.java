package app.viewership.service;

import java.time.Instant;

/// What a source is doing.
public sealed interface SourceStatus {

    /// It was called, and has not answered.
    record Connecting() implements SourceStatus {}

    /// It sends, or is quiet.
    record Listening() implements SourceStatus {}

    /// It broke, and will be called again.
    ///
    /// @param until when
    /// @param why a sentence
    record Waiting(Instant until, String why) implements SourceStatus {}

    /// It will not be called again.
    ///
    /// @param why a sentence, which says what to do where something can be done
    record Stopped(String why) implements SourceStatus {}
}
