package app.viewership.cli;

import app.viewership.service.ByteSink;
import app.viewership.service.MessageSink;

/// Where a command puts what live sources send; closed when nothing more comes.
interface LiveKeeping extends AutoCloseable {
    ByteSink bytes();

    MessageSink messages();

    /// Keeps what has not been kept.
    @Override
    void close();
}
