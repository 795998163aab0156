package app.viewership.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The dictionaries of an open library: which client and which asset has which code.
///
/// Giving codes is safe for many threads. What was given since the last [#keep] is fresh until it is kept or forgotten,
/// which nobody does while codes are being given.
final class Codes {

    /// What a code stands for.
    private record Key(String kind, List<String> texts) {}

    private final ClientCodes clients;
    private final Dictionary<Key> assets = new Dictionary<>();
    private final Titles titles = new Titles();
    private volatile Object era = new Object();

    /// @param clients those that are stored; others are added to them
    /// @param assets those that are stored
    Codes(ClientCodes clients, List<AssetEntry> assets) {
        this.clients = clients;
        assets.forEach(known -> asset(known.kind(), known.texts(), known.title()));
        keep();
    }

    /// @param of adds so many texts
    int client(String kind, int texts, Consumer<ClientKey> of) {
        return clients.code(kind, texts, of);
    }

    /// @param texts cannot be changed
    int asset(String kind, List<String> texts, String title) {
        int code = assets.code(new Key(kind, texts));
        titles.offer(code, title);
        return code;
    }

    /// Another object whenever codes were taken back: what was given is good as long as it is the same.
    Object era() {
        return era;
    }

    Clients freshClients() {
        return clients.fresh();
    }

    /// Assets that are new or have a new title, by code.
    List<AssetEntry> freshAssets() {
        List<AssetEntry> fresh = new ArrayList<>();
        titles.fresh().forEach((code, title) -> {
            Key key = assets.key(code);
            fresh.add(new AssetEntry(code, key.kind(), key.texts(), title));
        });
        return fresh;
    }

    void keep() {
        clients.keep();
        assets.keep();
        titles.keep();
    }

    void forget() {
        era = new Object();
        clients.forget();
        assets.forget();
        titles.forget();
    }
}
