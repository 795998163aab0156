package app.viewership.query;

/// The views of the window, in the order of their keys, from 1.
public enum Screen {
    PROGRAMS,
    AVERAGES,
    CHANGES,
    OVER_TIME,
    HOUSEHOLDS,
    EXPLAIN,
    /// The audience of one program by week and country.
    PROFILE,
    /// All programs by reach and loyalty.
    LOYALTY,
    /// What the events of live platforms tell beside the viewings that they make.
    STREAMS,
    /// The figures that a kind of log is asked for by name, and who was in progress during an outage.
    QUESTIONS,
    /// How long viewings lasted, with what is far out.
    LENGTHS
}
