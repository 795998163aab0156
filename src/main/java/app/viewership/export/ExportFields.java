package app.viewership.export;

import app.viewership.query.Column;
import app.viewership.query.Dataset;
import app.viewership.query.Dimension;
import app.viewership.query.Dimension.Carrier;
import app.viewership.query.ExportedViewing;
import app.viewership.source.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The columns of the viewings of a dataset: what its kind can tell, and nobody whom it may not name.
final class ExportFields {
    private static final String RUNTIME = "runtime_seconds";

    private final List<ExportField> fields = new ArrayList<>();

    private ExportFields() {}

    static List<ExportField> of(Dataset dataset) {
        ExportFields fields = new ExportFields();
        fields.add(dataset);
        return List.copyOf(fields.fields);
    }

    private void add(Dataset dataset) {
        Kind kind = dataset.kind();
        if (kind.client().named()) {
            add(
                    "viewer",
                    Column.Type.TEXT,
                    "text",
                    null,
                    "Who watched, by the viewer key of the parameters.",
                    all -> all.row().viewer());
            add(
                    "session",
                    Column.Type.COUNT,
                    "integer",
                    null,
                    "Number of the session over the whole log, cut by the session gap.",
                    all -> (long) all.row().session());
        }
        List<Dimension> dimensions = dataset.dimensions().stream()
                .filter(dimension -> dimension.of() != Carrier.TIME)
                .toList();
        for (int i = 0; i < dimensions.size(); i++) {
            add(kind, dimensions.get(i), i);
        }
        moments(kind);
        add(
                "watch_seconds",
                Column.Type.DURATION,
                "integer",
                "s",
                "Watch time of the part in the period and under the filters of time; the column adds up to the watch"
                        + " time of every report with these parameters.",
                all -> all.row().watchSeconds());
        add(
                "counted",
                Column.Type.TEXT,
                "boolean",
                null,
                "Whether it is one of the viewings counted: those that only reach into the period are not.",
                ExportedViewing::counted);
        if (dataset.hasRuntimes()) {
            add(
                    RUNTIME,
                    Column.Type.COUNT,
                    "integer",
                    "s",
                    "How long what was watched is; empty where nobody says.",
                    all -> all.runtime() == null ? null : (Object) all.runtime().longValue());
        }
        add(
                "completed",
                Column.Type.TEXT,
                "boolean",
                null,
                kind.completed().isPresent()
                        ? "As the log says; empty where it does not."
                        : "Watch time of at least completion_percent of the runtime: that of what was watched, or where"
                                + " nobody says, the one among the parameters.",
                ExportedViewing::completed);
        // A viewing cut from requests has no size of its own.
        kind.amount()
                .filter(amount -> kind.time().isViewing())
                .ifPresent(amount -> add(
                        "amount",
                        Column.Type.COUNT,
                        "decimal",
                        amount.unit(),
                        amount.label() + "; empty where the log does not say.",
                        ExportedViewing::amount));
        if (!kind.time().isViewing()) {
            add("requests", Column.Type.COUNT, "integer", null, "Usable requests that it was cut from.", all ->
                    (long) all.row().requests());
        }
    }

    private void add(Kind kind, Dimension dimension, int place) {
        boolean many = kind.dimension(dimension.id()).many();
        String of = dimension.of() == Carrier.ASSET
                ? ", of what was watched, as it was then"
                : ", of who watched, as it was then";
        fields.add(new ExportField(
                new Column(dimension.id(), dimension.label(), Column.Type.TEXT),
                many ? "texts" : "text",
                null,
                dimension.label()
                        + of
                        + (many ? "; any number of values, and the viewing counts under each of them." : "."),
                all -> many ? all.values().get(place) : only(all.values().get(place))));
    }

    private static @Nullable String only(List<String> values) {
        return values.isEmpty() ? null : values.getFirst();
    }

    private void moments(Kind kind) {
        Kind.Time time = kind.time();
        String start = time.isEnd()
                ? "The end less its reported length."
                : !time.isViewing()
                        ? "Its first request."
                        : time.countsWhole()
                                ? "Where its event stands; there it counts whole."
                                : "When it began, as logged.";
        String end = time.isEnd()
                ? "Where its event stands; there it counts whole."
                : time.isViewing() ? "The start and its length." : "Its last request.";
        add(
                "start",
                Column.Type.INSTANT,
                "timestamp",
                "ISO 8601, to the second",
                start,
                all -> all.row().start());
        add(
                "end",
                Column.Type.INSTANT,
                "timestamp",
                "ISO 8601, to the second",
                end,
                all -> all.row().end());
    }

    private void add(
            String id,
            Column.Type cells,
            String type,
            @Nullable String unit,
            String rule,
            Function<ExportedViewing, @Nullable Object> value) {
        fields.add(new ExportField(new Column(id, id, cells), type, unit, rule, value));
    }
}
