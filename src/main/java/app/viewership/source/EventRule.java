package app.viewership.source;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// How an event is read off a row.
@FunctionalInterface
public interface EventRule {

    /// A reading for one file.
    ///
    /// @param columns where the values stand
    /// @param zone of times that do not tell theirs
    /// @param file what the path of the file says, such as its hour
    Reading reading(Columns columns, ZoneId zone, FileHint file);

    /// Reads row after row. Not for several threads.
    @FunctionalInterface
    interface Reading {

        /// Reads a row.
        ///
        /// @param fields its values
        /// @param into takes what was read
        /// @return null if the row is kept; else a sentence why not
        @Nullable
        String read(Fields fields, Event into);
    }
}
