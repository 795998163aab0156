package app.viewership.store;

import java.util.List;

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

    /// Rows stored in all logs.
    public long rows() {
        long rows = 0;
        for (LedgerEntry entry : ledger) {
            rows += entry.stored();
        }
        return rows;
    }
}
