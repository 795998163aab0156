package app.viewership.source;

/// Takes the events of a log one by one. Lines are counted from the first line of the block, which is 0.
public interface EventSink {

    /// A row that is kept.
    ///
    /// @param event what was read off it, valid during the call
    /// @param fields all fields of the row, valid during the call
    void event(int line, Event event, Fields fields);

    /// The event before stands there once more, byte for byte.
    void again(int line);

    /// A row that is not kept.
    void rejected(RejectedRow row);
}
