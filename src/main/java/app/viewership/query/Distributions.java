package app.viewership.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Histograms of watch time per viewing.
final class Distributions {
    /// Widths of bins that read well on an axis, in seconds.
    private static final int[] WIDTHS = {60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400};

    private static final int MOST_BINS = 40;

    private Distributions() {}

    /// @param asked a question that keeps viewings of `program` alone
    static Distribution of(Asked asked, String program) {
        Parts parts = asked.parts();
        Grouping whole = Grouping.whole(asked);
        int longest = 0;
        int zero = 0;
        for (int p = 0; p < parts.size(); p++) {
            if (parts.counted(p)) {
                longest = Math.max(longest, parts.seconds(p));
                zero += parts.seconds(p) == 0 ? 1 : 0;
            }
        }
        int width = width(longest);
        int bins = whole.tally().viewings(0) == 0 ? 0 : Math.min(MOST_BINS, longest / width + 1);
        List<Long> counts = new ArrayList<>(Collections.nCopies(bins, 0L));
        for (int p = 0; p < parts.size(); p++) {
            if (parts.counted(p)) {
                int bin = Math.min(bins - 1, parts.seconds(p) / width);
                counts.set(bin, counts.get(bin) + 1);
            }
        }
        MeasureValues values = new MeasureValues(whole, 0);
        return new Distribution(
                program,
                width,
                List.copyOf(counts),
                zero,
                whole.tally().viewings(0),
                (Double) values.of(Measure.MEAN_SECONDS_PER_VIEWING, 0),
                (Double) values.of(Measure.MEDIAN_SECONDS_PER_VIEWING, 0));
    }

    /// The narrowest width at which the longest viewing has a bin; the widest where none is wide enough.
    private static int width(int longest) {
        for (int width : WIDTHS) {
            if (longest / width < MOST_BINS) {
                return width;
            }
        }
        return WIDTHS[WIDTHS.length - 1];
    }
}
