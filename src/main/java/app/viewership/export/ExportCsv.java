package app.viewership.export;

import app.viewership.query.ExportedViewing;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Viewings as separated text.
final class ExportCsv implements ExportRows {
    static final String BETWEEN = "; ";

    private static final ObjectMapper ARRAYS = new ObjectMapper();

    private final Writer writer;
    private final List<ExportField> fields;
    private final CsvRows rows;

    ExportCsv(OutputStream out, List<ExportField> fields, ZoneId zone) throws IOException {
        this.writer = CsvRows.writer(out, CsvOptions.PLAIN);
        this.fields = fields;
        this.rows = new CsvRows(
                writer, CsvRows.COMMAS, fields.stream().map(ExportField::column).toList(), zone);
    }

    @Override
    public void row(ExportedViewing viewing) throws IOException {
        List<@Nullable Object> cells = new ArrayList<>(fields.size());
        for (ExportField field : fields) {
            cells.add(
                    switch (field.value().apply(viewing)) {
                        case List<?> texts ->
                            joined(texts.stream().map(String::valueOf).toList());
                        case BigDecimal number -> number.toPlainString();
                        case null -> null;
                        case Object cell -> cell;
                    });
        }
        rows.row(cells);
    }

    /// An array where the texts could not be told apart again.
    private static String joined(List<String> texts) throws JsonProcessingException {
        boolean plain = texts.stream().noneMatch(text -> text.contains(BETWEEN) || text.startsWith("["));
        return plain ? String.join(BETWEEN, texts) : ARRAYS.writeValueAsString(texts);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
