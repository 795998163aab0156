package app.viewership.query;

import app.viewership.source.Kind;
import app.viewership.source.Streams;
import app.viewership.store.AssetEntry;
import app.viewership.store.ClientEntry;
import app.viewership.store.Events;
import app.viewership.store.KindContents;
import app.viewership.store.Library;
import app.viewership.viewing.RadixOrder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// All events of starts and ends, and those beside them, in columns: row `order[0]` is the first of the first user.
///
/// Of one user they stand by time, then status, then what they are of; so no order depends on which file came in first.
final class StreamEvents {
    private static final int SECOND = 1000;

    /// More than there are statuses.
    private static final int STATUSES = 16;

    /// As numbers where they are; two ids that are one number are two users.
    private static final Comparator<String> BY_ID =
            Comparator.comparing((String id) -> id, ValueOrder::compare).thenComparing(Comparator.naturalOrder());

    private final int[] user;
    private final int[] client;
    private final int[] asset;
    private final long[] moment;
    private final int[] status;
    private final int[] order;
    private final List<ClientEntry> clients;
    private final List<AssetEntry> assets;
    private int size;

    /// @throws app.viewership.store.LibraryException where the library cannot be read
    StreamEvents(Library library, Kind kind) {
        KindContents contents = library.contents().of(kind.id());
        clients = contents.clients();
        assets = contents.assets().stream()
                .sorted(Comparator.comparing(AssetEntry::texts, StreamEvents::compare))
                .toList();
        int rows = Math.toIntExact(contents.rows());
        user = new int[rows];
        client = new int[rows];
        asset = new int[rows];
        moment = new long[rows];
        status = new int[rows];
        Map<Integer, Integer> clientOf =
                places(clients.stream().map(ClientEntry::code).toList());
        Map<Integer, Integer> assetOf =
                places(assets.stream().map(AssetEntry::code).toList());
        int[] userOf = users();
        library.events().forEach(contents.segments(), (segment, events) -> add(events, clientOf, assetOf, userOf));
        order = ordered();
    }

    static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int byText = one.get(i).compareTo(other.get(i));
            if (byText != 0) {
                return byText;
            }
        }
        return 0;
    }

    private static Map<Integer, Integer> places(List<Integer> codes) {
        Map<Integer, Integer> places = HashMap.newHashMap(codes.size());
        for (int code : codes) {
            places.put(code, places.size());
        }
        return places;
    }

    /// The number of the user of each client, by their ids in order.
    private int[] users() {
        List<String> ids = clients.stream()
                .map(entry -> entry.texts().getFirst())
                .distinct()
                .sorted(BY_ID)
                .toList();
        Map<String, Integer> number = HashMap.newHashMap(ids.size());
        ids.forEach(id -> number.put(id, number.size()));
        return clients.stream()
                .mapToInt(entry -> number.getOrDefault(entry.texts().getFirst(), 0))
                .toArray();
    }

    private synchronized void add(
            Events events, Map<Integer, Integer> clientOf, Map<Integer, Integer> assetOf, int[] userOf) {
        for (int i = 0; i < events.size(); i++) {
            client[size] = clientOf.getOrDefault(events.client()[i], 0);
            user[size] = userOf[client[size]];
            asset[size] = assetOf.getOrDefault(events.asset()[i], 0);
            moment[size] = events.time()[i] * SECOND + Math.max(0, events.amount()[i]);
            status[size] = events.status()[i];
            size++;
        }
    }

    /// By asset first, which settles ties, for the sort by user and time keeps the order of equals.
    private int[] ordered() {
        int[] byAsset = RadixOrder.of(asset, new long[size], size);
        int[] users = new int[size];
        long[] times = new long[size];
        for (int i = 0; i < size; i++) {
            users[i] = user[byAsset[i]];
            times[i] = moment[byAsset[i]] * STATUSES + status[byAsset[i]];
        }
        return IntStream.of(RadixOrder.of(users, times, size))
                .map(row -> byAsset[row])
                .toArray();
    }

    int size() {
        return size;
    }

    /// The row that stands at place `i`.
    int row(int i) {
        return order[i];
    }

    /// Number of the user.
    int user(int row) {
        return user[row];
    }

    /// Milliseconds of UTC since 1970.
    long moment(int row) {
        return moment[row];
    }

    int status(int row) {
        return status[row];
    }

    /// Place of its client among [#clients].
    int clientOf(int row) {
        return client[row];
    }

    /// Place of its asset among [#assets].
    int assetOf(int row) {
        return asset[row];
    }

    /// Who was seen.
    List<List<String>> clients() {
        return clients.stream().map(ClientEntry::texts).toList();
    }

    List<String> client(int row) {
        return clients.get(client[row]).texts();
    }

    List<String> asset(int row) {
        return assets.get(asset[row]).texts();
    }

    /// What was seen, in the order of its texts.
    List<List<String>> assets() {
        return assets.stream().map(AssetEntry::texts).toList();
    }

    /// Whether two rows are of the same show.
    boolean sameShow(int one, int other, Streams streams) {
        return asset(one).subList(0, streams.show()).equals(asset(other).subList(0, streams.show()));
    }
}
