package app.viewership.query;

import app.viewership.viewing.Gaps;

/// The parameters that shape every figure; each is shown beside the figures it shaped.
///
/// @param gaps viewing gap and session gap
/// @param runtime seconds; a viewing of less is an early end (default 45 min)
/// @param handOver seconds for requests still in flight when the next viewing has begun (default 30 s)
/// @param viewer who counts as one viewer
/// @param thresholds the limits behind reach, completion and binges
public record Rule(Gaps gaps, int runtime, int handOver, ViewerKey viewer, Thresholds thresholds) {

    public static final Rule DEFAULT = new Rule(Gaps.DEFAULT, 2700, 30, ViewerKey.DEVICE);

    public Rule {
        if (runtime < 1) {
            throw new IllegalArgumentException("The runtime is " + runtime + " s; it must be at least 1 s.");
        }
        if (handOver < 0) {
            throw new IllegalArgumentException("The hand-over is " + handOver + " s; it cannot be negative.");
        }
    }

    public Rule(Gaps gaps, int runtime, int handOver, ViewerKey viewer) {
        this(gaps, runtime, handOver, viewer, Thresholds.DEFAULT);
    }

    public Rule with(Gaps other) {
        return new Rule(other, runtime, handOver, viewer, thresholds);
    }

    public Rule with(ViewerKey other) {
        return new Rule(gaps, runtime, handOver, other, thresholds);
    }

    public Rule with(Thresholds other) {
        return new Rule(gaps, runtime, handOver, viewer, other);
    }

    public Rule withRuntime(int seconds) {
        return new Rule(gaps, seconds, handOver, viewer, thresholds);
    }

    public Rule withHandOver(int seconds) {
        return new Rule(gaps, runtime, seconds, viewer, thresholds);
    }
}
