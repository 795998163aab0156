package app.viewership.query;

import app.viewership.source.Kind;

/// The rules of the measures in a sentence or two, as the definitions have them.
final class RuleWords {
    private RuleWords() {}

    private static String viewers(Kind kind, ViewerKey key) {
        if (!kind.client().hasHouseholds()) {
            return "Viewers: distinct users.";
        }
        return key == ViewerKey.DEVICE
                ? "Viewers: distinct devices in their households, by client IP, device and user agent."
                : "Viewers: distinct households, by client IP.";
    }

    static String of(Kind kind, Measure measure, Rule rule) {
        return switch (measure) {
            case WATCH_SECONDS ->
                switch (kind.time()) {
                    case FETCHED ->
                        "Watch time: last request minus first, summed over viewings. Requests are fetching, not watching.";
                    case BEGAN -> "Watch time: end minus start, summed over viewings, each clipped to the period.";
                    case PAIRED ->
                        "Watch time: end minus start, summed over viewings, each clipped to the period; a viewing that is"
                                + " still open has none.";
                    case STANDS, ENDED ->
                        "Watch time: the lengths that the log reports, summed over viewings, each whole where it stands.";
                };
            case VIEWINGS ->
                kind.time().isPaired()
                        ? "Viewings: starts, each with the user's next end of the same show, counted where they start."
                        : kind.time().isViewing()
                                ? "Viewings: rows of the log, counted where they "
                                        + (kind.time().countsWhole() ? "stand." : "start.")
                                : "Viewings: runs of one viewer's requests on one asset without a pause longer than "
                                        + Words.duration(rule.gaps().viewing()) + ", counted where they start.";
            case SESSIONS ->
                "Sessions: runs of one viewer's " + (kind.time().isViewing() ? "viewings" : "requests on any assets")
                        + " without a pause longer than "
                        + Words.duration(rule.gaps().session())
                        + ", counted once however many viewings they have.";
            case VIEWERS -> viewers(kind, rule.viewer());
            case SHARE ->
                "Share: watch time divided by the watch time of everything under the same filters and period.";
            case MEAN_SECONDS_PER_VIEWING -> "Mean per viewing: watch time divided by viewings.";
            case MEDIAN_SECONDS_PER_VIEWING -> "Median per viewing: half of the viewings are shorter, half are longer.";
            case MEAN_SECONDS_PER_VIEWER -> "Mean per viewer: watch time divided by distinct viewers.";
            case REQUESTS -> "Requests: usable rows of the log, those of status 200 or 206, in the viewings counted.";
            case DEVICES -> "Devices: distinct devices in their households, by client IP, device and user agent.";
            case HOUSEHOLDS -> "Households: distinct client IPs.";
            case AVERAGE_AUDIENCE ->
                "Average audience: watch minutes divided by the minutes of the window"
                        + (kind.time().countsWhole()
                                ? ", each viewing whole where it stands: it may be above peak concurrency, which has of"
                                        + " a viewing what lies in the window."
                                : ".");
            case PEAK_CONCURRENCY ->
                "Peak concurrency: the most viewings at any one moment, each from its "
                        + (kind.time().isViewing() ? "start until its end." : "first request until its last.");
            case REACH ->
                "Reach: distinct viewers with a viewing of at least "
                        + Words.duration(rule.thresholds().reachMinutes() * 60L) + ".";
            case LOYALTY -> "Loyalty: average audience divided by reach.";
            case COMPLETED ->
                kind.completed().isPresent()
                        ? "Completed viewings: those that the log says were completed."
                        : "Completed viewings: those with watch time of at least "
                                + rule.thresholds().completionPercent() + " % of the runtime.";
            case COMPLETION ->
                kind.completed().isPresent()
                        ? "Completion: completed viewings divided by those of which the log says either way."
                        : "Completion: completed viewings divided by viewings.";
            case UNRATED -> "Completion unknown: viewings of which the log does not say whether they were completed.";
            case AMOUNT -> measure.label(kind) + ": summed over the viewings that have one, counted where they start.";
            case MEAN_AMOUNT -> measure.label(kind) + ": mean over the viewings that have one.";
            case MEDIAN_AMOUNT ->
                measure.label(kind) + ": half of the viewings that have one are smaller, half are larger.";
        };
    }
}
