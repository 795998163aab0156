package app.viewership.ingest;

import app.viewership.source.Block;
import app.viewership.source.BlockCount;
import app.viewership.source.Columns;
import app.viewership.source.Event;
import app.viewership.source.EventReader;
import app.viewership.source.EventSink;
import app.viewership.source.Fields;
import app.viewership.source.FileHint;
import app.viewership.source.Kind;
import app.viewership.source.LogReader;
import app.viewership.source.RejectedRow;
import app.viewership.store.Events;
import app.viewership.store.IntakeLog;
import app.viewership.store.SegmentCodec;
import app.viewership.viewing.RadixOrder;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Turns blocks of one log of events into packed segments.
final class EventWorker implements BlockWorker, EventSink {

    private static final String TITLE = "title";

    private final Kind kind;
    private final EventReader reader;
    private final CodeCache clients;
    private final CodeCache assets;

    private int[] client = new int[1 << 12];
    private int[] asset = new int[1 << 12];
    private long[] time = new long[1 << 12];
    private int[] seconds = new int[1 << 12];
    private int[] status = new int[1 << 12];
    private long[] amount = new long[1 << 12];
    private int[] line = new int[1 << 12];
    private int size;
    private int unusable;
    private int offset = Event.NO_OFFSET;
    private List<RejectedRow> rejected = new ArrayList<>();

    EventWorker(Kind kind, LogReader log, ZoneId zone, FileHint file, IntakeLog into) {
        this.kind = kind;
        reader = new EventReader(log, zone, file, this);
        int[] client = columns(kind.client().texts());
        clients = new CodeCache(present(client), row -> into.client(texts(row, client)));
        int[] asset = columns(kind.asset());
        int title = kind.titled() ? reader.columns().find(TITLE) : Columns.NONE;
        int[] whole = Arrays.copyOf(asset, asset.length + 1);
        whole[asset.length] = title;
        assets = new CodeCache(
                present(whole), row -> into.asset(texts(row, asset), title == Columns.NONE ? "" : row.text(title)));
    }

    private int[] columns(List<String> roles) {
        return roles.stream().mapToInt(reader.columns()::find).toArray();
    }

    private static int[] present(int[] columns) {
        return Arrays.stream(columns).filter(column -> column != Columns.NONE).toArray();
    }

    /// The texts of a row; what the log does not say is said to be missing.
    private List<String> texts(Fields row, int[] columns) {
        List<String> texts = new ArrayList<>(columns.length);
        for (int column : columns) {
            texts.add(column == Columns.NONE || row.isEmpty(column) ? kind.empty() : row.text(column));
        }
        return texts;
    }

    @Override
    public BlockResult work(Block block) {
        size = 0;
        unusable = 0;
        rejected = new ArrayList<>();
        BlockCount count = reader.read(block);
        int[] order = RadixOrder.of(client, time, size);
        Events sorted = new Events(client, asset, time, seconds, status, amount, line, size).inOrder(order);
        return new BlockResult(block.bytes(), SegmentCodec.pack(sorted), List.of(), count, unusable, offset, rejected);
    }

    @Override
    public void event(int rowLine, Event event, Fields row) {
        if (size == client.length) {
            grow();
        }
        if (offset == Event.NO_OFFSET) {
            offset = event.offset;
        }
        client[size] = clients.code(row);
        asset[size] = assets.code(row);
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
        client[size] = client[before];
        asset[size] = asset[before];
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
