package app.viewership.source;

/// Reads the rows of blocks, each row by itself. Not for several threads.
interface BlockReader {

    /// Hands all rows of a block to `handler`, in order.
    BlockCount read(Block block, RowHandler handler);

    /// A reader for the format of a log, from its beginning.
    static BlockReader of(Layout layout) {
        return of(layout, new RecentIds());
    }

    /// A reader for the format of a log.
    ///
    /// @param ids of the events before, where the format has ids; those read are added
    static BlockReader of(Layout layout, RecentIds ids) {
        return switch (layout.part().format()) {
            case TABLE, EXTENDED_LOG -> new RowReader(layout);
            case JSON -> new JsonReader(layout);
            case EVENT_STREAM -> new MessageReader(layout, ids);
        };
    }
}
