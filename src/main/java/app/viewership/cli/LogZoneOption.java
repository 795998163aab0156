package app.viewership.cli;

import java.time.ZoneId;
import java.time.ZoneOffset;
import picocli.CommandLine.Option;

/// In which zone times are that tell none.
final class LogZoneOption {

    @Option(
            names = "--log-zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            converter = ZoneConverter.class,
            description = "The zone of the times in the logs (default: ${DEFAULT-VALUE}).")
    private ZoneId zone = ZoneOffset.UTC;

    ZoneId zone() {
        return zone;
    }
}
