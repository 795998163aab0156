package app.viewership.query;

import org.jspecify.annotations.Nullable;

/// The value of any measure of any group, of the Java type of the measure's column.
final class MeasureValues {
    private final Grouping grouping;
    private final Tally tally;
    private final long watchOfEverything;

    MeasureValues(Grouping grouping, long watchOfEverything) {
        this.grouping = grouping;
        this.tally = grouping.tally();
        this.watchOfEverything = watchOfEverything;
    }

    /// The value; null where it would be a part of nothing.
    @Nullable
    Object of(Measure measure, int group) {
        return switch (measure) {
            case WATCH_SECONDS -> tally.watch(group);
            case VIEWINGS -> tally.viewings(group);
            case SESSIONS -> tally.sessions(group);
            case VIEWERS -> tally.viewers(group);
            case SHARE -> ratio(tally.watch(group), watchOfEverything);
            case MEAN_SECONDS_PER_VIEWING -> ratio(tally.watch(group), tally.viewings(group));
            case MEDIAN_SECONDS_PER_VIEWING -> number(grouping.median(group));
            case MEAN_SECONDS_PER_VIEWER -> ratio(tally.watch(group), tally.viewers(group));
            case REQUESTS -> tally.requests(group);
            case DEVICES -> grouping.devices(group);
            case HOUSEHOLDS -> tally.households(group);
            case AVERAGE_AUDIENCE -> ratio(tally.watch(group), grouping.window(group));
            case PEAK_CONCURRENCY -> grouping.peak(group);
            case REACH -> tally.reached(group);
            case LOYALTY -> loyalty(group);
            case COMPLETED -> tally.completed(group);
            case COMPLETION -> ratio(tally.completed(group), tally.rated(group));
            case UNRATED -> tally.viewings(group) - tally.rated(group);
            // The sum of no sizes at all is unknown, not 0.
            case AMOUNT -> tally.sized(group) == 0 ? null : scaled((double) tally.amount(group));
            case MEAN_AMOUNT ->
                tally.sized(group) == 0 ? null : scaled((double) tally.amount(group) / tally.sized(group));
            case MEDIAN_AMOUNT ->
                Double.isNaN(grouping.medianAmount(group)) ? null : scaled(grouping.medianAmount(group));
        };
    }

    private @Nullable Double loyalty(int group) {
        Double audience = ratio(tally.watch(group), grouping.window(group));
        return audience == null || tally.reached(group) == 0 ? null : Double.valueOf(audience / tally.reached(group));
    }

    private Double scaled(double amount) {
        return amount / grouping.amounts().scale();
    }

    private static @Nullable Double ratio(long part, long whole) {
        return whole == 0 ? null : Double.valueOf((double) part / whole);
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : Double.valueOf(value);
    }
}
