package app.viewership.ingest;

import app.viewership.source.Block;
import app.viewership.source.BlockCount;
import app.viewership.source.Columns;
import app.viewership.source.Event;
import app.viewership.source.EventReader;
import app.viewership.source.EventSink;
import app.viewership.source.Fields;
import app.viewership.source.Kind;
import app.viewership.source.LogReader;
import app.viewership.source.RejectedRow;
import app.viewership.store.Events;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// Turns blocks of one log of events into packed segments.
final class EventWorker implements BlockWorker, EventSink {

    private static final String TITLE = "title";

    /// Bytes of a row until some were read; where rows are shorter, their columns grow.
    private static final int SHORT_ROW = 32;

    private final Kind kind;
    private final KnownTexts known;
    private final EventReader reader;
    private final int[] clientColumns;

    /// The last is that of the title.
    private final int[] assetColumns;

    private KnownTexts.Pair texts = new KnownTexts.Pair();
    private final TextRows clients = new TextRows();
    private final TextRows assets = new TextRows();
    private int[] client = {};
    private int[] asset = {};
    private long[] time = {};
    private int[] seconds = {};
    private int[] status = {};
    private long[] amount = {};
    private int[] line = {};
    private int size;

    /// Rows at the end that wait for the numbers of their client and asset.
    private int waiting;

    /// Bytes of a row of the block before: rows of JSON are ten times as long as the shortest, and clearing columns for
    /// all that might have come would take as long as numbering the rows that did.
    private int usualRow = SHORT_ROW;

    private int unusable;
    private int offset = Event.NO_OFFSET;
    private List<RejectedRow> rejected = new ArrayList<>();

    EventWorker(LogPlan plan, LogReader log, ZoneId zone, KnownTexts known) {
        this(plan.what().kind(), sink -> new EventReader(log, zone, plan.hint(), sink), known);
    }

    EventWorker(Kind kind, Function<EventSink, EventReader> readers, KnownTexts known) {
        this.kind = kind;
        this.known = known;
        reader = readers.apply(this);
        clientColumns = columns(kind.client().texts());
        int[] asset = columns(kind.asset());
        assetColumns = Arrays.copyOf(asset, asset.length + 1);
        assetColumns[asset.length] = kind.titled() ? reader.columns().find(TITLE) : Columns.NONE;
    }

    private int[] columns(List<String> roles) {
        return roles.stream().mapToInt(reader.columns()::find).toArray();
    }

    @Override
    public EventRows read(Block block) {
        int length = block.to() - block.from();
        begin((int) (1.1 * length / usualRow) + 16);
        texts = known.of(kind.id());
        BlockCount count = reader.read(block);
        number();
        usualRow = size == 0 ? SHORT_ROW : Math.max(1, length / size);
        return new EventRows(
                kind,
                new Events(client, asset, time, seconds, status, amount, line, size),
                texts,
                texts.clients().known(),
                texts.assets().known(),
                count,
                unusable,
                offset,
                rejected);
    }

    private void begin(int rows) {
        client = new int[rows];
        asset = new int[rows];
        time = new long[rows];
        seconds = new int[rows];
        status = new int[rows];
        amount = new long[rows];
        line = new int[rows];
        size = 0;
        waiting = 0;
        unusable = 0;
        rejected = new ArrayList<>();
    }

    @Override
    public void event(int rowLine, Event event, Fields row) {
        if (size == client.length) {
            grow();
        }
        if (offset == Event.NO_OFFSET) {
            offset = event.offset;
        }
        if (waiting == TextRows.WAITING) {
            number();
        }
        clients.add(row, clientColumns);
        assets.add(row, assetColumns);
        waiting++;
        time[size] = event.time;
        seconds[size] = event.seconds;
        status[size] = event.status;
        amount[size] = event.amount;
        line[size] = rowLine;
        unusable += kind.usable().test(event.status) ? 0 : 1;
        size++;
    }

    @Override
    public void again(int rowLine) {
        int before = size - 1;
        if (size == client.length) {
            grow();
        }
        if (waiting == TextRows.WAITING) {
            number();
        }
        if (waiting == 0) {
            client[size] = client[before];
            asset[size] = asset[before];
        } else {
            clients.again();
            assets.again();
            waiting++;
        }
        time[size] = time[before];
        seconds[size] = seconds[before];
        status[size] = status[before];
        amount[size] = amount[before];
        line[size] = rowLine;
        unusable += kind.usable().test(status[before]) ? 0 : 1;
        size++;
    }

    @Override
    public void rejected(RejectedRow row) {
        rejected.add(row);
    }

    private void number() {
        clients.number(texts.clients(), client, size - waiting);
        assets.number(texts.assets(), asset, size - waiting);
        waiting = 0;
    }

    private void grow() {
        client = Arrays.copyOf(client, 2 * size);
        asset = Arrays.copyOf(asset, 2 * size);
        time = Arrays.copyOf(time, 2 * size);
        seconds = Arrays.copyOf(seconds, 2 * size);
        status = Arrays.copyOf(status, 2 * size);
        amount = Arrays.copyOf(amount, 2 * size);
        line = Arrays.copyOf(line, 2 * size);
    }
}
