package app.viewership.viewing;

import java.util.Arrays;

/// Starts with their ends, as events tell them: each start opens a viewing of its viewer on its show, and the next end
/// of that viewer on that show closes it. A start that follows before an end leaves the first one open; an end without
/// a start makes nothing.
///
/// @param start rows of the starts, by viewer, then moment
/// @param end the row of the end of each; [#OPEN] where there is none
/// @param size how many; the columns may be longer
public record Pairs(int[] start, int[] end, int size) {

    /// In place of an end.
    public static final int OPEN = -1;

    /// What a start does; any larger deed is an end.
    public static final int STARTS = 0;

    private static final int DEEDS = 4;

    /// The pairs of events in any order. Of events of one moment the start comes first, then the ends by their number,
    /// so that nothing depends on which file came in first.
    ///
    /// @param viewer who; not negative
    /// @param show what is watched, by numbers from 0
    /// @param moment when, in whatever unit, small enough for four times as much
    /// @param deed [#STARTS], or for an end a number from 1 to 3
    /// @param size how many; the columns may be longer
    public static Pairs of(int[] viewer, int[] show, long[] moment, int[] deed, int size) {
        long[] order = new long[size];
        int shows = 0;
        for (int i = 0; i < size; i++) {
            order[i] = DEEDS * moment[i] + deed[i];
            shows = Math.max(shows, show[i] + 1);
        }
        int[] rows = RadixOrder.of(viewer, order, size);
        // By show the pair that is open, of the viewer at hand; those of viewers before are passed by.
        int[] open = new int[shows];
        Arrays.fill(open, OPEN);
        int[] start = new int[size];
        int[] end = new int[size];
        int pairs = 0;
        for (int row : rows) {
            int at = open[show[row]];
            if (deed[row] == STARTS) {
                start[pairs] = row;
                end[pairs] = OPEN;
                open[show[row]] = pairs++;
            } else if (at != OPEN && viewer[start[at]] == viewer[row]) {
                end[at] = row;
                open[show[row]] = OPEN;
            }
        }
        return new Pairs(start, end, pairs);
    }
}
