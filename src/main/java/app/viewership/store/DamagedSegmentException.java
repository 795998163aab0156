package app.viewership.store;

/// Bytes that are no segment, or no longer one: cut off, changed, or of another format.
public final class DamagedSegmentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedSegmentException(String what) {
        super(what);
    }
}
