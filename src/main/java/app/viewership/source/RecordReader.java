package app.viewership.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the blocks of a file of records: every row is a record, blank, or rejected with a reason. Not for several
/// threads; several readers may read the blocks of one file side by side.
public final class RecordReader implements RowHandler {

    /// Between the texts of a key of several roles.
    public static final char SEPARATOR = '\u001F';

    /// Rows are short enough for all that they may hold.
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNestingDepth(JsonScanner.DEEPEST + 1)
                    .build())
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(JsonScanner.DEEPEST + 1)
                    .build())
            .build();

    private final Layout layout;
    private final RecordSink sink;
    private final BlockReader rows;
    private final KnownRows.OfSort known;
    private final int[] key;
    private final int[] required;
    private KnownRows.@Nullable Known before;
    private String keyBefore = "";
    private String jsonBefore = "";

    public RecordReader(LogReader log, RecordSink sink) {
        this(log, new KnownRows(), sink);
    }

    /// @param known what rows said, of this log and of others
    public RecordReader(LogReader log, KnownRows known, RecordSink sink) {
        this(log.layout(), known, sink);
    }

    RecordReader(Layout layout, KnownRows known, RecordSink sink) {
        if (!(layout.part().content() instanceof Part.Records records)) {
            throw new IllegalArgumentException(layout.part().id() + " holds no records");
        }
        this.layout = layout;
        this.sink = sink;
        this.known = known.of(layout);
        rows = BlockReader.of(layout);
        key = records.key().stream().mapToInt(layout::column).toArray();
        required = layout.required();
    }

    /// Hands the rows of a block to the sink, in order.
    public BlockCount read(Block block) {
        return rows.read(block, this);
    }

    @Override
    public @Nullable String row(int line, Fields fields) {
        if (layout.part().format() == Format.TABLE) {
            return read(line, fields);
        }
        KnownRows.Known told = fields.find(known, before);
        before = told;
        if (told == null) {
            String reason = read(line, fields);
            if (reason == null) {
                fields.remember(known, keyBefore, jsonBefore);
            }
            return reason;
        }
        keyBefore = told.key;
        jsonBefore = told.json;
        sink.record(line, keyBefore, jsonBefore);
        return null;
    }

    private @Nullable String read(int line, Fields fields) {
        for (int column : required) {
            if (fields.isEmpty(column)) {
                return layout.missing(column);
            }
        }
        List<String> texts = new ArrayList<>();
        for (int column : key) {
            String text = fields.text(column);
            if (text.isBlank()) {
                return "The value of " + layout.headers().get(column) + ", which names the record, is blank.";
            }
            texts.add(text);
        }
        keyBefore = String.join(String.valueOf(SEPARATOR), texts);
        jsonBefore = layout.part().format() == Format.TABLE ? table(fields) : compact(fields.whole());
        sink.record(line, keyBefore, jsonBefore);
        return null;
    }

    @Override
    public void again(int line) {
        sink.record(line, keyBefore, jsonBefore);
    }

    @Override
    public void rejected(RejectedRow row) {
        sink.rejected(row);
    }

    private String table(Fields fields) {
        return written(json -> {
            json.writeStartObject();
            for (int i = 0; i < layout.headers().size(); i++) {
                json.writeStringField(layout.headers().get(i), fields.text(i));
            }
            json.writeEndObject();
        });
    }

    /// The same object without blanks, and each text written in one way alone; numbers stay as they are written.
    private static String compact(byte[] object) {
        return written(json -> {
            try (JsonParser parser = JSON.createParser(object)) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    if (token.isNumeric()) {
                        json.writeNumber(parser.getText());
                    } else {
                        json.copyCurrentEvent(parser);
                    }
                }
            }
        });
    }

    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private static String written(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException("What was read as JSON can be read again", e);
        }
        return text.toString();
    }
}
