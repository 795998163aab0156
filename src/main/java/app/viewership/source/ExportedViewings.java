package app.viewership.source;

import app.viewership.source.NamedFigure.Way;
import app.viewership.source.Role.Need;
import app.viewership.source.Role.Value;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Viewings as the program itself exports them, as a kind of source of their own: one for each kind whose viewers are
/// named. Where they are not, an export does not tell who watched what, and viewers could not be counted.
///
/// Each row is a whole viewing, also where the export was of a period: asked for the same period again, the same parts
/// count. What was cut, told or looked up before is read as it stands: viewers, dimensions, and what was completed.
final class ExportedViewings {
    private static final int BROKEN = 0;
    private static final int COMPLETED = 1;
    private static final int UNKNOWN = 2;
    private static final String BETWEEN = "; ";

    private ExportedViewings() {}

    /// The kind itself, and behind it what it is exported as.
    static List<Kind> beside(List<Kind> kinds) {
        List<Kind> all = new ArrayList<>(kinds);
        kinds.stream()
                .filter(kind -> kind.client().named())
                .map(ExportedViewings::of)
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static Kind of(Kind kind) {
        List<String> asset = ids(kind, Dimension.Of.ASSET);
        List<String> client = new ArrayList<>(List.of("viewer"));
        client.addAll(ids(kind, Dimension.Of.CLIENT));
        return new Kind(
                kind.id() + "-viewings",
                kind.name() + " (exported viewings)",
                List.of(new Part(
                        "viewings",
                        "Viewings",
                        Format.TABLE,
                        roles(kind),
                        new Part.Events((columns, zone, file) -> reading(kind, columns, zone)))),
                asset,
                false,
                new Kind.Client(client, 1, 1, true),
                kind.time().countsWhole() ? kind.time() : Kind.Time.BEGAN,
                status -> true,
                Optional.of(new Kind.Completed(COMPLETED, BROKEN)),
                kind.amount(),
                kind.dimensions(),
                kind.drillPath(),
                kind.series(),
                "",
                new Kind.Questions(figures(kind), kind.questions().profile()),
                known -> (dimension, texts, since) -> values(
                        dimension,
                        texts.get((dimension.of() == Dimension.Of.ASSET ? asset : client).indexOf(dimension.id()))));
    }

    private static List<String> ids(Kind kind, Dimension.Of of) {
        return kind.dimensions().stream()
                .filter(dimension -> dimension.of() == of)
                .map(Dimension::id)
                .toList();
    }

    /// Those that need no runtime, which is not exported.
    private static List<NamedFigure> figures(Kind kind) {
        return kind.questions().figures().stream()
                .filter(figure -> figure.way() != Way.VIEWERS_WATCHED_SHARE)
                .toList();
    }

    private static List<Role> roles(Kind kind) {
        List<Role> roles = new ArrayList<>();
        roles.add(Role.of("viewer", "viewer", Value.TEXT));
        for (Dimension dimension : kind.dimensions()) {
            roles.add(new Role(dimension.id(), dimension.id(), List.of(), Value.TEXT, Need.COLUMN));
        }
        roles.add(Role.of("start", "start", Value.INSTANT));
        roles.add(Role.of("end", "end", Value.INSTANT));
        roles.add(Role.of("watch_seconds", "watch_seconds", Value.NUMBER));
        roles.add(new Role("completed", "completed", List.of(), Value.BOOLEAN, Need.COLUMN));
        if (kind.amount().isPresent()) {
            roles.add(new Role("amount", "amount", List.of(), Value.DECIMAL, Need.COLUMN));
        }
        return roles;
    }

    private static EventRule.Reading reading(Kind kind, Columns columns, ZoneId zone) {
        LogClock clock = new LogClock(zone);
        int start = columns.column("start");
        int end = columns.column("end");
        int completed = columns.column("completed");
        int amount = columns.find("amount");
        int scale = (int) kind.amount().map(Kind.Amount::scale).orElse(1.0).doubleValue();
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
            return null;
        };
    }

    private static List<String> values(Dimension dimension, String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return dimension.many() ? List.of(text.split(BETWEEN)) : List.of(plain(text));
    }

    /// Without the apostrophe that an export puts before what a spreadsheet would run.
    private static String plain(String text) {
        return text.length() > 2 && text.charAt(0) == '\'' && "=+-@\t\r".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
