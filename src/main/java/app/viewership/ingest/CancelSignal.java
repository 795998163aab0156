package app.viewership.ingest;

/// Tells a running import to end; given by one thread, heard by another.
public final class CancelSignal {

    private volatile boolean cancelled;

    /// Ends the import within a second. The file being read leaves no trace; those finished before stay.
    public void cancel() {
        cancelled = true;
    }

    public boolean cancelled() {
        return cancelled;
    }
}
