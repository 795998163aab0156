package app.viewership.ingest;

import java.time.ZoneId;
import java.time.ZoneOffset;

/// What the user chooses for an import.
///
/// @param logZone the zone that the times of a log without one are in. A local time that a clock change skips is moved
/// on
///     by the length of the gap; one that occurs twice is taken at its first pass, as `java.time` does
public record ImportSettings(ZoneId logZone) {

    /// Times are UTC.
    public static final ImportSettings DEFAULT = new ImportSettings(ZoneOffset.UTC);
}
