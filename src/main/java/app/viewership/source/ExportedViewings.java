package app.viewership.source;

import app.viewership.source.NamedFigure.Way;
import app.viewership.source.Role.Need;
import app.viewership.source.Role.Value;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Viewings as the program itself exports them, as tables or as JSON Lines: a kind of source of its own for each kind.
///
/// Each row is a whole viewing, also where the export was of a period: asked for the same period again, the same parts
/// count. What was cut, told or looked up before is read as it stands: viewers, dimensions, and what was completed.
/// Where viewers are not named, an export does not tell who watched what: each row then stands alone, and nothing that
/// needs viewers can be counted.
final class ExportedViewings {
    private static final int BROKEN = 0;
    private static final int COMPLETED = 1;
    private static final int UNKNOWN = 2;
    private static final String BETWEEN = "; ";
    private static final String VIEWER = "viewer";
    private static final ObjectMapper ARRAYS = new ObjectMapper();

    private ExportedViewings() {}

    /// The kind itself, and behind it what it is exported as.
    static List<Kind> beside(List<Kind> kinds) {
        List<Kind> all = new ArrayList<>(kinds);
        kinds.stream().map(ExportedViewings::of).forEach(all::add);
        return List.copyOf(all);
    }

    private static Kind of(Kind kind) {
        List<String> asset = ids(kind, Dimension.Of.ASSET);
        int viewer = kind.client().named() ? 1 : 0;
        List<String> client = new ArrayList<>(viewer > 0 ? List.of(VIEWER) : List.of());
        client.addAll(ids(kind, Dimension.Of.CLIENT));
        return new Kind(
                kind.id() + "-viewings",
                kind.name() + " (exported viewings)",
                List.of(part(kind, Format.TABLE), part(kind, Format.JSON)),
                asset,
                false,
                new Kind.Client(client, viewer, viewer, kind.client().named()),
                kind.time().countsWhole() ? kind.time() : Kind.Time.BEGAN,
                status -> true,
                Optional.of(new Kind.Completed(COMPLETED, BROKEN)),
                amount(kind),
                kind.dimensions(),
                kind.drillPath(),
                kind.series(),
                "",
                new Kind.Questions(
                        figures(kind),
                        kind.questions().profile(),
                        Optional.empty(),
                        kind.questions().lengths()),
                known -> (dimension, texts, since) -> values(
                        dimension,
                        texts.get((dimension.of() == Dimension.Of.ASSET ? asset : client).indexOf(dimension.id()))));
    }

    private static Part part(Kind kind, Format format) {
        return new Part(
                "viewings",
                "Viewings",
                format,
                roles(kind),
                new Part.Events((columns, zone, file) -> reading(kind, format, columns, zone)));
    }

    private static List<String> ids(Kind kind, Dimension.Of of) {
        return kind.dimensions().stream()
                .filter(dimension -> dimension.of() == of)
                .map(Dimension::id)
                .toList();
    }

    /// What is cut from requests has no size of its own.
    private static Optional<Kind.Amount> amount(Kind kind) {
        return kind.amount().filter(amount -> kind.time().isViewing());
    }

    /// Those that need no runtime, which is not exported.
    private static List<NamedFigure> figures(Kind kind) {
        return kind.questions().figures().stream()
                .filter(figure -> figure.way() != Way.VIEWERS_WATCHED_SHARE)
                .toList();
    }

    private static List<Role> roles(Kind kind) {
        List<Role> roles = new ArrayList<>();
        if (kind.client().named()) {
            roles.add(Role.of(VIEWER, VIEWER, Value.TEXT));
        }
        for (Dimension dimension : kind.dimensions()) {
            roles.add(new Role(dimension.id(), dimension.id(), List.of(), Value.TEXT, Need.COLUMN));
        }
        roles.add(Role.of("start", "start", Value.INSTANT));
        roles.add(Role.of("end", "end", Value.INSTANT));
        roles.add(Role.of("watch_seconds", "watch_seconds", Value.NUMBER));
        roles.add(new Role("completed", "completed", List.of(), Value.BOOLEAN, Need.COLUMN));
        if (amount(kind).isPresent()) {
            roles.add(new Role("amount", "amount", List.of(), Value.DECIMAL, Need.COLUMN));
        }
        return roles;
    }

    private static EventRule.Reading reading(Kind kind, Format format, Columns columns, ZoneId zone) {
        LogClock clock = new LogClock(zone);
        int start = columns.column("start");
        int end = columns.column("end");
        int completed = columns.column("completed");
        int amount = columns.find("amount");
        int scale = (int) amount(kind).map(Kind.Amount::scale).orElse(1.0).doubleValue();
        int[] texts = format == Format.TABLE ? texts(kind, columns) : new int[0];
        return (fields, into) -> {
            long from = clock.instant(fields.bytes(), fields.start(start), fields.end(start));
            if (from == LogClock.NO_INSTANT) {
                return fields.quoted(start) + " is no start (2021-12-06T19:30:19+01:00 expected, from 1970 on).";
            }
            into.offset = clock.offset();
            long to = clock.instant(fields.bytes(), fields.start(end), fields.end(end));
            if (to < from || to - from > Integer.MAX_VALUE) {
                return fields.quoted(end) + " is no end (2021-12-06T19:30:19+01:00 expected, not before the start).";
            }
            into.time = kind.time().isEnd() ? to : from;
            into.seconds = (int) (to - from);
            into.status = fields.is(completed, "true") ? COMPLETED : fields.is(completed, "false") ? BROKEN : UNKNOWN;
            if (amount != Columns.NONE && !fields.isEmpty(amount)) {
                into.amount = fields.scaled(amount, scale, Long.MAX_VALUE / 2);
                if (into.amount < 0) {
                    return fields.quoted(amount) + " is no size (a number of "
                            + kind.amount().orElseThrow().unit() + " expected, 1.25).";
                }
            }
            for (int text : texts) {
                plain(fields, text);
            }
            return null;
        };
    }

    /// The columns of texts that people wrote.
    private static int[] texts(Kind kind, Columns columns) {
        return Stream.concat(Stream.of(VIEWER), kind.dimensions().stream().map(Dimension::id))
                .mapToInt(columns::find)
                .filter(column -> column != Columns.NONE)
                .toArray();
    }

    /// Takes away the apostrophe that a table has before what a spreadsheet would run.
    private static void plain(Fields fields, int column) {
        byte[] bytes = fields.bytes();
        int from = fields.start(column);
        int to = fields.end(column);
        int at = from;
        while (at < to && bytes[at] == '\'') {
            at++;
        }
        if (at > from && at < to && to - from > 2 && "=+-@\t\r".indexOf(bytes[at]) >= 0) {
            fields.put(column, from + 1, to);
        }
    }

    private static List<String> values(Dimension dimension, String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (!dimension.many()) {
            return List.of(text);
        }
        return text.startsWith("[") ? array(text) : List.of(text.split(BETWEEN, -1));
    }

    /// The texts of a JSON array, as JSON Lines have it; tables where a text could not be told from several.
    private static List<String> array(String json) {
        try {
            return List.of(ARRAYS.readValue(json, String[].class));
        } catch (JsonProcessingException e) {
            return List.of(json);
        }
    }
}
