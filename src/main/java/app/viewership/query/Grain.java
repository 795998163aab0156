package app.viewership.query;

/// The buckets of the time axis, cut in the display zone.
public enum Grain {
    MINUTE,
    FIVE_MINUTES,
    QUARTER_HOUR,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR
}
