package app.viewership.query;

/// One session, whole: with all its viewings, selected or not.
///
/// @param session number over the whole log, from 1
/// @param viewer who watched
/// @param start first request, seconds of UTC since 1970
/// @param end last request
/// @param viewings viewings in it
/// @param selected viewings in it of which the question keeps a part
/// @param watchSeconds watch time of the parts kept
public record SessionRow(
        int session, String viewer, long start, long end, int viewings, int selected, long watchSeconds) {}
