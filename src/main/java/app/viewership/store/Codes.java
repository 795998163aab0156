package app.viewership.store;

import java.util.ArrayList;
import java.util.List;

/// The dictionaries of an open library: which client and which asset has which code.
///
/// Giving codes is safe for many threads. What was given since the last [#keep] is fresh until it is kept or forgotten,
/// which nobody does while codes are being given.
final class Codes {

    /// What a code stands for.
    private record Key(String kind, List<String> texts) {}

    private final Dictionary<Key> clients = new Dictionary<>();
    private final Dictionary<Key> assets = new Dictionary<>();
    private final Titles titles = new Titles();
    private volatile Object era = new Object();

    /// Takes over what is stored, or what of it is not known yet.
    void load(Contents stored) {
        stored.clients().forEach(known -> client(known.kind(), known.texts()));
        stored.assets().forEach(known -> asset(known.kind(), known.texts(), known.title()));
        keep();
    }

    /// @param texts cannot be changed
    int client(String kind, List<String> texts) {
        return clients.code(new Key(kind, texts));
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

    List<ClientEntry> freshClients() {
        List<ClientEntry> fresh = new ArrayList<>();
        int code = clients.kept();
        for (Key key : clients.fresh()) {
            fresh.add(new ClientEntry(code++, key.kind(), key.texts()));
        }
        return fresh;
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
