package app.viewership.query;

import app.viewership.query.Dimension.Carrier;
import app.viewership.source.Kind;
import app.viewership.source.RequestLog;
import app.viewership.store.AssetEntry;
import app.viewership.store.ClientEntry;
import app.viewership.store.Requests;
import app.viewership.viewing.StretchBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Builds a [Dataset] from runs of requests, which any number of threads may add side by side.
final class DatasetBuilder {
    private final Kind kind;
    private final List<ClientEntry> clients;
    private final List<AssetEntry> assets;
    private final int[] clientRank;
    private final int[] assetRank;
    private @Nullable StretchBuilder all;

    /// @param clients by the codes that the requests will use
    /// @param assets likewise
    DatasetBuilder(Kind kind, List<ClientEntry> clients, List<AssetEntry> assets) {
        this.kind = kind;
        this.clients = clients.stream()
                .sorted(Comparator.comparing(ClientEntry::ip)
                        .thenComparing(ClientEntry::device)
                        .thenComparing(ClientEntry::userAgent))
                .toList();
        this.assets =
                assets.stream().sorted(Comparator.comparing(AssetEntry::id)).toList();
        clientRank = inverse(codesOfClients());
        assetRank = inverse(codesOfAssets());
    }

    /// Adds a run of requests, sorted by client, then time; those of unusable status are passed by.
    ///
    /// @param expected how many requests there will be in all, as far as known
    void add(Requests run, long expected) {
        StretchBuilder folded = new StretchBuilder(run.size() / 4);
        folded.beginRun();
        for (int i = 0; i < run.size(); i++) {
            if (RequestLog.usable(run.status()[i])) {
                folded.add(clientRank[run.client()[i]], assetRank[run.asset()[i]], run.time()[i]);
            }
        }
        collect(folded, run.size(), expected);
    }

    private synchronized void collect(StretchBuilder folded, int rows, long expected) {
        if (all == null) {
            // The first run tells how well the log folds.
            double share = 1.1 * folded.size() / rows;
            all = new StretchBuilder((int) Math.min(Integer.MAX_VALUE / 4, (long) (share * expected)));
        }
        all.addAll(folded);
    }

    Dataset build(Function<StoredCodes, Lines> lines) {
        Map<String, Coded> coded = new HashMap<>();
        List<Dimension> dimensions = new ArrayList<>();
        for (app.viewership.source.Dimension described : kind.dimensions()) {
            Coded codes = coded(described);
            dimensions.add(codes.dimension());
            coded.put(codes.dimension().id(), codes);
        }
        dimensions.addAll(TimeDimension.all());
        List<Dimension> drillPath = kind.drillPath().stream()
                .map(id -> Objects.requireNonNull(coded.get(id), id).dimension())
                .toList();
        StretchBuilder requests = all == null ? new StretchBuilder() : all;
        all = null;
        return new Dataset(
                kind.id(),
                List.copyOf(dimensions),
                drillPath,
                Map.copyOf(coded),
                requests.build(),
                households(),
                assets.size(),
                lines.apply(new StoredCodes(codesOfClients(), codesOfAssets())));
    }

    private Coded coded(app.viewership.source.Dimension described) {
        String id = described.id();
        boolean ofAsset = described.of() == app.viewership.source.Dimension.Of.ASSET;
        Dimension dimension =
                new Dimension(id, described.label(), ofAsset ? Carrier.ASSET : Carrier.CLIENT, Attributes.facet(id));
        List<String> texts;
        if (ofAsset) {
            var attribute = Objects.requireNonNull(Attributes.OF_ASSET.get(id), id);
            texts = id.equals("program")
                    ? Namesakes.apart(assets)
                    : assets.stream().map(attribute).toList();
        } else {
            var attribute = Objects.requireNonNull(Attributes.OF_CLIENT.get(id), id);
            texts = clients.stream().map(attribute).toList();
        }
        return Coded.of(dimension, texts, Attributes.order(id));
    }

    private int[] households() {
        int[] household = new int[clients.size()];
        for (int i = 1; i < household.length; i++) {
            boolean same = clients.get(i).ip().equals(clients.get(i - 1).ip());
            household[i] = household[i - 1] + (same ? 0 : 1);
        }
        return household;
    }

    private int[] codesOfClients() {
        return clients.stream().mapToInt(ClientEntry::code).toArray();
    }

    private int[] codesOfAssets() {
        return assets.stream().mapToInt(AssetEntry::code).toArray();
    }

    private static int[] inverse(int[] order) {
        int[] rank = new int[order.length];
        IntStream.range(0, order.length).forEach(i -> rank[order[i]] = i);
        return rank;
    }
}
