package app.viewership.source;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Reads the blocks of a log of events: every row is an event, blank, or rejected with a reason. Not for several
/// threads; several readers may read the blocks of one log side by side, unless it is to be read in order.
public final class EventReader implements RowHandler {

    private final Layout layout;
    private final EventRule.Reading reading;
    private final Event event = new Event();
    private final EventSink sink;
    private final BlockReader rows;
    private final int[] required;

    /// @param zone of times that do not tell theirs
    /// @param file what the path says
    public EventReader(LogReader log, ZoneId zone, FileHint file, EventSink sink) {
        this(log.layout(), log.ids(), zone, file, sink);
    }

    /// @param log read by nobody else
    /// @param zone of times that do not tell theirs
    public EventReader(GrowingLog log, ZoneId zone, EventSink sink) {
        this(log.layout(), log.ids(), zone, FileHint.NONE, sink);
    }

    EventReader(Layout layout, ZoneId zone, FileHint file, EventSink sink) {
        this(layout, new RecentIds(), zone, file, sink);
    }

    private EventReader(Layout layout, RecentIds ids, ZoneId zone, FileHint file, EventSink sink) {
        if (!(layout.part().content() instanceof Part.Events events)) {
            throw new IllegalArgumentException(layout.part().id() + " holds no events");
        }
        this.layout = layout;
        this.reading = events.rule().reading(layout, zone, file);
        this.sink = sink;
        this.rows = BlockReader.of(layout, ids);
        required = layout.required();
    }

    /// Where the values of a row stand.
    public Columns columns() {
        return layout;
    }

    /// Hands the rows of a block to the sink, in order.
    public BlockCount read(Block block) {
        return rows.read(block, this);
    }

    @Override
    public @Nullable String row(int line, Fields fields) {
        for (int column : required) {
            if (fields.isEmpty(column)) {
                return layout.missing(column);
            }
        }
        event.seconds = 0;
        event.status = 0;
        event.offset = Event.NO_OFFSET;
        event.amount = Event.NO_AMOUNT;
        String problem = reading.read(fields, event);
        if (problem == null) {
            sink.event(line, event, fields);
        }
        return problem;
    }

    @Override
    public void again(int line) {
        sink.again(line);
    }

    @Override
    public void rejected(RejectedRow row) {
        sink.rejected(row);
    }
}
