package app.viewership.query;

/// What can be counted of a group of viewings; each rule stands in the definitions.
public enum Measure {
    WATCH_SECONDS("Watch time", Column.Type.DURATION),
    VIEWINGS("Viewings", Column.Type.COUNT),
    SESSIONS("Sessions", Column.Type.COUNT),
    VIEWERS("Viewers", Column.Type.COUNT),
    SHARE("Share", Column.Type.SHARE),
    MEAN_SECONDS_PER_VIEWING("Mean per viewing", Column.Type.MEAN_DURATION),
    MEDIAN_SECONDS_PER_VIEWING("Median per viewing", Column.Type.MEAN_DURATION),
    MEAN_SECONDS_PER_VIEWER("Mean per viewer", Column.Type.MEAN_DURATION),
    REQUESTS("Requests", Column.Type.COUNT);

    private final String label;
    private final Column.Type type;

    Measure(String label, Column.Type type) {
        this.label = label;
        this.type = type;
    }

    /// The name in commands and CSV headers: `watch_seconds`.
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// The name in the window.
    public String label() {
        return label;
    }

    public Column.Type type() {
        return type;
    }

    public Column column() {
        return new Column(id(), label, type);
    }
}
