package app.viewership.source;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the blocks of a request log: every row is a request, blank, or rejected with a reason. Not for several
/// threads; several readers may read the blocks of one log side by side.
public final class RequestReader implements RowHandler {

    private static final int LONGEST_VALUE = 60;

    private final Layout layout;
    private final LogClock clock;
    private final RequestSink sink;
    private final RowReader rows;
    private final int date;
    private final int time;
    private final int status;
    private final int[] required;

    /// @param zone the zone of the log's times
    public RequestReader(LogReader log, ZoneId zone, RequestSink sink) {
        this(log.layout(), zone, sink);
    }

    RequestReader(Layout layout, ZoneId zone, RequestSink sink) {
        this.layout = layout;
        this.clock = new LogClock(zone);
        this.sink = sink;
        this.rows = new RowReader(layout);
        date = layout.column("date");
        time = layout.column("time");
        status = layout.column("status");
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < layout.roles().size(); i++) {
            Role role = layout.roles().get(i);
            if (role != null && !role.mayBeEmpty()) {
                columns.add(i);
            }
        }
        required = columns.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Number of the column with a role of [RequestLog#KIND].
    public int column(String roleId) {
        return layout.column(roleId);
    }

    /// Hands the rows of a block to the sink, in order.
    public BlockCount read(Block block) {
        return rows.read(block, this);
    }

    @Override
    public @Nullable String row(int line, Fields fields) {
        for (int column : required) {
            if (fields.isEmpty(column)) {
                return "The column " + layout.headers().get(column) + " is empty.";
            }
        }
        int day = clock.day(fields.bytes(), fields.start(date), fields.end(date));
        if (day == LogClock.NO_DATE) {
            return quoted(fields, date) + " is no date (yyyy-MM-dd expected, from 1970 on).";
        }
        int second = LogClock.timeOfDay(fields.bytes(), fields.start(time), fields.end(time));
        if (second == LogClock.NO_TIME) {
            return quoted(fields, time) + " is no time of day (HH:mm:ss expected).";
        }
        int code = number(fields.bytes(), fields.start(status), fields.end(status));
        if (code < 0) {
            return quoted(fields, status) + " is no status (a whole number expected).";
        }
        sink.request(line, clock.seconds(day, second), code, fields);
        return null;
    }

    @Override
    public void again(int line) {
        sink.again(line);
    }

    @Override
    public void rejected(RejectedRow row) {
        sink.rejected(row);
    }

    /// A whole number of up to nine digits; -1 if it is none.
    private static int number(byte[] bytes, int from, int to) {
        if (to - from > 9) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static String quoted(Fields fields, int column) {
        String text = fields.text(column);
        if (text.length() > LONGEST_VALUE) {
            int cut = Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
            text = text.substring(0, cut) + "…";
        }
        return "\"" + text + "\"";
    }
}
