package app.viewership.export;

import app.viewership.query.Bounds;
import app.viewership.query.FigureParameters;
import app.viewership.query.Filter;
import app.viewership.query.Question;
import app.viewership.query.Rule;
import app.viewership.query.Step;
import app.viewership.query.Thresholds;
import app.viewership.source.Kind;
import app.viewership.source.Kinds;
import app.viewership.source.NamedFigure;
import app.viewership.source.Setting;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The parameters behind figures, as JSON beside them. They stand in a file of their own because a CSV file with
/// remarks on top is one that no other program reads.
public final class ParametersJson {
    private static final ObjectWriter WRITER = new ObjectMapper()
            .writer(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private ParametersJson() {}

    /// Where the parameters of an exported table stand: `top.csv` has them in `top.parameters.json`.
    public static Path beside(Path table) {
        String name = table.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return table.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".parameters.json");
    }

    static void write(String title, Question question, Path file, Overwrite overwrite) {
        ObjectNode all = JsonNodeFactory.instance.objectNode().put("title", title);
        all.setAll(of(question));
        NewFile.write(file, overwrite, out -> print(all, out));
    }

    static void print(JsonNode json, OutputStream out) throws IOException {
        out.write(WRITER.writeValueAsString(json).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    /// Everything that shapes the figures of a question: zone, period, drill, filters, of the rule what the kind has a
    /// use for, and what figures by name were told; durations in seconds.
    static ObjectNode of(Question question) {
        return of(question, Bounds.of(question.period()));
    }

    /// The same with the period as it was asked for; an open end is null.
    public static ObjectNode of(Question question, Bounds bounds) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Rule rule = question.rule();
        json.put("zone", question.zone().getId());
        json.put("from", time(bounds.from(), question.zone()));
        json.put("to", time(bounds.to(), question.zone()));
        rule(json, rule, Kinds.of(question.dataset()).map(Kind::settings).orElse(EnumSet.allOf(Setting.class)));
        json.put("program", question.subject());
        ArrayNode drill = json.putArray("drill");
        for (Step step : question.drill()) {
            drill.addObject().put("dimension", step.dimension()).put("value", step.value());
        }
        ArrayNode filters = json.putArray("filters");
        for (Filter filter : question.filters()) {
            ArrayNode values = filters.addObject()
                    .put("dimension", filter.dimension())
                    .putArray(filter.excluded() ? "excluded" : "kept");
            filter.values().forEach(values::add);
        }
        Kinds.of(question.dataset()).ifPresent(kind -> json.setAll(told(kind, question.told(), question.zone())));
        return json;
    }

    /// Of the rule what shapes figures of the kind.
    private static void rule(ObjectNode json, Rule rule, Set<Setting> settings) {
        Thresholds thresholds = rule.thresholds();
        for (Setting setting : settings) {
            switch (setting) {
                case VIEWER -> json.put("viewer", rule.viewer().name().toLowerCase(Locale.ROOT));
                case VIEWING_GAP -> json.put("viewing_gap_seconds", rule.gaps().viewing());
                case SESSION_GAP -> json.put("session_gap_seconds", rule.gaps().session());
                case RUNTIME -> json.put("runtime_seconds", rule.runtime());
                case HAND_OVER -> json.put("hand_over_seconds", rule.handOver());
                case REACH -> json.put("reach_minutes", thresholds.reachMinutes());
                case COMPLETION -> json.put("completion_percent", thresholds.completionPercent());
                case MANY_HOURS -> json.put("many_hours", thresholds.manyHours());
                case BINGE ->
                    json.put("binge_episodes", thresholds.bingeEpisodes())
                            .put("binge_percent", thresholds.bingePercent());
                // Null for what the lengths themselves say.
                case LONG -> json.put("long_seconds", thresholds.longSeconds());
            }
        }
    }

    /// What the figures were told that the kind is asked for by name, by what these need.
    private static ObjectNode told(Kind kind, FigureParameters told, ZoneId zone) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (NamedFigure figure : kind.questions().figures()) {
            switch (figure.way()) {
                case VIEWERS_WATCHED_SHARE -> json.put("share", told.share());
                case PROGRAMS_OF_VALUE -> json.put(figure.of(), told.value());
                case VIEWERS_IN_PROGRESS -> {
                    Bounds outage = Bounds.of(told.outage());
                    json.put("title", told.program());
                    json.put("outage_from", time(outage.from(), zone));
                    json.put("outage_to", time(outage.to(), zone));
                }
                default -> {
                    // It needs nothing.
                }
            }
        }
        return json;
    }

    private static @Nullable String time(@Nullable Instant time, ZoneId zone) {
        return time == null ? null : CellText.time(time.getEpochSecond(), zone);
    }
}
