package app.viewership.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;

/// A record as it was kept. Names are compared by their letters and digits alone, as in files.
final class RecordJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode object;

    private RecordJson(JsonNode object) {
        this.object = object;
    }

    static RecordJson of(History.Version version) {
        try {
            return new RecordJson(MAPPER.readTree(version.json()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A record is kept as JSON, not as " + version.json(), e);
        }
    }

    /// The text or number with this name; empty if there is none.
    String text(String name) {
        return member(name).asText("");
    }

    JsonNode member(String name) {
        JsonNode exact = object.path(name);
        if (!exact.isMissingNode()) {
            return exact.isNull() ? MissingNode.getInstance() : exact;
        }
        String plain = Header.plain(name);
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (Header.plain(member.getKey()).equals(plain)) {
                return member.getValue().isNull() ? MissingNode.getInstance() : member.getValue();
            }
        }
        return MissingNode.getInstance();
    }
}
