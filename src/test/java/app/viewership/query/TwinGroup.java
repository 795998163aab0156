package app.viewership.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A group of viewings, or of pieces of them, as the twin counts it.
final class TwinGroup {
    private final Rule rule;
    private final List<long[]> pieces = new ArrayList<>();
    private final List<Long> counted = new ArrayList<>();
    private final Set<Integer> sessions = new HashSet<>();
    private final Set<String> viewers = new HashSet<>();
    private final Set<String> reached = new HashSet<>();
    private final Set<String> households = new HashSet<>();
    private long watch;
    private long requests;
    private long completed;

    TwinGroup(Rule rule) {
        this.rule = rule;
    }

    /// Adds the piece of a viewing that begins at second `from` and lasts `seconds`.
    void add(TwinViewing viewing, long from, long seconds) {
        watch += seconds;
        pieces.add(new long[] {from, from + seconds});
        sessions.add(viewing.session());
        viewers.add(viewing.viewer());
        households.add(viewing.ip());
        if (seconds >= rule.thresholds().reachMinutes() * 60L) {
            reached.add(viewing.viewer());
        }
        if (from == viewing.start()) {
            counted.add(seconds);
            requests += viewing.requests();
            completed += viewing.watch() * 100
                            >= (long) rule.runtime() * rule.thresholds().completionPercent()
                    ? 1
                    : 0;
        }
    }

    long watch() {
        return watch;
    }

    long viewings() {
        return counted.size();
    }

    long viewers() {
        return viewers.size();
    }

    Summary.Figures figures() {
        return new Summary.Figures(watch, counted.size(), sessions.size(), viewers.size(), households.size());
    }

    /// @param everything watch time of everything under the same filters and period
    /// @param window seconds of the window
    /// @param devices distinct devices under the cut by device
    Object value(Measure measure, long everything, long window, long devices) {
        return switch (measure) {
            case WATCH_SECONDS -> watch;
            case VIEWINGS -> (long) counted.size();
            case SESSIONS -> (long) sessions.size();
            case VIEWERS -> (long) viewers.size();
            case SHARE -> ratio(watch, everything);
            case MEAN_SECONDS_PER_VIEWING -> ratio(watch, counted.size());
            case MEDIAN_SECONDS_PER_VIEWING ->
                Twin.median(counted.stream().mapToLong(Long::longValue).toArray());
            case MEAN_SECONDS_PER_VIEWER -> ratio(watch, viewers.size());
            case REQUESTS -> requests;
            case DEVICES -> devices;
            case HOUSEHOLDS -> (long) households.size();
            case AVERAGE_AUDIENCE -> ratio(watch, window);
            case PEAK_CONCURRENCY -> peak();
            case REACH -> (long) reached.size();
            case LOYALTY -> window == 0 || reached.isEmpty() ? null : (Object) (ratio(watch, window) / reached.size());
            case COMPLETED -> completed;
            case COMPLETION -> ratio(completed, counted.size());
            case UNRATED, AMOUNT, MEAN_AMOUNT, MEDIAN_AMOUNT -> throw new IllegalArgumentException(measure.id());
        };
    }

    private static Double ratio(long part, long whole) {
        return whole == 0 ? null : (Double) ((double) part / whole);
    }

    /// The most pieces at any one second at which one begins: more there cannot be at any other.
    private long peak() {
        long peak = 0;
        for (long[] piece : pieces) {
            long t = piece[0];
            peak = Math.max(
                    peak, pieces.stream().filter(p -> p[0] <= t && t < p[1]).count());
        }
        return peak;
    }
}
