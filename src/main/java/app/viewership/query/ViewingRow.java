package app.viewership.query;

/// One viewing in full, as lists and exports show it.
///
/// @param number its place in the cut, from 0; the same question's [Rule] finds it again
/// @param viewer who watched: client IP, device and user agent, or the client IP alone, by the viewer key
/// @param clientIp network of the device that made the first request
/// @param device hardware family of it
/// @param userAgent user agent of it
/// @param session number of its session over the whole log, from 1
/// @param assetId what was watched
/// @param title title of the asset
/// @param program program of the asset
/// @param start first request, seconds of UTC since 1970
/// @param end last request
/// @param watchSeconds the part of it in the period; all of it where nothing clips
/// @param requests usable requests it was cut from
public record ViewingRow(
        int number,
        String viewer,
        String clientIp,
        String device,
        String userAgent,
        int session,
        String assetId,
        String title,
        String program,
        long start,
        long end,
        long watchSeconds,
        int requests) {}
