package app.viewership.query;

/// One request: a line of a log.
///
/// @param file name of the file
/// @param line line number in it, from 1
/// @param time seconds of UTC since 1970
/// @param status 200, 206, …
/// @param clientIp network
/// @param device hardware family
/// @param userAgent user agent
public record RequestRow(
        String file, long line, long time, int status, String clientIp, String device, String userAgent) {}
