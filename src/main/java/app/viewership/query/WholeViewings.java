package app.viewership.query;

import app.viewership.source.Kind;
import app.viewership.viewing.Viewings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The viewings that a selection keeps where each counts whole, found on several cores.
///
/// @param time where a viewing counts
record WholeViewings(Viewings viewings, Kind.Time time, Selection selection) {

    /// Some viewings, a bit each from viewing `first` on, and how many they are.
    private record Kept(int first, long[] bits, int size) {

        /// Puts their numbers into a column.
        ///
        /// @param to where the first goes
        void into(int[] column, int to) {
            int at = to;
            for (int w = 0; w < bits.length; w++) {
                int base = first + w * Long.SIZE;
                for (long left = bits[w]; left != 0; left &= left - 1) {
                    column[at++] = base + Long.numberOfTrailingZeros(left);
                }
            }
        }
    }

    /// Their numbers, in order.
    ///
    /// @param shares how many cores look; at least 1
    int[] kept(int shares) {
        Thread asker = Thread.currentThread();
        // While it waits for the other cores, an interrupted thread does not show that it is.
        Patience.check(0, asker);
        List<Kept> kept = IntStream.range(0, shares)
                .parallel()
                .mapToObj(s -> kept(share(s, shares), share(s + 1, shares), asker))
                .toList();
        int[] ends = kept.stream().mapToInt(Kept::size).toArray();
        Arrays.parallelPrefix(ends, Integer::sum);
        int[] all = new int[ends[shares - 1]];
        IntStream.range(0, shares)
                .parallel()
                .forEach(s -> kept.get(s).into(all, ends[s] - kept.get(s).size()));
        return all;
    }

    private int share(int number, int shares) {
        return (int) ((long) viewings.size() * number / shares);
    }

    /// Those from `from` to `to`, the last left out.
    private Kept kept(int from, int to, Thread asker) {
        int[] client = viewings.client();
        int[] asset = viewings.asset();
        boolean always = selection.spans() == null;
        long[] bits = new long[Math.ceilDiv(to - from, Long.SIZE)];
        int size = 0;
        for (int w = 0; w < bits.length; w++) {
            int base = from + w * Long.SIZE;
            Patience.check(w * Long.SIZE, asker);
            long some = 0;
            for (int b = 0; b < Math.min(Long.SIZE, to - base); b++) {
                int i = base + b;
                boolean keeps = selection.keepsClient(client[i])
                        && selection.keepsAsset(asset[i])
                        && (always || selection.keepsStart(Parts.stands(viewings, time, i)));
                some |= (keeps ? 1L : 0) << b;
            }
            bits[w] = some;
            size += Long.bitCount(some);
        }
        return new Kept(from, bits, size);
    }
}
