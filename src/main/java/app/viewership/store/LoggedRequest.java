package app.viewership.store;

/// A request with the place in the log it came from.
///
/// @param file the log
/// @param line of the log
/// @param client code of the client
/// @param asset code of the asset
/// @param time second of UTC since 1970
/// @param status of the answer
public record LoggedRequest(LedgerEntry file, long line, int client, int asset, long time, int status) {}
