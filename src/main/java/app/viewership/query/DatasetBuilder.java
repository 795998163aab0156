package app.viewership.query;

import app.viewership.query.Dimension.Carrier;
import app.viewership.source.Attributes;
import app.viewership.source.Dimension.Of;
import app.viewership.source.Dimension.Order;
import app.viewership.source.Dimension.Saying;
import app.viewership.source.History;
import app.viewership.source.Kind;
import app.viewership.store.AssetEntry;
import app.viewership.store.ClientEntry;
import app.viewership.store.Events;
import app.viewership.viewing.StretchBuilder;
import app.viewership.viewing.Stretches;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Builds a [Dataset] from runs of events, which any number of threads may add side by side.
final class DatasetBuilder {
    private final Kind kind;
    private final Attributes attributes;
    private final Carriers clients;
    private final Carriers assets;
    private final int[] viewerOf;
    private final ToldViewings told;
    private final @Nullable PairedViewings paired;
    private @Nullable StretchBuilder cut;

    /// @param history what records say of them
    /// @param clients by the codes that the events will use
    /// @param assets likewise
    DatasetBuilder(Kind kind, History history, List<ClientEntry> clients, List<AssetEntry> assets) {
        this.kind = kind;
        List<Carriers.Entry> entries = assets.stream()
                .map(asset -> new Carriers.Entry(asset.code(), asset.texts(), texts(asset)))
                .toList();
        this.attributes = kind.attributes()
                .apply(new Kind.Known(
                        entries.stream().map(Carriers.Entry::texts).toList(), history));
        this.assets = new Carriers(Of.ASSET, entries, attributes);
        SharedTexts shared = new SharedTexts();
        this.clients = new Carriers(
                Of.CLIENT,
                clients.stream()
                        .map(client -> entry(client.code(), shared.of(client.texts())))
                        .toList(),
                attributes);
        viewerOf = this.clients.together(kind.client().viewer());
        told = new ToldViewings(viewerOf, kind.amount().isPresent());
        paired = kind.time().isPaired()
                ? new PairedViewings(kind.questions().streams().orElseThrow())
                : null;
    }

    private static Carriers.Entry entry(int client, List<String> texts) {
        return new Carriers.Entry(client, texts, texts);
    }

    private List<String> texts(AssetEntry asset) {
        if (!kind.titled()) {
            return asset.texts();
        }
        List<String> texts = new ArrayList<>(asset.texts());
        texts.add(asset.title());
        return texts;
    }

    /// Adds a run of events; those of unusable status are passed by. Where viewings are cut from them they are sorted
    /// by client, then time; where each tells one, any order will do. The columns are the builder's to change.
    ///
    /// @param expected how many events there will be in all, as far as known
    void add(Events run, long expected) {
        if (kind.time().isViewing()) {
            tell(run, expected);
        } else {
            fold(run, expected);
        }
    }

    private void tell(Events run, long expected) {
        Events usable = usable(run);
        if (paired != null) {
            paired.add(usable);
            return;
        }
        if (kind.time().isEnd()) {
            for (int i = 0; i < usable.size(); i++) {
                usable.time()[i] -= usable.seconds()[i];
            }
        }
        told.add(usable, expected);
    }

    /// The events that build viewings, by client and asset of the dataset, in the columns of the run.
    private Events usable(Events run) {
        int size = 0;
        for (int i = 0; i < run.size(); i++) {
            if (kind.usable().test(run.status()[i])) {
                long time = run.time()[i];
                run.client()[size] = clients.at(run.client()[i], time);
                run.asset()[size] = assets.at(run.asset()[i], time);
                // Mostly all are usable, and stand where they belong.
                if (size < i) {
                    run.time()[size] = time;
                    run.seconds()[size] = run.seconds()[i];
                    run.status()[size] = run.status()[i];
                    run.amount()[size] = run.amount()[i];
                }
                size++;
            }
        }
        return run.first(size);
    }

    private void fold(Events run, long expected) {
        StretchBuilder folded = new StretchBuilder(run.size() / 4);
        folded.beginRun();
        for (int i = 0; i < run.size(); i++) {
            if (kind.usable().test(run.status()[i])) {
                long time = run.time()[i];
                folded.add(clients.at(run.client()[i], time), assets.at(run.asset()[i], time), time);
            }
        }
        collect(folded, run.size(), expected);
    }

    private synchronized void collect(StretchBuilder folded, int rows, long expected) {
        if (cut == null) {
            // The first run tells how well the log folds.
            double share = 1.1 * folded.size() / rows;
            cut = new StretchBuilder((int) Math.min(Integer.MAX_VALUE / 4, (long) (share * expected)));
        }
        cut.addAll(folded);
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
        return new Dataset(
                kind,
                new Dataset.Slices(List.copyOf(dimensions), drillPath, Map.copyOf(coded), attributes.moments()),
                viewings(),
                new Dataset.Who(viewerOf, clients.together(kind.client().household()), clients),
                runtimes(),
                lines.apply(new StoredCodes(clients.stored(), assets.stored())));
    }

    private ToldViewings.Sorted viewings() {
        if (paired != null) {
            paired.tell(told, viewerOf, assets);
        }
        if (kind.time().isViewing()) {
            return told.sorted();
        }
        Stretches stretches = (cut == null ? new StretchBuilder() : cut).build();
        cut = null;
        boolean itself = kind.client().viewer() == kind.client().texts().size();
        return new ToldViewings.Sorted(itself ? stretches : stretches.by(viewerOf), new int[0], new long[0]);
    }

    private int[] runtimes() {
        return IntStream.range(0, assets.size())
                .map(asset -> attributes.runtime(assets.texts(asset), assets.since(asset)))
                .toArray();
    }

    private Coded coded(app.viewership.source.Dimension described) {
        boolean ofAsset = described.of() == Of.ASSET;
        Dimension dimension = new Dimension(
                described.id(),
                described.label(),
                ofAsset ? Carrier.ASSET : Carrier.CLIENT,
                described.facet(),
                described.words().equals(Saying.LABELLED));
        Carriers carriers = ofAsset ? assets : clients;
        List<List<String>> values = new ArrayList<>(carriers.size());
        for (int i = 0; i < carriers.size(); i++) {
            values.add(attributes.values(described, carriers.texts(i), carriers.since(i)));
        }
        return Coded.of(dimension, described.many() ? Coded.SAID_NONE : Coded.NONE, values, order(described.order()));
    }

    private static Comparator<String> order(Order order) {
        return switch (order) {
            case TEXT -> Comparator.naturalOrder();
            case NUMBER, VERSION -> ValueOrder::compare;
        };
    }
}
