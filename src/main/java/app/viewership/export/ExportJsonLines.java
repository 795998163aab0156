package app.viewership.export;

import app.viewership.query.Column;
import app.viewership.query.ExportedViewing;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Viewings as an object a line.
final class ExportJsonLines implements ExportRows {
    private final JsonGenerator json;
    private final List<ExportField> fields;
    private final ZoneId zone;

    ExportJsonLines(OutputStream out, List<ExportField> fields, ZoneId zone) throws IOException {
        this.fields = fields;
        this.zone = zone;
        json = new JsonFactory().createGenerator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

    @Override
    public void row(ExportedViewing viewing) throws IOException {
        json.writeStartObject();
        for (ExportField field : fields) {
            json.writeFieldName(field.id());
            write(field.value().apply(viewing), field.column().type());
        }
        json.writeEndObject();
    }

    private void write(@Nullable Object cell, Column.Type type) throws IOException {
        switch (cell) {
            case null -> json.writeNull();
            case List<?> texts -> {
                json.writeStartArray();
                for (Object text : texts) {
                    json.writeString(String.valueOf(text));
                }
                json.writeEndArray();
            }
            case BigDecimal number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case Long seconds when type == Column.Type.INSTANT -> json.writeString(CellText.time(seconds, zone));
            case Long number -> json.writeNumber(number);
            default -> json.writeString(cell.toString());
        }
    }

    @Override
    public void close() throws IOException {
        try (json) {
            json.writeRaw('\n');
        }
    }
}
