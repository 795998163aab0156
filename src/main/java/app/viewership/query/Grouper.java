package app.viewership.query;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

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
    private int[] assetCode = new int[64];
    private int[] clientCode = new int[64];
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

    /// Whether a viewing may be in several groups: a dimension has several values of one carrier.
    boolean many() {
        return assets.many() || clients.many();
    }

    /// The group of what is watched by a client at a time, where there is but one.
    int group(int watched, int by, int when) {
        return group(watched, assets.code(watched), by, clients.code(by), when);
    }

    /// The groups of parts, where each has but one and there is no time axis.
    ///
    /// @param into that of part `from` first
    void group(Parts parts, int from, int to, int[] into) {
        int[] watched = parts.of().asset();
        int[] by = parts.of().client();
        if (table.length == 0) {
            for (int p = from; p < to; p++) {
                int i = parts.viewing(p);
                into[p - from] = group(watched[i], by[i], 0);
            }
            return;
        }
        int[] known = table;
        int[] assetCodes = assets.codes();
        int[] clientCodes = clients.codes();
        int width = clients.size() * times;
        for (int p = from; p < to; p++) {
            int i = parts.viewing(p);
            int group = known[assetCodes[watched[i]] * width + clientCodes[by[i]] * times];
            into[p - from] = group != NONE ? group : group(watched[i], by[i], 0);
        }
    }

    /// Hands over every group of what is watched by a client at a time.
    void each(int watched, int by, int when, IntConsumer taker) {
        if (!many()) {
            taker.accept(group(watched, by, when));
            return;
        }
        for (int one : assets.all(watched)) {
            for (int other : clients.all(by)) {
                taker.accept(group(watched, one, by, other, when));
            }
        }
    }

    /// The group that `other`, which groups alike, has as its group `theirs`.
    int group(Grouper other, int theirs) {
        return group(
                other.asset[theirs],
                other.assetCode[theirs],
                other.client[theirs],
                other.clientCode[theirs],
                other.time[theirs]);
    }

    /// The same group of `other`, which has the same dimensions, at another time.
    int group(Grouper other, int theirs, int when) {
        return group(
                other.asset[theirs], other.assetCode[theirs], other.client[theirs], other.clientCode[theirs], when);
    }

    private int group(int watched, int watchedCode, int by, int byCode, int when) {
        long key = ((long) watchedCode * clients.size() + byCode) * times + when;
        if (table.length > 0) {
            int at = (int) key;
            if (table[at] == NONE) {
                table[at] = next(watched, watchedCode, by, byCode, when);
            }
            return table[at];
        }
        int group = ids.of(key);
        return group < size ? group : next(watched, watchedCode, by, byCode, when);
    }

    private int next(int watched, int watchedCode, int by, int byCode, int when) {
        if (size == asset.length) {
            asset = Arrays.copyOf(asset, size * 2);
            client = Arrays.copyOf(client, size * 2);
            assetCode = Arrays.copyOf(assetCode, size * 2);
            clientCode = Arrays.copyOf(clientCode, size * 2);
            time = Arrays.copyOf(time, size * 2);
        }
        asset[size] = watched;
        assetCode[size] = watchedCode;
        client[size] = by;
        clientCode[size] = byCode;
        time[size] = when;
        return size++;
    }

    int size() {
        return size;
    }

    /// Code of the value that a group has in a dimension.
    ///
    /// @param ofAssets whether it is a dimension of assets
    /// @param d number of the dimension among those
    int value(boolean ofAssets, int d, int group) {
        return ofAssets ? assets.value(d, assetCode[group]) : clients.value(d, clientCode[group]);
    }

    /// An asset in the group; in every dimension grouped by, all its assets have the same value, maybe among others.
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
