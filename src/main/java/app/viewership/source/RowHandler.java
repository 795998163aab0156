package app.viewership.source;

import org.jspecify.annotations.Nullable;

/// Takes the rows of a log one by one. Lines are counted from the first line of the block, which is 0.
interface RowHandler {

    /// A row with a field for each column.
    ///
    /// @param fields valid during the call
    /// @return null if the row is kept; else why it is rejected, and [#rejected] follows
    @Nullable
    String row(int line, Fields fields);

    /// The row kept last stands there once more, byte for byte.
    void again(int line);

    /// A row that is not kept.
    void rejected(RejectedRow row);
}
