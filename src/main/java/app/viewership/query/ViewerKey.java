package app.viewership.query;

/// Who counts as one viewer of a request log.
public enum ViewerKey {
    /// Client IP, device and user agent: one device in one household.
    DEVICE,
    /// Client IP alone.
    HOUSEHOLD
}
