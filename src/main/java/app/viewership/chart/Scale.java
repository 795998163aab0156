package app.viewership.chart;

import java.util.ArrayList;
import java.util.List;

/// Where values stand along a line: evenly, or by their logarithm where a few are many times the others.
///
/// @param from the value at the beginning of the line
/// @param to the value at its end
record Scale(double from, double to, boolean logarithmic) {

    /// Where the largest is more than so many times the typical one, the others would be one heap.
    private static final double HEAP = 12;

    /// Where the least is more than this part of the largest, a line from zero would be empty for the most part.
    private static final double CLOSE = 0.3;

    private static final double[] ROUND = {1, 2, 5};

    /// The scale for places of points above zero.
    static Scale of(double least, double typical, double largest) {
        if (typical > 0 && largest > HEAP * typical) {
            return new Scale(least / 1.3, largest * 1.5, true);
        }
        double margin = largest > least ? (largest - least) * 0.12 : largest * 0.12;
        return least > CLOSE * largest
                ? new Scale(Math.max(0, least - margin), largest + margin, false)
                : fromZero(largest);
    }

    /// The scale for lengths of bars.
    static Scale fromZero(double largest) {
        return new Scale(0, largest > 0 ? largest * 1.08 : 1, false);
    }

    /// Where a value stands: 0 at the beginning, 1 at the end.
    double at(double value) {
        return logarithmic
                ? (Math.log(value) - Math.log(from)) / (Math.log(to) - Math.log(from))
                : (value - from) / (to - from);
    }

    /// Round values within the scale.
    ///
    /// @param length of the line in pixels
    /// @param distance that two ticks keep, where they are even
    List<Double> ticks(Unit unit, double length, double distance) {
        List<Double> ticks = new ArrayList<>();
        if (!logarithmic) {
            double step = unit.step((to - from) / Math.max(1, length) * distance);
            for (long i = (long) Math.ceil(from / step); i * step <= to; i++) {
                ticks.add(i * step);
            }
            return ticks;
        }
        for (double power = Math.pow(10, Math.floor(Math.log10(from))); power <= to; power *= 10) {
            for (double round : ROUND) {
                if (round * power >= from && round * power <= to) {
                    ticks.add(round * power);
                }
            }
        }
        return ticks;
    }
}
