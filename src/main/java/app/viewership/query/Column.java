package app.viewership.query;

/// One column of an answer.
///
/// @param id the name in CSV headers and in commands, `watch_seconds`
/// @param label the name in the window
/// @param type how its cells are meant; it decides how they are written, aligned and drawn
/// @param name what a text does in the name of its row
public record Column(String id, String label, Type type, Name name) {

    /// A column whose texts, if it holds any, are part of the names of rows.
    public Column(String id, String label, Type type) {
        this(id, label, type, Name.PART);
    }

    /// What a text does in the name of its row.
    public enum Name {
        /// It is a part of it.
        PART,
        /// It is a part of it behind its label: `season 6`.
        LABELLED,
        /// It is all of it, as the title is of an episode.
        ALONE,
        /// It is none of it: what tells series from films.
        KIND,
        /// It is none of it: it says more about what is named.
        BESIDE
    }

    /// What the cells of a column are: the Java type, and the unit.
    public enum Type {
        /// `Integer`: 1, 2, 3 …
        RANK,
        /// `String`
        TEXT,
        /// `Long`
        COUNT,
        /// `Long`, whole seconds
        DURATION,
        /// `Double`, seconds, one decimal
        MEAN_DURATION,
        /// `Double`, 0 to 1, six decimals
        SHARE,
        /// `Double`, one decimal
        MEAN,
        /// `Double`, three decimals
        AMOUNT,
        /// `Long`, seconds of UTC since 1970
        INSTANT
    }
}
