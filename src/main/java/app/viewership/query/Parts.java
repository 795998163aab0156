package app.viewership.query;

import app.viewership.source.Kind;
import app.viewership.viewing.Viewings;
import org.jspecify.annotations.Nullable;

/// The parts of viewings that a [Selection] keeps, in the order of viewings and time. A viewing has a part for each
/// span that it reaches into; one of no length belongs where it starts.
///
/// What goes without saying takes no memory: which viewings are kept where all are, and where each part begins and how
/// long it is where all are whole.
final class Parts {

    private final Viewings of;
    private final Kind.Time time;
    private final int @Nullable [] viewing;
    private final @Nullable Edges edges;
    private final int size;

    /// Where parts begin, in seconds from the start of their viewings, and how long they are; for viewings that are
    /// cut.
    private record Edges(int[] offset, int[] seconds) {}

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
            CutViewings parts = new CutViewings(viewings, selection, spans);
            return new Parts(viewings, time, parts.viewing(), new Edges(parts.offset(), parts.seconds()), parts.size());
        }
        if (selection.keepsAll()) {
            return new Parts(viewings, time, null, null, viewings.size());
        }
        int[] kept = new WholeViewings(viewings, time, selection).kept(shares);
        return new Parts(viewings, time, kept, null, kept.length);
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
}
