package app.viewership.query;

/// The rules of the measures in a sentence or two, as the definitions have them.
final class RuleWords {
    private RuleWords() {}

    static String of(Measure measure, Rule rule) {
        return switch (measure) {
            case WATCH_SECONDS ->
                "Watch time: last request minus first, summed over viewings. Requests are fetching, not watching.";
            case VIEWINGS ->
                "Viewings: runs of one viewer's requests on one asset without a pause longer than "
                        + Words.duration(rule.gaps().viewing()) + ", counted where they start.";
            case SESSIONS ->
                "Sessions: runs of one viewer's requests on any assets without a pause longer than "
                        + Words.duration(rule.gaps().session()) + ", counted once however many viewings they have.";
            case VIEWERS ->
                rule.viewer() == ViewerKey.DEVICE
                        ? "Viewers: distinct devices in their households, by client IP, device and user agent."
                        : "Viewers: distinct households, by client IP.";
            case SHARE ->
                "Share: watch time divided by the watch time of everything under the same filters and period.";
            case MEAN_SECONDS_PER_VIEWING -> "Mean per viewing: watch time divided by viewings.";
            case MEDIAN_SECONDS_PER_VIEWING -> "Median per viewing: half of the viewings are shorter, half are longer.";
            case MEAN_SECONDS_PER_VIEWER -> "Mean per viewer: watch time divided by distinct viewers.";
            case REQUESTS -> "Requests: usable rows of the log, those of status 200 or 206, in the viewings counted.";
            case DEVICES -> "Devices: distinct devices in their households, by client IP, device and user agent.";
            case HOUSEHOLDS -> "Households: distinct client IPs.";
            case AVERAGE_AUDIENCE -> "Average audience: watch minutes divided by the minutes of the window.";
            case PEAK_CONCURRENCY ->
                "Peak concurrency: the most viewings at any one moment, each from its first request until its last.";
            case REACH ->
                "Reach: distinct viewers with a viewing of at least "
                        + Words.duration(rule.thresholds().reachMinutes() * 60L) + ".";
            case LOYALTY -> "Loyalty: average audience divided by reach.";
            case COMPLETED ->
                "Completed viewings: those with watch time of at least "
                        + rule.thresholds().completionPercent() + " % of the runtime.";
            case COMPLETION -> "Completion: completed viewings divided by viewings.";
        };
    }
}
