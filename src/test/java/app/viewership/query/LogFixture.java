package app.viewership.query;

import app.viewership.source.Dimension;
import app.viewership.source.History;
import app.viewership.source.RequestLog;
import app.viewership.store.AssetEntry;
import app.viewership.store.ClientEntry;
import app.viewership.store.Events;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Logs for tests: rows in files, and the dataset that comes of them without a library between.
final class LogFixture {
    /// What can be counted of a request log.
    static final List<Measure> MEASURES = Arrays.stream(Measure.values())
            .filter(measure -> measure.fits(RequestLog.KIND))
            .toList();

    private LogFixture() {}

    /// An explorer of one file.
    static Explorer explorer(List<RawRow> rows) {
        return new Explorer(dataset(List.of(rows)));
    }

    /// The value of a viewing of a request log in a dimension.
    static String value(ViewingRow viewing, String dimension) {
        List<String> ids =
                RequestLog.KIND.dimensions().stream().map(Dimension::id).toList();
        return viewing.values().get(ids.indexOf(dimension));
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
        clients.forEach((key, code) -> clientEntries.add(new ClientEntry(code, "requests", key)));
        List<AssetEntry> assetEntries = new ArrayList<>();
        assets.forEach((id, code) -> assetEntries.add(new AssetEntry(code, "requests", List.of(id), titles.get(id))));
        DatasetBuilder builder = new DatasetBuilder(RequestLog.KIND, History.NONE, clientEntries, assetEntries);
        for (List<RawRow> file : files) {
            if (!file.isEmpty()) {
                builder.add(run(file, clients, assets), file.size());
            }
        }
        return builder.build(codes -> (of, asset, from, to) -> List.of());
    }

    private static Events run(List<RawRow> file, Map<List<String>, Integer> clients, Map<String, Integer> assets) {
        List<RawRow> sorted = file.stream()
                .sorted(Comparator.<RawRow>comparingInt(
                                row -> clients.get(List.of(row.ip(), row.device(), row.userAgent())))
                        .thenComparingLong(RawRow::time))
                .toList();
        Events run = Events.ofCapacity(sorted.size());
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
