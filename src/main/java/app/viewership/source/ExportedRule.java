package app.viewership.source;

import java.time.ZoneId;
import java.util.stream.Stream;

/// Reads a viewing off a row that the program itself exported.
///
/// @param kind what was exported
record ExportedRule(Kind kind, Format format) implements EventRule {
    static final int BROKEN = 0;
    static final int COMPLETED = 1;
    private static final int UNKNOWN = 2;

    /// The column that tells viewers apart where no dimension does.
    static final String VIEWER = "viewer";

    @Override
    public Reading reading(Columns columns, ZoneId zone, FileHint file) {
        LogClock clock = new LogClock(zone);
        int start = columns.column("start");
        int end = columns.column("end");
        int completed = columns.column("completed");
        int amount = columns.find("amount");
        int scale = (int) kind.amount().map(Kind.Amount::scale).orElse(1.0).doubleValue();
        int[] texts = format == Format.TABLE ? texts(columns) : new int[0];
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
    private int[] texts(Columns columns) {
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
}
