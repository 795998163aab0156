package app.viewership.ui.intake;

import java.util.ArrayList;
import java.util.List;

/// How fast an import went, from its start until now, in as many points as a line can show. When there are too many,
/// neighbours are joined, so a long import keeps its whole story.
final class Pace {
    private static final int MOST = 240;
    // Blocks come in bursts; a point shows the mean of about so long.
    private static final double LEAST_SECONDS = 0.2;

    /// @param seconds since the start, at the end of the stretch
    /// @param rows read in the stretch, per second
    record Point(double seconds, double rows) {}

    private final List<Point> points = new ArrayList<>();
    private double grain = LEAST_SECONDS;
    private double from;
    private long rowsAtFrom;

    /// Takes down that so many rows were read when so much time had gone by.
    void tell(double seconds, long rows) {
        double span = seconds - from;
        if (span < grain) {
            return;
        }
        points.add(new Point(seconds, (rows - rowsAtFrom) / span));
        from = seconds;
        rowsAtFrom = rows;
        if (points.size() > MOST) {
            join();
        }
    }

    List<Point> points() {
        return List.copyOf(points);
    }

    private void join() {
        List<Point> joined = new ArrayList<>();
        double start = 0;
        for (int i = 0; i + 1 < points.size(); i += 2) {
            Point a = points.get(i);
            Point b = points.get(i + 1);
            double rows = a.rows() * (a.seconds() - start) + b.rows() * (b.seconds() - a.seconds());
            joined.add(new Point(b.seconds(), rows / (b.seconds() - start)));
            start = b.seconds();
        }
        if (points.size() % 2 == 1) {
            joined.add(points.getLast());
        }
        points.clear();
        points.addAll(joined);
        grain *= 2;
    }
}
