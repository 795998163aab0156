package app.viewership.query;

import java.util.Arrays;
import java.util.List;

/// Numbers the groups of viewings from 0, in the order of their first sight.
///
/// Dimensions of one carrier are combined first, so that a viewing needs one look per carrier, however many dimensions
/// there are; where all combinations are few, a table gives the group, else a hash table without boxes.
final class Grouper {
    private static final int LARGEST_TABLE = 1 << 20;
    private static final int NONE = -1;

    private final Combined assets;
    private final Combined clients;
    private final int times;
    private final int[] table;
    private final LongIds ids = new LongIds();

    private int[] asset = new int[64];
    private int[] client = new int[64];
    private int[] time = new int[64];
    private int size;

    /// @param ofAssets dimensions of assets to group by
    /// @param ofClients dimensions of clients
    /// @param times how many codes the time axis has; 1 without one
    Grouper(Dataset dataset, List<Coded> ofAssets, List<Coded> ofClients, int times) {
        this(Combined.of(ofAssets, dataset.assets()), Combined.of(ofClients, dataset.clients()), times);
    }

    private Grouper(Combined assets, Combined clients, int times) {
        this.assets = assets;
        this.clients = clients;
        this.times = times;
        long combinations = (long) assets.size() * clients.size() * Math.max(1, times);
        table = new int[combinations <= LARGEST_TABLE ? (int) combinations : 0];
        Arrays.fill(table, NONE);
    }

    /// One that groups alike and has no group yet.
    Grouper none() {
        return new Grouper(assets, clients, times);
    }

    /// The group of what is watched by a client at a time.
    int group(int watched, int by, int when) {
        long key = ((long) assets.codes()[watched] * clients.size() + clients.codes()[by]) * times + when;
        if (table.length > 0) {
            int at = (int) key;
            if (table[at] == NONE) {
                table[at] = next(watched, by, when);
            }
            return table[at];
        }
        int group = ids.of(key);
        return group < size ? group : next(watched, by, when);
    }

    private int next(int watched, int by, int when) {
        if (size == asset.length) {
            asset = Arrays.copyOf(asset, size * 2);
            client = Arrays.copyOf(client, size * 2);
            time = Arrays.copyOf(time, size * 2);
        }
        asset[size] = watched;
        client[size] = by;
        time[size] = when;
        return size++;
    }

    int size() {
        return size;
    }

    /// An asset in the group; in every dimension grouped by, all its assets have the same value.
    int asset(int group) {
        return asset[group];
    }

    /// A client in the group, likewise.
    int client(int group) {
        return client[group];
    }

    /// The code of the group on the time axis.
    int time(int group) {
        return time[group];
    }
}
