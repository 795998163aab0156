package app.viewership.ingest;

import app.viewership.source.Block;
import app.viewership.source.BlockCount;
import app.viewership.source.Fields;
import app.viewership.source.LogReader;
import app.viewership.source.RejectedRow;
import app.viewership.source.RequestLog;
import app.viewership.source.RequestReader;
import app.viewership.source.RequestSink;
import app.viewership.store.Intake;
import app.viewership.store.Requests;
import app.viewership.store.SegmentCodec;
import app.viewership.viewing.RadixOrder;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Turns blocks of one log into packed segments, one at a time; each thread uses its own.
final class BlockWorker implements RequestSink {

    private final RequestReader reader;
    private final CodeCache clients;
    private final CodeCache assets;

    private int[] client = new int[1 << 12];
    private int[] asset = new int[1 << 12];
    private long[] time = new long[1 << 12];
    private int[] status = new int[1 << 12];
    private int[] line = new int[1 << 12];
    private int size;
    private int unusable;
    private List<RejectedRow> rejected = new ArrayList<>();

    BlockWorker(LogReader log, ZoneId zone, Intake intake) {
        reader = new RequestReader(log, zone, this);
        int ip = reader.column("client_ip");
        int device = reader.column("device");
        int agent = reader.column("user_agent");
        int id = reader.column("asset_id");
        int title = reader.column("title");
        clients = new CodeCache(
                new int[] {ip, device, agent},
                row -> intake.client(row.text(ip), orNone(row, device), orNone(row, agent)));
        assets = new CodeCache(new int[] {id, title}, row -> intake.asset(row.text(id), row.text(title)));
    }

    private static String orNone(Fields row, int column) {
        return row.isEmpty(column) ? RequestLog.NONE : row.text(column);
    }

    BlockResult work(Block block) {
        size = 0;
        unusable = 0;
        rejected = new ArrayList<>();
        BlockCount count = reader.read(block);
        int[] order = RadixOrder.of(client, time, size);
        Requests sorted = new Requests(client, asset, time, status, line, size).inOrder(order);
        return new BlockResult(block.bytes(), SegmentCodec.pack(sorted), count, unusable, rejected);
    }

    @Override
    public void request(int rowLine, long rowTime, int rowStatus, Fields row) {
        if (size == client.length) {
            grow();
        }
        client[size] = clients.code(row);
        asset[size] = assets.code(row);
        time[size] = rowTime;
        status[size] = rowStatus;
        line[size] = rowLine;
        unusable += RequestLog.usable(rowStatus) ? 0 : 1;
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
        status[size] = status[before];
        line[size] = rowLine;
        unusable += RequestLog.usable(status[before]) ? 0 : 1;
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
        status = Arrays.copyOf(status, 2 * size);
        line = Arrays.copyOf(line, 2 * size);
    }
}
