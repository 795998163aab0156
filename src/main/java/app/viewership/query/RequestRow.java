package app.viewership.query;

/// One line of a log behind a viewing: a request, or whatever event the log has.
///
/// @param file name of the file
/// @param line line number in it, from 1
/// @param time seconds of UTC since 1970
/// @param seconds how long it lasted; 0 where the log does not say
/// @param status what became of it: 200, 206, …
/// @param client who, and with what: client IP, device and user agent; empty where viewers are not to be told apart
public record RequestRow(String file, long line, long time, int seconds, int status, String client) {}
