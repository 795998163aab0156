package app.viewership.source;

/// How the rows of a file are written down.
public enum Format {
    /// Delimited text with a header, as CSV is.
    TABLE,
    /// Tab-separated text whose header is a line `#Fields:`, as the logs of CloudFront are.
    EXTENDED_LOG,
    /// JSON: an object a line, or one array of objects.
    JSON,
    /// Server-sent events as they came over HTTP.
    EVENT_STREAM;

    /// Whether a log is kept of which every row was rejected. A source that sent nothing sound was listened to all the
    /// same; a file in which no row is sound was taken for something else.
    public boolean isKeptForItsRejects() {
        return this == EVENT_STREAM;
    }
}
