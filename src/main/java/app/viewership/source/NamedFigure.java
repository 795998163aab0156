package app.viewership.source;

/// A figure that people of a kind of source ask for by name, beside what tables and charts show.
///
/// @param id short and stable, `median_stream_gb`
/// @param label `Median size of a stream`
/// @param unit `GB`
/// @param way how it is found
/// @param of what it is of: id of a measure or of a dimension, as the way says; empty where the way needs none
/// @param per so many of what the way finds are one unit
/// @param rule in a sentence, from what to what it is counted
public record NamedFigure(String id, String label, String unit, Way way, String of, double per, String rule) {

    /// How a figure is found, and what it needs to be told.
    public enum Way {
        /// A measure over everything selected; `of` names it.
        MEASURE,
        /// Of the programs watched, the share that has a value in dimension `of`.
        PROGRAMS_WITH_VALUE,
        /// How many of the programs watched have the value of dimension `of` that is asked for.
        PROGRAMS_OF_VALUE,
        /// How many distinct viewers were in progress on a program between two instants.
        VIEWERS_IN_PROGRESS,
        /// How many distinct viewers have a viewing of at least a share of the runtime, of those that start in the last
        /// seven days of the last month.
        VIEWERS_WATCHED_SHARE
    }
}
