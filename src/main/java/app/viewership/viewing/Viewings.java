package app.viewership.viewing;

/// The viewings of a log: columns sorted by viewer, then start; the viewings of one session stand together.
///
/// Times are seconds of UTC since 1970; a viewing is the half-open interval `[start, start + watch)`. The columns may
/// be longer than `size` and must not be changed.
///
/// @param viewer code of who watched
/// @param client code of the device in its household that made the first request
/// @param asset code of what was watched
/// @param session number of the session, ascending from 0 over the whole log
/// @param start first request
/// @param watch watch time: last request less first, in seconds
/// @param requests how many usable requests it was cut from
/// @param size how many viewings
/// @param sessions how many sessions
public record Viewings(
        int[] viewer,
        int[] client,
        int[] asset,
        int[] session,
        long[] start,
        int[] watch,
        int[] requests,
        int size,
        int sessions) {

    /// The last request of viewing `i`.
    public long end(int i) {
        return start[i] + watch[i];
    }
}
