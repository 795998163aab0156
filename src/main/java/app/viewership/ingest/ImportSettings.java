package app.viewership.ingest;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// What the user chooses for an import.
///
/// @param logZone the zone that the times of a log without one are in. A local time that a clock change skips is moved
///     on by the length of the gap; one that occurs twice is taken at its first pass, as `java.time` does
/// @param kind id of the kind that all files are of; null to take each for what it looks like most
/// @param period the days to which the import is limited: a file whose path tells another day is not opened; null for
///     all
public record ImportSettings(ZoneId logZone, @Nullable String kind, @Nullable ImportPeriod period) {

    /// Times are UTC.
    public static final ImportSettings DEFAULT = new ImportSettings(ZoneOffset.UTC);

    /// Each file for what it looks like most, of any day.
    public ImportSettings(ZoneId logZone) {
        this(logZone, null, null);
    }
}
