package app.viewership.source;

/// Takes the records of a file one by one. Lines are counted from the first line of the block, which is 0.
public interface RecordSink {

    /// A row that is kept.
    ///
    /// @param key names the record: the texts of the roles that make up its key, with U+001F between
    /// @param json the record as compact JSON, its members in their order
    void record(int line, String key, String json);

    /// A row that is not kept.
    void rejected(RejectedRow row);
}
