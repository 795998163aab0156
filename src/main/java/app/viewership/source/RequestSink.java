package app.viewership.source;

/// Takes the rows of a request log one by one. Lines are counted from the first line of the block, which is 0.
public interface RequestSink {

    /// A row that is kept.
    ///
    /// @param time second of UTC since 1970
    /// @param status status of the answer; not negative
    /// @param fields all fields of the row, valid during the call
    void request(int line, long time, int status, Fields fields);

    /// The request before stands there once more, byte for byte.
    void again(int line);

    /// A row that is not kept.
    void rejected(RejectedRow row);
}
