package app.viewership.query;

import app.viewership.source.Kind;
import app.viewership.viewing.Viewings;
import org.jspecify.annotations.Nullable;

/// Which viewings were completed: those that the log says were; where it does not say, those with watch time of at
/// least a share of the runtime, of the asset if that is known, else of the rule.
final class Completion {
    private final Dataset dataset;
    private final Viewings viewings;
    private final Kind.@Nullable Completed told;
    private final int runtime;
    private final int percent;

    Completion(Dataset dataset, Viewings viewings, Rule rule) {
        this.dataset = dataset;
        this.viewings = viewings;
        this.told = dataset.kind().completed().orElse(null);
        this.runtime = rule.runtime();
        this.percent = rule.thresholds().completionPercent();
    }

    /// Whether it is known of viewing `i`.
    boolean rates(int i) {
        return told == null || dataset.status(i) == told.completed() || dataset.status(i) == told.broken();
    }

    boolean completes(int i) {
        if (told != null) {
            return dataset.status(i) == told.completed();
        }
        int of = dataset.runtime(viewings.asset()[i]);
        // p % of the runtime may be no whole second: the first that is enough.
        return viewings.watch()[i] >= Math.ceilDiv((long) (of > 0 ? of : runtime) * percent, 100);
    }
}
