package app.viewership.store;

import java.util.ArrayList;
import java.util.List;

/// The dictionaries of an open library: which client and which asset has which code.
///
/// Giving codes is safe for many threads. What was given since the last [#keep] is fresh until it is kept or forgotten,
/// which nobody does while codes are being given.
final class Codes {

    private record ClientKey(String ip, String device, String userAgent) {}

    private final Dictionary<ClientKey> clients = new Dictionary<>();
    private final Dictionary<String> assets = new Dictionary<>();
    private final Titles titles = new Titles();

    /// Takes over what is stored, or what of it is not known yet.
    void load(Contents stored) {
        stored.clients().forEach(known -> client(known.ip(), known.device(), known.userAgent()));
        stored.assets().forEach(known -> asset(known.id(), known.title()));
        keep();
    }

    int client(String ip, String device, String userAgent) {
        return clients.code(new ClientKey(ip, device, userAgent));
    }

    int asset(String id, String title) {
        int code = assets.code(id);
        titles.offer(code, title);
        return code;
    }

    List<ClientEntry> freshClients() {
        List<ClientEntry> fresh = new ArrayList<>();
        int code = clients.kept();
        for (ClientKey key : clients.fresh()) {
            fresh.add(new ClientEntry(code++, key.ip(), key.device(), key.userAgent()));
        }
        return fresh;
    }

    /// Assets that are new or have a new title, by code.
    List<AssetEntry> freshAssets() {
        List<AssetEntry> fresh = new ArrayList<>();
        titles.fresh().forEach((code, title) -> fresh.add(new AssetEntry(code, assets.key(code), title)));
        return fresh;
    }

    void keep() {
        clients.keep();
        assets.keep();
        titles.keep();
    }

    void forget() {
        clients.forget();
        assets.forget();
        titles.forget();
    }
}
