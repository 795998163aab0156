package app.viewership.cli;

import app.viewership.service.ByteSink;
import app.viewership.service.MessageSink;
import app.viewership.service.SourceState;
import java.util.List;

/// Where a command puts what live sources send; closed when nothing more comes.
interface LiveKeeping extends AutoCloseable {
    ByteSink bytes();

    MessageSink messages();

    /// Nothing more comes.
    ///
    /// @param states how each source did
    default void ended(List<SourceState> states) {}

    /// Keeps what has not been kept.
    @Override
    void close();
}
