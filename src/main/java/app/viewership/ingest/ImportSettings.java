package app.viewership.ingest;

import app.viewership.source.Recognised;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the user chooses for an import.
///
/// @param logZone the zone that the times of a log without one are in. A local time that a clock change skips is moved
///     on by the length of the gap; one that occurs twice is taken at its first pass, as `java.time` does
/// @param kind id of the kind that all files are of; null to take each for what it looks like most
/// @param period the days to which the import is limited: a file of events whose path tells another day is not read;
/// null
///     for all
/// @param readAs what the user said of single files that can be read as several things, by their absolute paths
public record ImportSettings(
        ZoneId logZone, @Nullable String kind, @Nullable ImportPeriod period, Map<Path, Recognised> readAs) {

    /// Times are UTC.
    public static final ImportSettings DEFAULT = new ImportSettings(ZoneOffset.UTC);

    public ImportSettings {
        readAs = Map.copyOf(readAs);
    }

    /// Nothing said of single files.
    public ImportSettings(ZoneId logZone, @Nullable String kind, @Nullable ImportPeriod period) {
        this(logZone, kind, period, Map.of());
    }

    /// Each file for what it looks like most, of any day.
    public ImportSettings(ZoneId logZone) {
        this(logZone, null, null);
    }
}
