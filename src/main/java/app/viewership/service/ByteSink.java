package app.viewership.service;

import java.time.Instant;

/// Takes the bytes of live sources as they come.
///
/// All calls of both sinks of a [Listening] are made one at a time, those of one source in order, and bytes before the
/// messages that end in them. While a sink works nothing else is handed on, so it must be quick: put aside, and store
/// on another thread. A sink that fails ends the listening.
@FunctionalInterface
public interface ByteSink {

    /// A connection of a source begins: what follows is no continuation of the line before.
    default void connected(String source, Instant at) {}

    /// The connection of a source has ended, and nothing more comes of it.
    default void disconnected(String source, Instant at) {}

    /// The next bytes of a source: whole messages, unless the connection broke off in the last or one is very long.
    ///
    /// @param chunk the sink's to keep; nobody changes it afterwards
    /// @param length how many bytes of it are meant, at least one; what lies behind them was not handed on
    void bytes(String source, byte[] chunk, int length, Instant at);
}
