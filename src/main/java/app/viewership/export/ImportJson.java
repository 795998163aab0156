package app.viewership.export;

import app.viewership.ingest.FileOutcome;
import app.viewership.ingest.FileOutcome.Ending;
import app.viewership.ingest.ImportReport;
import app.viewership.query.Bounds;
import app.viewership.query.NotYet;
import app.viewership.query.Question;
import app.viewership.source.Kinds;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What came in and under which parameters it was counted: `import.json`. In each log lines = stored + rejected +
/// blank.
public final class ImportJson {

    private ImportJson() {}

    /// Writes every log of the library, then the files of the import just made that brought nothing into it, then what
    /// each dataset has nothing of yet, and the parameters of the question; times in its zone.
    ///
    /// @param bounds the period as it was asked for
    /// @param lengthsBy whose lengths were looked at; null for the usual
    /// @throws FileExistsException if it is there and may not be replaced
    /// @throws ExportException if it cannot be written
    public static void write(
            Library library,
            ImportReport report,
            Question question,
            Bounds bounds,
            @Nullable String lengthsBy,
            Path file,
            Overwrite overwrite) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode files = json.putArray("files");
        for (LedgerEntry entry : library.ledger()) {
            add(files.addObject(), entry, question.zone());
        }
        for (FileOutcome outcome : report.files()) {
            if (outcome.ending() != Ending.STORED) {
                add(files.addObject(), outcome, question.zone());
            }
        }
        ObjectNode missing = json.putObject("missing");
        library.kinds().stream().flatMap(id -> Kinds.of(id).stream()).forEach(kind -> {
            ArrayNode sentences = missing.putArray(kind.id());
            NotYet.of(library, kind).forEach(sentences::add);
        });
        ObjectNode parameters = json.putObject("parameters");
        if (!report.files().isEmpty()) {
            parameters.put("log_zone", report.settings().logZone().getId());
        }
        parameters.setAll(ParametersJson.of(question, bounds));
        if (lengthsBy != null) {
            parameters.put("lengths_by", lengthsBy);
        }
        NewFile.write(file, overwrite, out -> ParametersJson.print(json, out));
    }

    private static void add(ObjectNode to, LedgerEntry entry, ZoneId zone) {
        to.put("name", entry.name())
                .put("entry", entry.entry())
                .put("sha256", entry.sha256())
                .put("outcome", "stored")
                .put("lines", entry.lines())
                .put("stored", entry.stored())
                .put("rejected", entry.rejected())
                .put("blank", entry.blank())
                .put("unusable", entry.unusable())
                .put("first", time(entry.first(), zone))
                .put("last", time(entry.last(), zone))
                .put("log_zone", entry.zone());
    }

    private static void add(ObjectNode to, FileOutcome outcome, ZoneId zone) {
        to.put("name", LogNames.file(outcome))
                .put("entry", LogNames.entry(outcome))
                .put("sha256", outcome.sha256())
                .put("outcome", outcome.ending().name().toLowerCase(Locale.ROOT))
                .put("lines", outcome.rows().lines())
                .put("stored", outcome.rows().stored())
                .put("rejected", outcome.rows().rejected())
                .put("blank", outcome.rows().blank())
                .put("unusable", outcome.rows().unusable())
                .put("first", time(outcome.first(), zone))
                .put("last", time(outcome.last(), zone))
                .put("why", outcome.sentence());
    }

    private static @Nullable String time(@Nullable Instant time, ZoneId zone) {
        return time == null ? null : CellText.time(time.getEpochSecond(), zone);
    }
}
