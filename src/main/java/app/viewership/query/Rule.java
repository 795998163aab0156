package app.viewership.query;

import app.viewership.viewing.Gaps;

/// The parameters that shape every figure; each is shown beside the figures it shaped.
///
/// @param gaps viewing gap and session gap
/// @param runtime seconds; a viewing of less is an early end (default 45 min)
/// @param handOver seconds for requests still in flight when the next viewing has begun (default 30 s)
/// @param viewer who counts as one viewer
public record Rule(Gaps gaps, int runtime, int handOver, ViewerKey viewer) {

    public static final Rule DEFAULT = new Rule(Gaps.DEFAULT, 2700, 30, ViewerKey.DEVICE);

    public Rule {
        if (runtime < 1 || handOver < 0) {
            throw new IllegalArgumentException(
                    "Runtime " + runtime + " s, hand-over " + handOver + " s; neither can be negative.");
        }
    }

    public Rule with(Gaps other) {
        return new Rule(other, runtime, handOver, viewer);
    }
}
