package app.viewership.query;

import app.viewership.query.InProgress.Exposed;
import app.viewership.viewing.Viewings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds who was in progress on a program between two instants.
final class ProgressFinder {
    private final Asked asked;
    private final Viewings viewings;
    private final long from;
    private final long to;

    /// @param asked the question, without a period: the span is one of its own
    ProgressFinder(Asked asked, Period span) {
        this.asked = asked;
        this.viewings = asked.viewings();
        this.from = span.from().getEpochSecond();
        this.to = span.to().getEpochSecond();
    }

    private static final class Found {
        private int first;
        private int viewings;
        private long seconds;
    }

    InProgress of(String program, Period span) {
        Dataset dataset = asked.dataset();
        Coded programs = dataset.coded(dataset.landmarks().program());
        Map<Integer, Found> found = new HashMap<>();
        for (int i = 0; i < viewings.size(); i++) {
            Patience.check(i);
            boolean kept = asked.selection().keepsAsset(viewings.asset()[i])
                    && asked.selection().keepsClient(viewings.client()[i]);
            if (kept
                    && viewings.start()[i] < to
                    && viewings.end(i) > from
                    && programs.has(viewings.asset()[i], program)) {
                Found of = found.computeIfAbsent(viewings.viewer()[i], viewer -> new Found());
                of.first = of.viewings == 0 ? i : of.first;
                of.viewings++;
                of.seconds += Math.min(to, viewings.end(i)) - Math.max(from, viewings.start()[i]);
            }
        }
        List<Exposed> viewers = new ArrayList<>();
        ViewingRows rows = new ViewingRows(asked);
        found.values()
                .forEach(of ->
                        viewers.add(new Exposed(rows.viewer(of.first), of.viewings, of.seconds, cameBack(of.first))));
        viewers.sort(Comparator.comparingLong(Exposed::seconds).reversed().thenComparing(Exposed::viewer));
        return new InProgress(program, span, viewers);
    }

    /// Viewings stand by viewer, then start.
    private boolean cameBack(int first) {
        int viewer = viewings.viewer()[first];
        long latest = to + asked.question().rule().gaps().session();
        for (int i = first; i < viewings.size() && viewings.viewer()[i] == viewer; i++) {
            if (viewings.start()[i] >= to) {
                return viewings.start()[i] <= latest;
            }
        }
        return false;
    }
}
