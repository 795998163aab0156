package app.viewership.viewing;

/// How often each length of pause occurs between neighbouring requests of one viewer, on any assets; the picture beside
/// the gap slider. Pauses of the resolution and below are not counted: no setting splits there.
///
/// @param edges lower edges of the bins in seconds, ascending, on a log scale; the last bin is open above
/// @param counts pauses with `edges[i] <= pause < edges[i + 1]`
public record GapHistogram(int[] edges, long[] counts) {

    /// Counts the pauses of `stretches` in bins with `perDecade` equal steps of the logarithm from 2 s on.
    public static GapHistogram of(Stretches stretches, int[] edges) {
        long[] counts = new long[edges.length];
        long end = 0;
        for (int i = 0; i < stretches.size(); i++) {
            long begins = stretches.start()[i];
            long ends = begins + stretches.span()[i];
            if (i == 0 || stretches.viewer()[i] != stretches.viewer()[i - 1]) {
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
        int at = java.util.Arrays.binarySearch(edges, (int) Math.min(gap, Integer.MAX_VALUE));
        return Math.max(0, at >= 0 ? at : -at - 2);
    }
}
