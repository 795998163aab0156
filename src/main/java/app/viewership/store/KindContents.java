package app.viewership.store;

import java.util.List;

/// What a library holds of one kind at one moment. Codes are numbers over all kinds, so an entry does not stand at the
/// place of its code.
///
/// @param ledger logs in the order of import
/// @param clients in the order of their codes; not copied
/// @param assets in the order of their codes
/// @param segments in the order of import
public record KindContents(
        List<LedgerEntry> ledger, List<ClientEntry> clients, List<AssetEntry> assets, List<SegmentInfo> segments) {

    public KindContents {
        ledger = List.copyOf(ledger);
        assets = List.copyOf(assets);
        segments = List.copyOf(segments);
    }

    /// Events stored.
    public long rows() {
        return segments.stream().mapToLong(SegmentInfo::rows).sum();
    }
}
