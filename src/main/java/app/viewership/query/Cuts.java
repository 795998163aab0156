package app.viewership.query;

import app.viewership.viewing.Cutter;
import app.viewership.viewing.GapHistogram;
import app.viewership.viewing.Gaps;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cuts and selections of a dataset that were asked for last. Safe for many threads.
final class Cuts {
    /// One in force, one that undo leads back to, and one more for the devices behind a household's figures.
    private static final int KEPT = 3;

    private static final int BINS_A_DECADE = 8;

    private final Dataset dataset;
    private final Recent<CutKey, Cut> cuts = new Recent<>(KEPT);
    private final Recent<PartsKey, Parts> parts = new Recent<>(2 * KEPT);
    private final Recent<ViewerKey, GapHistogram> gaps = new Recent<>(ViewerKey.values().length);

    private record CutKey(Gaps gaps, ViewerKey viewer) {}

    private record PartsKey(
            CutKey cut,
            List<Step> drill,
            List<Filter> filters,
            @Nullable Period period,
            ZoneId zone) {}

    Cuts(Dataset dataset) {
        this.dataset = dataset;
    }

    Dataset dataset() {
        return dataset;
    }

    Cut cut(Rule rule) {
        return cuts.get(
                new CutKey(rule.gaps(), rule.viewer()),
                key -> new Cut(
                        dataset.kind().time().isViewing()
                                ? Cutter.each(dataset.stretches(key.viewer()), key.gaps())
                                : Cutter.cut(dataset.stretches(key.viewer()), key.gaps())));
    }

    /// What `question` keeps of the viewings.
    Parts parts(Question question) {
        Rule rule = question.rule();
        return parts.get(
                new PartsKey(
                        new CutKey(rule.gaps(), rule.viewer()),
                        question.drill(),
                        question.filters(),
                        question.period(),
                        question.zone()),
                key -> Parts.of(cut(rule).viewings(), dataset.kind().time(), Selection.of(dataset, question)));
    }

    GapHistogram gaps(ViewerKey viewer) {
        return gaps.get(viewer, key -> GapHistogram.of(dataset.stretches(key), GapHistogram.edges(BINS_A_DECADE)));
    }
}
