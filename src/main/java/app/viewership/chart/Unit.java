package app.viewership.chart;

import app.viewership.query.Column;
import java.util.Locale;

/// What the values of one chart are written in: all of them alike, chosen by the largest.
///
/// @param name in a subtitle: `hours`
/// @param sign behind a value: ` h`; empty where the value says it itself
/// @param size one of the unit in the values of the answer: 3600 seconds
/// @param decimals behind the point; -1 for a length written as `h:mm:ss`
record Unit(String name, String sign, double size, int decimals) {

    private static final double[] ROUND = {1, 2, 5, 10};
    private static final double[] ROUND_OF_SIXTY = {1, 2, 5, 10, 15, 20, 30, 60};

    static Unit of(Column.Type type, double largest) {
        return switch (type) {
            case DURATION -> ofWatchTime(largest);
            case MEAN_DURATION -> clock(largest);
            case SHARE -> new Unit("per cent", " %", 0.01, 1);
            case MEAN -> new Unit("", "", 1, 1);
            case AMOUNT -> new Unit("", "", 1, largest < 10 ? 3 : 1);
            default -> new Unit("", "", 1, 0);
        };
    }

    private static Unit ofWatchTime(double seconds) {
        if (seconds < 60) {
            return new Unit("seconds", " s", 1, 0);
        }
        return seconds < 3600
                ? new Unit("minutes", " min", 60, 1)
                : new Unit("hours", " h", 3600, seconds < 36_000_000 ? 1 : 0);
    }

    private static Unit clock(double seconds) {
        return seconds < 3600
                ? new Unit("minutes:seconds", "", seconds < 120 ? 1 : 60, -1)
                : new Unit("h:mm:ss", "", seconds < 7200 ? 60 : 3600, -1);
    }

    /// A value with its unit: `182.2 h`, `1,204`, `9:05`.
    String written(double value) {
        if (decimals < 0) {
            return Numbers.clock(value);
        }
        if (value == 0) {
            return "0" + sign;
        }
        double amount = value / size;
        double least = Math.pow(10, -decimals);
        if (amount > 0 && amount < least / 2) {
            return "< " + figure(least, decimals) + sign;
        }
        return figure(amount, decimals) + sign;
    }

    /// A value at an axis: `40 h`, with no more decimals than the distance `step` of its neighbours needs.
    String tick(double value, double step) {
        if (decimals < 0) {
            return Numbers.clock(value);
        }
        return figure(value / size, step / size < 1 ? decimals : 0) + sign;
    }

    /// The distance of ticks, a round number of the unit and at least `distance`.
    double step(double distance) {
        double amount = distance / size;
        if (decimals < 0 && size < 3600 && amount <= 60) {
            return round(amount, 1, ROUND_OF_SIXTY) * size;
        }
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(amount, Double.MIN_NORMAL))));
        double step = round(amount / power, power, ROUND);
        return Math.max(step, decimals == 0 ? 1 : Math.pow(10, -Math.abs(decimals))) * size;
    }

    private static double round(double amount, double power, double[] steps) {
        for (double step : steps) {
            if (amount <= step * (1 + 1e-9)) {
                return step * power;
            }
        }
        return steps[steps.length - 1] * power;
    }

    private static String figure(double amount, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", amount);
    }
}
