package app.viewership.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Histograms of watch time per viewing.
final class Distributions {
    /// Widths of bins that read well on an axis, in seconds.
    private static final int[] WIDTHS = {60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400};

    private static final int MOST_BINS = 40;

    /// So many times as long as nearly all others, a viewing leaves them a quarter of the axis.
    private static final int STRETCHED = 4;

    private Distributions() {}

    /// @param asked a question that keeps viewings of `program` alone
    static Distribution of(Asked asked, String program) {
        Grouping whole = Grouping.whole(asked);
        MeasureValues values = new MeasureValues(whole, 0);
        Double mean = (Double) values.of(Measure.MEAN_SECONDS_PER_VIEWING, 0);
        int[] lengths = lengths(asked.parts());
        int longest = lengths.length == 0 ? 0 : lengths[lengths.length - 1];
        int end = end(lengths, mean == null ? 0 : mean);
        int width = width(end);
        int bins = Math.min(MOST_BINS, end / width + 1) + (end < longest ? 1 : 0);
        List<Long> counts = new ArrayList<>(Collections.nCopies(lengths.length == 0 ? 0 : bins, 0L));
        int zero = 0;
        for (int length : lengths) {
            int bin = Math.min(bins - 1, length / width);
            counts.set(bin, counts.get(bin) + 1);
            zero += length == 0 ? 1 : 0;
        }
        return new Distribution(
                program,
                width,
                List.copyOf(counts),
                longest,
                zero,
                whole.tally().viewings(0),
                mean,
                (Double) values.of(Measure.MEDIAN_SECONDS_PER_VIEWING, 0));
    }

    /// The length that the bins reach; what is longer is gathered behind them.
    ///
    /// As a rule it is the longest viewing. Where that would press the others together, because it is more than
    /// [#STRETCHED] times as long as all but the longest hundredth (one viewing at least) and as the mean, it is
    /// the longer of these two. Viewings that fit the narrowest bins press nothing together.
    ///
    /// @param lengths shortest first
    private static int end(int[] lengths, double mean) {
        int longest = lengths.length == 0 ? 0 : lengths[lengths.length - 1];
        if (lengths.length < 2 || longest / WIDTHS[0] < MOST_BINS) {
            return longest;
        }
        int rest = lengths[lengths.length - 1 - Math.max(1, lengths.length / 100)];
        int usual = Math.max(rest, (int) Math.ceil(mean));
        return longest > (long) STRETCHED * usual ? usual : longest;
    }

    /// The lengths of the viewings counted, shortest first.
    private static int[] lengths(Parts parts) {
        int[] lengths = new int[parts.size()];
        int size = 0;
        for (int p = 0; p < parts.size(); p++) {
            if (parts.counted(p)) {
                lengths[size++] = parts.seconds(p);
            }
        }
        Arrays.sort(lengths, 0, size);
        return Arrays.copyOf(lengths, size);
    }

    /// The narrowest width at which so long a viewing has a bin; the widest where none is wide enough.
    private static int width(int longest) {
        for (int width : WIDTHS) {
            if (longest / width < MOST_BINS) {
                return width;
            }
        }
        return WIDTHS[WIDTHS.length - 1];
    }
}
