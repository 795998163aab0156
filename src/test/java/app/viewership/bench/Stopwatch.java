package app.viewership.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Times of two ways to do one job, measured in turn, so that a machine that slows down slows both.
final class Stopwatch {

    /// A piece of work that may fail; a benchmark then ends.
    interface Work {
        void run() throws Exception;
    }

    private final List<Double> ours = new ArrayList<>();
    private final List<Double> theirs = new ArrayList<>();

    /// Runs both, ours first, and keeps the seconds; an unmeasured round comes before the first.
    static Stopwatch race(int rounds, Work ours, Work theirs) throws Exception {
        Stopwatch watch = new Stopwatch();
        for (int round = 0; round <= rounds; round++) {
            double mine = seconds(ours);
            double yours = seconds(theirs);
            if (round > 0) {
                watch.ours.add(mine);
                watch.theirs.add(yours);
            }
        }
        return watch;
    }

    static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    double ours() {
        return median(ours);
    }

    double theirs() {
        return median(theirs);
    }

    /// Median of the ratios round by round.
    double ratio() {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / theirs.get(i));
        }
        return median(ratios);
    }

    private static double median(List<Double> of) {
        List<Double> sorted = of.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    static String row(String job, String ours, String theirs, String ratio, String goal) {
        return String.format(Locale.ROOT, "| %-46s | %12s | %12s | %8s | %-18s |", job, ours, theirs, ratio, goal);
    }

    String row(String job, String goal) {
        return row(job, format(ours()), format(theirs()), String.format(Locale.ROOT, "%.3f", ratio()), goal);
    }

    private static String format(double seconds) {
        return seconds < 1
                ? String.format(Locale.ROOT, "%.1f ms", seconds * 1e3)
                : String.format(Locale.ROOT, "%.2f s", seconds);
    }
}
