package app.viewership.query;

import app.viewership.viewing.Viewings;
import java.util.Arrays;

/// The viewings that a selection keeps where spans of time cut them: a part for each span that a viewing reaches into.
final class CutViewings {
    private final Viewings viewings;
    private int[] viewing;
    private int[] offset;
    private int[] seconds;
    private int size;

    CutViewings(Viewings viewings, Selection selection, Spans spans) {
        this.viewings = viewings;
        viewing = new int[viewings.size()];
        offset = new int[viewings.size()];
        seconds = new int[viewings.size()];
        for (int i = 0; i < viewings.size(); i++) {
            Patience.check(i);
            if (selection.keepsAsset(viewings.asset()[i]) && selection.keepsClient(viewings.client()[i])) {
                addWithin(i, spans);
            }
        }
    }

    private void addWithin(int i, Spans spans) {
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

    private void add(int i, int from, int length) {
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

    /// How many parts.
    int size() {
        return size;
    }

    /// The numbers of their viewings; may be longer than there are parts, as [#offset] and [#seconds] may.
    int[] viewing() {
        return viewing;
    }

    /// Where they begin, in seconds from the start of their viewings.
    int[] offset() {
        return offset;
    }

    /// How long they are.
    int[] seconds() {
        return seconds;
    }
}
