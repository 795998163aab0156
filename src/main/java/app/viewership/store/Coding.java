package app.viewership.store;

import java.util.List;
import java.util.function.Consumer;

/// Gives the clients and assets of a log their codes. Safe for many threads.
public interface Coding {

    /// The code of a client, a new one at first sight. A reader of many rows does well to remember the codes of those
    /// it has read.
    ///
    /// @param texts how many the kind's client is made of
    /// @param of adds them in their order
    int client(int texts, Consumer<ClientKey> of);

    /// The code of a client, a new one at first sight.
    ///
    /// @param texts those that the kind's client is made of
    default int client(List<String> texts) {
        return client(texts.size(), key -> texts.forEach(key::add));
    }

    /// The code of an asset, a new one at first sight.
    ///
    /// @param texts those that the kind's asset is made of
    /// @param title one of the titles seen with it; empty where there is none
    int asset(List<String> texts, String title);

    /// Another object whenever codes were taken back. As long as it is the same, those given before, be it by another
    /// intake, are good and need not be asked for again.
    Object era();
}
