package app.viewership.query;

import app.viewership.source.History;
import app.viewership.source.Kind;
import app.viewership.store.AssetEntry;
import app.viewership.store.ClientEntry;
import app.viewership.store.Events;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Events of any kind, and the dataset that comes of them without a library between.
final class ToldEvents {

    private ToldEvents() {}

    /// An event with its texts, as a file tells it.
    record Told(List<String> client, List<String> asset, long time, int seconds, int status, long amount) {}

    static Dataset dataset(Kind kind, History history, List<Told> events) {
        List<List<String>> clients =
                events.stream().map(Told::client).distinct().toList();
        List<List<String>> assets = events.stream().map(Told::asset).distinct().toList();
        List<ClientEntry> clientEntries = new ArrayList<>();
        clients.forEach(client -> clientEntries.add(new ClientEntry(clients.indexOf(client), kind.id(), client)));
        List<AssetEntry> assetEntries = new ArrayList<>();
        assets.forEach(asset -> assetEntries.add(new AssetEntry(assets.indexOf(asset), kind.id(), asset, "")));
        List<Told> sorted = events.stream()
                .sorted(Comparator.<Told>comparingInt(event -> clients.indexOf(event.client))
                        .thenComparingLong(Told::time))
                .toList();
        Events run = Events.ofCapacity(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            Told event = sorted.get(i);
            run.client()[i] = clients.indexOf(event.client);
            run.asset()[i] = assets.indexOf(event.asset);
            run.time()[i] = event.time;
            run.seconds()[i] = event.seconds;
            run.status()[i] = event.status;
            run.amount()[i] = event.amount;
        }
        DatasetBuilder builder = new DatasetBuilder(kind, history, clientEntries, assetEntries);
        if (!events.isEmpty()) {
            builder.add(run, events.size());
        }
        return builder.build(codes -> (of, asset, from, to) -> List.of());
    }
}
