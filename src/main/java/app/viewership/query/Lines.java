package app.viewership.query;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of the log behind the columns.
@FunctionalInterface
interface Lines {

    /// The usable requests of some clients for one asset, by time, file and line.
    ///
    /// @param clients codes of the dataset
    /// @param asset code of the dataset
    /// @param from first second
    /// @param to last second, itself included
    List<RequestRow> of(int[] clients, int asset, long from, long to);

    /// What the events tell beside the viewings that they make; null where they tell nothing more.
    default @Nullable StreamReports streams() {
        return null;
    }

    /// The zone of the times in the log.
    default ZoneId zone() {
        return ZoneOffset.UTC;
    }
}
