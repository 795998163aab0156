package app.viewership.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Makes rows for tests of other packages.
public final class FieldsOf {

    private FieldsOf() {}

    /// A row with these fields.
    public static Fields texts(List<String> texts) {
        Fields fields = new Fields(texts.size());
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String text : texts) {
            byte[] part = text.getBytes(StandardCharsets.UTF_8);
            fields.add(all.size(), all.size() + part.length);
            all.writeBytes(part);
        }
        fields.move(all.toByteArray());
        return fields;
    }
}
