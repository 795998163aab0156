package app.viewership.query;

/// The views of the window, in the order of their keys 1 to 6.
public enum Screen {
    PROGRAMS,
    AVERAGES,
    CHANGES,
    OVER_TIME,
    HOUSEHOLDS,
    EXPLAIN
}
