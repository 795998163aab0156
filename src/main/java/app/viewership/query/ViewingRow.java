package app.viewership.query;

import java.util.List;

/// One viewing in full, as lists and exports show it.
///
/// @param number its place in the cut, from 0; the same question's [Rule] finds it again
/// @param viewer who watched, by the viewer key; empty where viewers are not to be told apart
/// @param household the client IP, or the user where the log names users; empty likewise
/// @param session number of its session over the whole log, from 1
/// @param title what was watched, as people read it
/// @param program what of it people name: the value at the top of the drill path
/// @param values its value in every dimension of assets and clients, in the order of [Dataset#dimensions]; those of
///     clients are of the device that made the first request
/// @param start seconds of UTC since 1970
/// @param end its last moment
/// @param watchSeconds the part of it in the period; all of it where nothing clips
/// @param requests usable requests it was cut from; 1 where the log tells viewings
public record ViewingRow(
        int number,
        String viewer,
        String household,
        int session,
        String title,
        String program,
        List<String> values,
        long start,
        long end,
        long watchSeconds,
        int requests) {

    public ViewingRow {
        values = List.copyOf(values);
    }
}
