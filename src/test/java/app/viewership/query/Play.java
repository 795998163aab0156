package app.viewership.query;

/// A viewing as a log of plays tells it, for tests.
///
/// @param time where the event stands: the start of the viewing, or its end
/// @param status 1 completed, 0 broken off, 2 nobody knows
/// @param amount negative where there is none
record Play(String user, String country, String asset, long time, int seconds, int status, long amount) {}
