package app.viewership.query;

import app.viewership.source.Kind;
import app.viewership.viewing.Viewings;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// The parts of viewings that a [Selection] keeps, in the order of viewings and time. A viewing has a part for each
/// span that it reaches into; one of no length belongs where it starts.
///
/// @param of the viewings
/// @param time where a viewing counts that counts whole; then it has one part, in the span where it stands
/// @param viewing number of the viewing of each part
/// @param offset seconds from the start of the viewing to that of the part; 0 where the viewing starts in the span, and
///     there it is counted
/// @param seconds watch time of the part
/// @param size how many parts; the columns may be longer
record Parts(Viewings of, Kind.Time time, int[] viewing, int[] offset, int[] seconds, int size) {

    /// Rows between two looks at whether anybody still waits for the answer.
    private static final int PATIENCE = 1 << 16;

    static Parts of(Viewings viewings, Kind.Time time, Selection selection) {
        Collector parts = new Collector(viewings, time);
        @Nullable Spans spans = selection.spans();
        for (int i = 0; i < viewings.size(); i++) {
            checkInterrupted(i);
            if (!selection.keepsAsset(viewings.asset()[i]) || !selection.keepsClient(viewings.client()[i])) {
                continue;
            }
            if (spans == null) {
                parts.add(i, 0, viewings.watch()[i]);
            } else if (time.countsWhole()) {
                if (selection.keepsStart(stands(viewings, time, i))) {
                    parts.add(i, 0, viewings.watch()[i]);
                }
            } else {
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

    /// Whether part `p` is where its viewing is counted.
    boolean counted(int p) {
        return offset[p] == 0;
    }

    /// Where a viewing that counts whole stands.
    static long stands(Viewings viewings, Kind.Time time, int i) {
        return time.isEnd() ? viewings.end(i) : viewings.start()[i];
    }

    /// Where part `p` stands, if it counts whole.
    long stands(int p) {
        return stands(of, time, viewing[p]);
    }

    /// First second of part `p`.
    long start(int p) {
        return of.start()[viewing[p]] + offset[p];
    }

    /// How many viewings start in the selection.
    long viewings() {
        long counted = 0;
        for (int p = 0; p < size; p++) {
            counted += offset[p] == 0 ? 1 : 0;
        }
        return counted;
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
            return new Parts(viewings, time, viewing, offset, seconds, size);
        }
    }
}
