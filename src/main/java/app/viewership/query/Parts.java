package app.viewership.query;

import app.viewership.source.Kind;
import app.viewership.viewing.Viewings;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The parts of viewings that a [Selection] keeps, in the order of viewings and time. A viewing has a part for each
/// span that it reaches into; one of no length belongs where it starts.
///
/// What goes without saying takes no memory: which viewings are kept where all are, and where each part begins and how
/// long it is where all are whole.
final class Parts {

    /// Rows between two looks at whether anybody still waits for the answer.
    private static final int PATIENCE = 1 << 16;

    private final Viewings of;
    private final Kind.Time time;
    private final int @Nullable [] viewing;
    private final @Nullable Edges edges;
    private final int size;

    /// Where parts begin, in seconds from the start of their viewings, and how long they are; for viewings that are
    /// cut.
    private record Edges(int[] offset, int[] seconds) {}

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

    /// @param time where a viewing counts that counts whole; then it has one part, in the span where it stands
    private Parts(Viewings of, Kind.Time time, int @Nullable [] viewing, @Nullable Edges edges, int size) {
        this.of = of;
        this.time = time;
        this.viewing = viewing;
        this.edges = edges;
        this.size = size;
    }

    static Parts of(Viewings viewings, Kind.Time time, Selection selection) {
        return of(viewings, time, selection, Counting.shares(viewings.size()));
    }

    /// @param shares how many cores look at viewings that count whole; at least 1
    static Parts of(Viewings viewings, Kind.Time time, Selection selection, int shares) {
        @Nullable Spans spans = selection.spans();
        if (spans != null && !time.countsWhole()) {
            return within(viewings, time, selection, spans);
        }
        if (selection.keepsAll()) {
            return new Parts(viewings, time, null, null, viewings.size());
        }
        Thread asker = Thread.currentThread();
        // While it waits for the other cores, an interrupted thread does not show that it is.
        checkInterrupted(0, asker);
        List<Kept> kept = IntStream.range(0, shares)
                .parallel()
                .mapToObj(s -> kept(
                        viewings, time, selection, share(s, shares, viewings), share(s + 1, shares, viewings), asker))
                .toList();
        int[] ends = kept.stream().mapToInt(Kept::size).toArray();
        Arrays.parallelPrefix(ends, Integer::sum);
        int size = ends[shares - 1];
        int[] all = new int[size];
        IntStream.range(0, shares)
                .parallel()
                .forEach(s -> kept.get(s).into(all, ends[s] - kept.get(s).size()));
        return new Parts(viewings, time, all, null, size);
    }

    private static int share(int number, int shares, Viewings viewings) {
        return (int) ((long) viewings.size() * number / shares);
    }

    /// The viewings from `from` to `to`, the last left out, that count whole.
    private static Kept kept(Viewings viewings, Kind.Time time, Selection selection, int from, int to, Thread asker) {
        int[] client = viewings.client();
        int[] asset = viewings.asset();
        boolean always = selection.spans() == null;
        long[] bits = new long[Math.ceilDiv(to - from, Long.SIZE)];
        int size = 0;
        for (int w = 0; w < bits.length; w++) {
            int base = from + w * Long.SIZE;
            checkInterrupted(w * Long.SIZE, asker);
            long some = 0;
            for (int b = 0; b < Math.min(Long.SIZE, to - base); b++) {
                int i = base + b;
                boolean keeps = selection.keepsClient(client[i])
                        && selection.keepsAsset(asset[i])
                        && (always || selection.keepsStart(stands(viewings, time, i)));
                some |= (keeps ? 1L : 0) << b;
            }
            bits[w] = some;
            size += Long.bitCount(some);
        }
        return new Kept(from, bits, size);
    }

    private static Parts within(Viewings viewings, Kind.Time time, Selection selection, Spans spans) {
        Collector parts = new Collector(viewings, time);
        for (int i = 0; i < viewings.size(); i++) {
            checkInterrupted(i);
            if (selection.keepsAsset(viewings.asset()[i]) && selection.keepsClient(viewings.client()[i])) {
                parts.addWithin(i, spans);
            }
        }
        return parts.collected();
    }

    /// Gives up where the thread was interrupted.
    ///
    /// @param row at which row a loop is
    static void checkInterrupted(int row) {
        checkInterrupted(row, Thread.currentThread());
    }

    /// Gives up where the thread that asked was interrupted.
    static void checkInterrupted(int row, Thread asker) {
        if ((row & (PATIENCE - 1)) == 0 && asker.isInterrupted()) {
            throw new CancellationException("Nobody waits for this answer any more.");
        }
    }

    /// All viewings, those kept and the others.
    Viewings of() {
        return of;
    }

    /// How its viewings count.
    Kind.Time time() {
        return time;
    }

    /// How many parts.
    int size() {
        return size;
    }

    /// The number of the viewing of part `p`.
    int viewing(int p) {
        return viewing == null ? p : viewing[p];
    }

    /// Watch time of part `p`.
    int seconds(int p) {
        return edges == null ? of.watch()[viewing(p)] : edges.seconds[p];
    }

    /// Whether part `p` is where its viewing is counted: where it starts.
    boolean counted(int p) {
        return edges == null || edges.offset[p] == 0;
    }

    /// Where a viewing that counts whole stands.
    static long stands(Viewings viewings, Kind.Time time, int i) {
        return time.isEnd() ? viewings.end(i) : viewings.start()[i];
    }

    /// Where part `p` stands, if it counts whole.
    long stands(int p) {
        return stands(of, time, viewing(p));
    }

    /// First second of part `p`.
    long start(int p) {
        return of.start()[viewing(p)] + (edges == null ? 0 : edges.offset[p]);
    }

    /// How many viewings start in the selection.
    long viewings() {
        long counted = 0;
        for (int p = 0; edges != null && p < size; p++) {
            counted += edges.offset[p] == 0 ? 1 : 0;
        }
        return edges == null ? size : counted;
    }

    private static final class Collector {
        private final Viewings viewings;
        private final Kind.Time time;
        private int[] viewing;
        private int[] offset;
        private int[] seconds;
        private int size;

        Collector(Viewings viewings, Kind.Time time) {
            this.viewings = viewings;
            this.time = time;
            viewing = new int[viewings.size()];
            offset = new int[viewings.size()];
            seconds = new int[viewings.size()];
        }

        void add(int i, int from, int length) {
            if (size == viewing.length) {
                int room = size + (size >> 1) + 16;
                viewing = Arrays.copyOf(viewing, room);
                offset = Arrays.copyOf(offset, room);
                seconds = Arrays.copyOf(seconds, room);
            }
            viewing[size] = i;
            offset[size] = from;
            seconds[size++] = length;
        }

        void addWithin(int i, Spans spans) {
            long start = viewings.start()[i];
            long end = viewings.end(i);
            for (int s = spans.firstEndingAfter(start); s < spans.size(); s++) {
                long from = spans.from()[s];
                if (from <= start) {
                    add(i, 0, (int) (Math.min(end, spans.to()[s]) - start));
                } else if (from < end) {
                    add(i, (int) (from - start), (int) (Math.min(end, spans.to()[s]) - from));
                } else {
                    return;
                }
            }
        }

        Parts collected() {
            return new Parts(viewings, time, viewing, new Edges(offset, seconds), size);
        }
    }
}
