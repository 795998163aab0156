package app.viewership.ui.side;

/// The axis of the gap slider: seconds on a logarithmic scale, and the round lengths that a handle stops at.
final class GapAxis {

    static final int MIN = 1;

    /// Half a day; longer pauses part sessions under any reading.
    static final int MAX = 12 * 3600;

    private static final double SPAN = Math.log((double) MAX / MIN);

    private GapAxis() {}

    /// Where `seconds` stand, 0 to 1.
    static double position(double seconds) {
        return Math.clamp(Math.log(Math.max(seconds, MIN) / MIN) / SPAN, 0, 1);
    }

    /// The round length at `position`.
    static int at(double position) {
        return round(MIN * Math.exp(Math.clamp(position, 0, 1) * SPAN));
    }

    /// The next round length above or below.
    static int next(int seconds, int direction) {
        int step = step(direction > 0 ? seconds : seconds - 1);
        int rest = Math.floorMod(seconds, step);
        int to = direction > 0 ? seconds - rest + step : rest == 0 ? seconds - step : seconds - rest;
        return Math.clamp(to, MIN, MAX);
    }

    private static int round(double seconds) {
        int step = step((int) seconds);
        return Math.clamp(Math.round(seconds / step) * step, MIN, MAX);
    }

    private static int step(int seconds) {
        if (seconds < 20) {
            return 1;
        }
        if (seconds < 60) {
            return 5;
        }
        if (seconds < 300) {
            return 15;
        }
        return seconds < 3600 ? 60 : seconds < 4 * 3600 ? 300 : 900;
    }
}
