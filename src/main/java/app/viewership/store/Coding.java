package app.viewership.store;

import java.util.List;

/// Gives the clients and assets of a log their codes. Safe for many threads.
public interface Coding {

    /// The code of a client, a new one at first sight. Takes no lock for a known one; a reader of many rows does well
    /// to remember the codes of the last rows all the same.
    ///
    /// @param texts those that the kind's client is made of
    int client(List<String> texts);

    /// The code of an asset, a new one at first sight.
    ///
    /// @param texts those that the kind's asset is made of
    /// @param title one of the titles seen with it; empty where there is none
    int asset(List<String> texts, String title);

    /// Another object whenever codes were taken back. As long as it is the same, those given before, be it by another
    /// intake, are good and need not be asked for again.
    Object era();
}
