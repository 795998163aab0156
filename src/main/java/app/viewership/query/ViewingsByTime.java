package app.viewership.query;

import app.viewership.query.Dimension.Carrier;
import app.viewership.source.Event;
import app.viewership.source.Kind;
import app.viewership.viewing.RadixOrder;
import app.viewership.viewing.Viewings;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The viewings of which a question keeps a part, one after another in the order of time. No viewing stands beside
/// another because one person watched both.
final class ViewingsByTime {
    private final Dataset dataset;
    private final Viewings viewings;
    private final Parts parts;
    private final ViewingRows rows;
    private final Completion completion;
    private final List<Coded> slices;
    private final Kind.@Nullable Amount amount;

    ViewingsByTime(Asked asked) {
        this.dataset = asked.dataset();
        this.viewings = asked.viewings();
        this.parts = asked.parts();
        this.rows = new ViewingRows(asked);
        this.completion = new Completion(dataset, viewings, asked.question().rule());
        this.slices = dataset.dimensions().stream()
                .filter(dimension -> dimension.of() != Carrier.TIME)
                .map(dimension -> dataset.coded(dimension.id()))
                .toList();
        this.amount =
                Measure.AMOUNT.fits(dataset.kind()) ? dataset.kind().amount().orElse(null) : null;
    }

    void each(Consumer<ExportedViewing> reader) {
        int[] firsts = firsts();
        long[] stands = new long[firsts.length];
        for (int i = 0; i < stands.length; i++) {
            stands[i] = stands(parts.viewing(firsts[i]));
        }
        int done = 0;
        for (int i : RadixOrder.of(new int[firsts.length], stands, firsts.length)) {
            Patience.check(done++);
            reader.accept(viewing(firsts[i]));
        }
    }

    /// The first part of each viewing.
    private int[] firsts() {
        int[] firsts = new int[parts.size()];
        int size = 0;
        for (int p = 0; p < parts.size(); p++) {
            if (p == 0 || parts.viewing(p) != parts.viewing(p - 1)) {
                firsts[size++] = p;
            }
        }
        return Arrays.copyOf(firsts, size);
    }

    private long stands(int i) {
        return Parts.stands(viewings, dataset.kind().time(), i);
    }

    private ExportedViewing viewing(int first) {
        int i = parts.viewing(first);
        long seconds = 0;
        boolean counted = false;
        for (int p = first; p < parts.size() && parts.viewing(p) == i; p++) {
            seconds += parts.seconds(p);
            counted |= parts.counted(p);
        }
        List<List<String>> values = new ArrayList<>(slices.size());
        for (Coded slice : slices) {
            boolean ofAsset = slice.dimension().of() == Carrier.ASSET;
            values.add(values(slice, ofAsset ? viewings.asset()[i] : viewings.client()[i]));
        }
        return new ExportedViewing(
                rows.row(i, seconds),
                values,
                stands(i),
                counted,
                runtime(viewings.asset()[i]),
                completion.rates(i) ? completion.completes(i) : null,
                amount(i));
    }

    private @Nullable Integer runtime(int asset) {
        int runtime = dataset.runtime(asset);
        return runtime > 0 ? runtime : null;
    }

    private static List<String> values(Coded slice, int carrier) {
        return Arrays.stream(slice.in(slice.codes()[carrier]))
                .mapToObj(slice.values()::get)
                .filter(value -> !value.equals(slice.none()))
                .toList();
    }

    private @Nullable BigDecimal amount(int i) {
        if (amount == null || dataset.amount(i) == Event.NO_AMOUNT) {
            return null;
        }
        return BigDecimal.valueOf(dataset.amount(i))
                .divide(BigDecimal.valueOf(amount.scale()), MathContext.DECIMAL128)
                .stripTrailingZeros();
    }
}
