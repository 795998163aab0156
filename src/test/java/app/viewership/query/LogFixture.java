package app.viewership.query;

import app.viewership.source.RequestLog;
import app.viewership.store.AssetEntry;
import app.viewership.store.ClientEntry;
import app.viewership.store.Requests;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Logs for tests: rows in files, and the dataset that comes of them without a library between.
final class LogFixture {
    private LogFixture() {}

    /// An explorer of one file.
    static Explorer explorer(List<RawRow> rows) {
        return new Explorer(dataset(List.of(rows)));
    }

    /// The dataset of several files, each one run of requests.
    static Dataset dataset(List<List<RawRow>> files) {
        Map<List<String>, Integer> clients = new LinkedHashMap<>();
        Map<String, Integer> assets = new LinkedHashMap<>();
        Map<String, String> titles = new HashMap<>();
        for (List<RawRow> file : files) {
            for (RawRow row : file) {
                clients.putIfAbsent(List.of(row.ip(), row.device(), row.userAgent()), clients.size());
                assets.putIfAbsent(row.assetId(), assets.size());
                titles.merge(row.assetId(), row.title(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
        List<ClientEntry> clientEntries = new ArrayList<>();
        clients.forEach((key, code) -> clientEntries.add(new ClientEntry(code, key.get(0), key.get(1), key.get(2))));
        List<AssetEntry> assetEntries = new ArrayList<>();
        assets.forEach((id, code) -> assetEntries.add(new AssetEntry(code, id, titles.get(id))));
        DatasetBuilder builder = new DatasetBuilder(RequestLog.KIND, clientEntries, assetEntries);
        for (List<RawRow> file : files) {
            if (!file.isEmpty()) {
                builder.add(run(file, clients, assets), file.size());
            }
        }
        return builder.build(codes -> (of, asset, from, to) -> List.of());
    }

    private static Requests run(List<RawRow> file, Map<List<String>, Integer> clients, Map<String, Integer> assets) {
        List<RawRow> sorted = file.stream()
                .sorted(Comparator.<RawRow>comparingInt(
                                row -> clients.get(List.of(row.ip(), row.device(), row.userAgent())))
                        .thenComparingLong(RawRow::time))
                .toList();
        Requests run = Requests.ofCapacity(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            RawRow row = sorted.get(i);
            run.client()[i] = clients.get(List.of(row.ip(), row.device(), row.userAgent()));
            run.asset()[i] = assets.get(row.assetId());
            run.time()[i] = row.time();
            run.status()[i] = row.status();
        }
        return run;
    }
}
