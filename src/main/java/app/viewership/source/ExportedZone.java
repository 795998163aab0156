package app.viewership.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The zone that viewings were exported in, `Europe/Berlin`: their times tell an offset alone, and days in summer would
/// be cut by that of winter. The schema that lies beside them, or above their partitions, tells it.
public final class ExportedZone {

    private static final String SCHEMA = "schema.json";
    private static final String EXPORTED = "-viewings";

    /// Folders of partitions, and the one above them.
    private static final int FOLDERS = 4;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ExportedZone() {}

    /// The zone of a file.
    ///
    /// @param kind what it was recognised as
    /// @return null where nothing tells it
    public static @Nullable String of(Path file, Kind kind) {
        if (!kind.id().endsWith(EXPORTED)) {
            return null;
        }
        @Nullable Path folder = file.toAbsolutePath().getParent();
        for (int i = 0; i < FOLDERS && folder != null; i++) {
            Path schema = folder.resolve(SCHEMA);
            if (Files.isRegularFile(schema)) {
                return zone(schema, kind.id());
            }
            folder = folder.getParent();
        }
        return null;
    }

    private static @Nullable String zone(Path schema, String kind) {
        try {
            JsonNode told = JSON.readTree(schema.toFile());
            return kind.equals(told.path("dataset").asText() + EXPORTED)
                            || kind.equals(told.path("dataset").asText())
                    ? ZoneId.of(told.path("parameters").path("zone").asText()).getId()
                    : null;
        } catch (IOException | DateTimeException e) {
            // Somebody else's file tells nothing; the times still tell their offset.
            return null;
        }
    }
}
