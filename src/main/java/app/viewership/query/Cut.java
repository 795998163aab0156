package app.viewership.query;

import app.viewership.viewing.Viewings;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The whole log cut by one pair of gaps under one viewer key, and what is worth keeping beside it.
final class Cut {
    private final Viewings viewings;
    private int @Nullable [] sessionStart;
    private Summary.@Nullable Figures figures;

    Cut(Viewings viewings) {
        this.viewings = viewings;
    }

    Viewings viewings() {
        return viewings;
    }

    /// What tells the large from the small: watch time, or where no viewing has any, viewings.
    Measure rank() {
        return Arrays.stream(viewings.watch(), 0, viewings.size()).anyMatch(seconds -> seconds > 0)
                ? Measure.WATCH_SECONDS
                : Measure.VIEWINGS;
    }

    /// The first viewing of `session`; for the number of sessions, the number of viewings.
    int firstOf(int session) {
        return sessionStart()[session];
    }

    private synchronized int[] sessionStart() {
        if (sessionStart == null) {
            int[] starts = new int[viewings.sessions() + 1];
            Arrays.fill(starts, viewings.size());
            for (int i = viewings.size() - 1; i >= 0; i--) {
                starts[viewings.session()[i]] = i;
            }
            sessionStart = starts;
        }
        return sessionStart;
    }

    /// The figures of the whole log.
    synchronized Summary.Figures figures(Dataset dataset) {
        if (figures == null) {
            Tally tally = new Tally(dataset, viewings, Rule.DEFAULT);
            for (int i = 0; i < viewings.size(); i++) {
                tally.add(0, i, viewings.watch()[i], true);
            }
            figures = tally.figures(0);
        }
        return figures;
    }
}
