package app.viewership.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// All that a library holds at one moment, the bytes of the segments and the rejected rows apart: what belongs to one
/// import is in all of the lists or in none.
///
/// @param ledger logs in the order of import
/// @param clients by code: the client of code c stands at c
/// @param assets by code: the asset of code a stands at a
/// @param segments in the order of import
public record Contents(
        List<LedgerEntry> ledger, List<ClientEntry> clients, List<AssetEntry> assets, List<SegmentInfo> segments) {

    /// Holds nothing.
    public static final Contents EMPTY = new Contents(List.of(), List.of(), List.of(), List.of());

    /// @param ledger not copied where it cannot be changed anyway; so the other lists
    public Contents {
        ledger = List.copyOf(ledger);
        clients = List.copyOf(clients);
        assets = List.copyOf(assets);
        segments = List.copyOf(segments);
    }

    /// Rows stored in all logs.
    public long rows() {
        return ledger.stream().mapToLong(LedgerEntry::stored).sum();
    }

    /// These contents and those of one more intake, whose assets may be known ones with another title.
    Contents plus(Contents intake) {
        List<AssetEntry> allAssets = new ArrayList<>(assets);
        for (AssetEntry asset : intake.assets) {
            if (asset.code() < assets.size()) {
                allAssets.set(asset.code(), asset);
            } else {
                allAssets.add(asset);
            }
        }
        return new Contents(
                joined(ledger, intake.ledger),
                joined(clients, intake.clients),
                allAssets,
                joined(segments, intake.segments));
    }

    private static <T> List<T> joined(List<T> before, List<T> more) {
        List<T> all = new ArrayList<>(before.size() + more.size());
        all.addAll(before);
        all.addAll(more);
        return all;
    }

    /// Whether the parts belong together: each code in its place, and the rows of each log's segments as many as it
    /// says.
    boolean isWhole() {
        Map<Integer, Long> rows = new HashMap<>();
        ledger.forEach(entry -> rows.put(entry.id(), entry.stored()));
        segments.forEach(segment -> rows.merge(segment.file(), (long) -segment.rows(), Long::sum));
        return rows.values().stream().allMatch(left -> left == 0)
                && IntStream.range(0, clients.size())
                        .allMatch(i -> clients.get(i).code() == i)
                && IntStream.range(0, assets.size()).allMatch(i -> assets.get(i).code() == i);
    }
}
