package app.viewership.ingest;

import app.viewership.source.RejectedRow;
import java.util.Iterator;
import java.util.List;

/// The rejected rows of a file of which nothing could be stored, in the file's order, for as long as the program runs.
public final class RejectedRows implements Iterable<RejectedRow> {

    /// No row.
    public static final RejectedRows NONE = new RejectedRows();

    RejectedRows() {}

    public long size() {
        return 0;
    }

    /// Walks over the rows.
    @Override
    public Iterator<RejectedRow> iterator() {
        return List.<RejectedRow>of().iterator();
    }
}
