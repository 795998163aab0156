package app.viewership.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// All that a library holds at one moment, the bytes of the segments, the texts of records and the rejected rows apart:
/// what belongs to one import is in all of the lists or in none.
///
/// @param ledger logs in the order of import
/// @param clients by code: the client of code c stands at c
/// @param assets by code: the asset of code a stands at a
/// @param segments in the order of import
/// @param captures in the order of import
/// @param records how many versions of records there are
public record Contents(
        List<LedgerEntry> ledger,
        Clients clients,
        List<AssetEntry> assets,
        List<SegmentInfo> segments,
        List<CaptureInfo> captures,
        int records) {

    /// Holds nothing.
    public static final Contents EMPTY = new Contents(List.of(), Clients.NONE, List.of(), List.of(), List.of(), 0);

    /// @param ledger not copied where it cannot be changed anyway; so the other lists
    public Contents {
        ledger = Growing.of(ledger);
        assets = Growing.of(assets);
        segments = Growing.of(segments);
        captures = Growing.of(captures);
    }

    /// The ids of the kinds that there is something of, the one that came first before the others.
    public List<String> kinds() {
        return ledger.stream().map(LedgerEntry::kind).distinct().toList();
    }

    /// The logs of one kind in the order of import, without a look at what they hold.
    public List<LedgerEntry> ledgerOf(String kind) {
        return ledger.stream().filter(entry -> entry.kind().equals(kind)).toList();
    }

    /// What there is of one kind.
    public KindContents of(String kind) {
        List<LedgerEntry> files = ledgerOf(kind);
        Set<Integer> ids = files.stream().map(LedgerEntry::id).collect(Collectors.toSet());
        return new KindContents(
                files,
                clients.of(kind),
                assets.stream().filter(asset -> asset.kind().equals(kind)).toList(),
                segments.stream()
                        .filter(segment -> ids.contains(segment.file()))
                        .toList());
    }

    /// Rows stored in all logs.
    public long rows() {
        return ledger.stream().mapToLong(LedgerEntry::stored).sum();
    }

    /// Whether a file of that many bytes is stored; without one there is no need to look at the sha256 before an
    /// import.
    public boolean holdsSize(long size) {
        return ledger.stream().anyMatch(entry -> entry.size() == size);
    }

    /// What makes a file a duplicate: a log of events that came in before with the same bytes, or records that all did.
    /// Records count only where they were captured at the same time, for a vendor may return to what was.
    ///
    /// @param sha256 of the bytes of the file
    /// @param logs what each of its logs is taken for
    /// @return the first log that came in before; empty where the file is no duplicate
    public Optional<LedgerEntry> duplicateOf(String sha256, List<LogSort> logs) {
        List<LedgerEntry> before =
                ledger.stream().filter(entry -> entry.sha256().equals(sha256)).toList();
        List<LedgerEntry> known = new ArrayList<>();
        for (LogSort log : logs) {
            Optional<LedgerEntry> same =
                    before.stream().filter(entry -> entry.sort().equals(log)).findFirst();
            if (same.isPresent() && log.captured() == null) {
                return same;
            }
            same.ifPresent(known::add);
        }
        return known.size() == logs.size() ? known.stream().findFirst() : Optional.empty();
    }

    /// These contents and those of one more intake, whose assets may be known ones with another title.
    Contents plus(Contents intake) {
        List<AssetEntry> fresh = intake.assets.stream()
                .filter(asset -> asset.code() >= assets.size())
                .toList();
        return new Contents(
                Growing.of(ledger).plus(intake.ledger),
                clients.plus(intake.clients),
                Growing.of(retitled(intake.assets)).plus(fresh),
                Growing.of(segments).plus(intake.segments),
                Growing.of(captures).plus(intake.captures),
                intake.records);
    }

    /// These contents with those of a growth, whose logs may be known ones that became longer.
    ///
    /// @param replaced ids of the segments that are no more
    Contents grown(Contents growth, Set<Long> replaced) {
        Map<Integer, LedgerEntry> newest = new HashMap<>();
        growth.ledger.forEach(entry -> newest.put(entry.id(), entry));
        List<LedgerEntry> fresh = new ArrayList<>(growth.ledger);
        fresh.removeIf(entry -> ledger.stream().anyMatch(known -> known.id() == entry.id()));
        Contents without = new Contents(
                ledger.stream()
                        .map(entry -> newest.getOrDefault(entry.id(), entry))
                        .toList(),
                clients,
                assets,
                replaced.isEmpty()
                        ? segments
                        : segments.stream()
                                .filter(segment -> !replaced.contains(segment.id()))
                                .toList(),
                captures,
                records);
        return without.plus(
                new Contents(fresh, growth.clients, growth.assets, growth.segments, growth.captures, growth.records));
    }

    /// The assets, those of them that are among `others` with their title.
    private List<AssetEntry> retitled(List<AssetEntry> others) {
        List<AssetEntry> known =
                others.stream().filter(asset -> asset.code() < assets.size()).toList();
        if (known.isEmpty()) {
            return assets;
        }
        List<AssetEntry> all = new ArrayList<>(assets);
        known.forEach(asset -> all.set(asset.code(), asset));
        return all;
    }

    /// Whether the parts belong together: each code in its place, each record known, and the rows of each log's
    /// segments and captures as many as it says.
    boolean isWhole() {
        Map<Integer, Long> rows = new HashMap<>();
        ledger.forEach(entry -> rows.put(entry.id(), entry.stored()));
        segments.forEach(segment -> rows.merge(segment.file(), (long) -segment.rows(), Long::sum));
        captures.forEach(slice -> rows.merge(slice.file(), (long) -slice.size(), Long::sum));
        return rows.values().stream().allMatch(left -> left == 0)
                && captures.stream().allMatch(slice -> slice.maxRecord() < records)
                && IntStream.range(0, assets.size()).allMatch(i -> assets.get(i).code() == i);
    }
}
