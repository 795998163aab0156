package app.viewership.store;

/// An event with the place in the log it came from.
///
/// @param file the log
/// @param line of the log
/// @param client code of the client
/// @param asset code of the asset
/// @param time second of UTC since 1970
/// @param seconds how long it lasted; 0 where the log does not say
/// @param status what became of it
/// @param amount how large it was, in the unit of its kind; -1 where the log does not say
public record LoggedEvent(
        LedgerEntry file, long line, int client, int asset, long time, int seconds, int status, long amount) {}
