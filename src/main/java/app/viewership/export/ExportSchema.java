package app.viewership.export;

import app.viewership.export.ViewingsFolder.Written;
import app.viewership.query.Bounds;
import app.viewership.query.Question;
import app.viewership.source.Kind;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/// What the files of an export hold: each column with its type, unit and rule, the parameters, and the totals to check
/// what was read against.
record ExportSchema(Kind kind, List<ExportField> fields, ExportLayout layout, Written written) {

    byte[] bytes(Question question, Bounds bounds) throws IOException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("title", "Viewings of " + kind.name());
        json.put("dataset", kind.id());
        files(json.putObject("files"));
        partition(json.putArray("partition"), question);
        columns(json.putArray("columns"));
        json.putObject("totals")
                .put("viewings", written.viewings())
                .put("watch_seconds", written.watchSeconds())
                .put("files", written.files());
        json.set("parameters", ParametersJson.of(question, bounds));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ParametersJson.print(json, out);
        return out.toByteArray();
    }

    private void files(ObjectNode to) {
        to.put("format", layout.format().id()).put("encoding", "UTF-8").put("order", "by time");
        if (layout.format() == ExportFormat.JSONL) {
            to.put("nothing", "null").put("several_values", "a JSON array of texts");
        } else {
            to.put("delimiter", ",")
                    .put("header", true)
                    .put("nothing", "an empty field")
                    .put(
                            "several_values",
                            "joined by \"" + ExportCsv.BETWEEN + "\"; a JSON array where one of them has that in it")
                    .put("formulas", "Text that a spreadsheet would run as a formula has an apostrophe before it.");
        }
        if (!kind.client().named()) {
            to.put("viewers", "Viewers of this kind are not named: no column and no order of rows tells them apart.");
        }
    }

    private void partition(ArrayNode to, Question question) {
        for (PartitionBy by : layout.partition()) {
            to.addObject()
                    .put("name", by.id())
                    .put("type", "integer")
                    .put(
                            "rule",
                            "The " + by.id() + (kind.time().isEnd() ? " of the end" : " of the start") + " in "
                                    + question.zone().getId() + ".");
        }
    }

    private void columns(ArrayNode to) {
        for (ExportField field : fields) {
            to.addObject()
                    .put("name", field.id())
                    .put("type", field.type())
                    .put("unit", field.unit())
                    .put("rule", field.rule());
        }
    }
}
