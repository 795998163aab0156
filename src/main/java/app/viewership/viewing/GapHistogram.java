package app.viewership.viewing;

import java.util.Arrays;

/// How often each length of pause occurs between neighbouring requests of one viewer, on any assets; the picture beside
/// the gap slider. Pauses of the resolution (1 s) and below are not counted: no setting splits there.
///
/// @param edges lower edges of the bins in seconds, ascending, the first at most 2; the last bin is open above
/// @param counts pauses with `edges[i] <= pause < edges[i + 1]`
public record GapHistogram(int[] edges, long[] counts) {

    private static final int DAY = 24 * 60 * 60;

    /// Equal steps of the logarithm from 2 s to 24 h, `perDecade` of them from a pause to one ten times as long,
    /// rounded to whole seconds; the last bin holds what is a day and longer.
    public static int[] edges(int perDecade) {
        if (perDecade < 1) {
            throw new IllegalArgumentException(perDecade + " bins a decade; at least one is needed.");
        }
        int[] edges = new int[5 * perDecade + 1];
        int size = 0;
        for (int i = 0; ; i++) {
            int edge = (int) Math.round(2 * Math.pow(10, (double) i / perDecade));
            if (edge >= DAY) {
                break;
            }
            if (size == 0 || edge > edges[size - 1]) {
                edges[size++] = edge;
            }
        }
        edges[size++] = DAY;
        return Arrays.copyOf(edges, size);
    }

    /// Counts the pauses of `stretches` under their viewer key in the bins that begin at `edges`.
    public static GapHistogram of(Stretches stretches, int[] edges) {
        long[] counts = new long[edges.length];
        int viewer = -1;
        long end = 0;
        for (int i = 0; i < stretches.size(); i++) {
            int row = stretches.row(i);
            long begins = stretches.start()[row];
            long ends = begins + stretches.span()[row];
            if (stretches.viewer(row) != viewer) {
                viewer = stretches.viewer(row);
                end = ends;
                continue;
            }
            long gap = begins - end;
            if (gap > StretchBuilder.RESOLUTION) {
                counts[bin(edges, gap)]++;
            }
            end = Math.max(end, ends);
        }
        return new GapHistogram(edges, counts);
    }

    private static int bin(int[] edges, long gap) {
        int at = Arrays.binarySearch(edges, (int) Math.min(gap, Integer.MAX_VALUE));
        return Math.max(0, at >= 0 ? at : -at - 2);
    }
}
