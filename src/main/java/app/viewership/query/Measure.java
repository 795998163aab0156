package app.viewership.query;

import app.viewership.source.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What can be counted of a group of viewings; each rule stands in the definitions.
public enum Measure {
    /// Last request less first, summed over viewings; of a viewing that crosses the edge of the period, its part.
    WATCH_SECONDS("Watch time", Column.Type.DURATION),
    /// Counted where they start.
    VIEWINGS("Viewings", Column.Type.COUNT),
    /// Distinct over viewings with any part in the period.
    SESSIONS("Sessions", Column.Type.COUNT),
    /// Distinct over viewings with any part in the period.
    VIEWERS("Viewers", Column.Type.COUNT),
    /// Watch time of the group / watch time of everything under the same filters and period.
    SHARE("Share", Column.Type.SHARE),
    /// Watch time / viewings.
    MEAN_SECONDS_PER_VIEWING("Mean per viewing", Column.Type.MEAN_DURATION),
    /// Of the viewings that are counted, each with its part in the period.
    MEDIAN_SECONDS_PER_VIEWING("Median per viewing", Column.Type.MEAN_DURATION),
    /// Watch time / viewers.
    MEAN_SECONDS_PER_VIEWER("Mean per viewer", Column.Type.MEAN_DURATION),
    /// Usable requests of the viewings that are counted.
    REQUESTS("Requests", Column.Type.COUNT),
    /// Distinct devices in their households, whatever the viewer key.
    DEVICES("Devices", Column.Type.COUNT),
    /// Distinct client IPs.
    HOUSEHOLDS("Households", Column.Type.COUNT),
    /// Clipped watch minutes / minutes in the window: a bucket of time, else the period, else the whole log.
    AVERAGE_AUDIENCE("Average audience", Column.Type.MEAN),
    /// The most viewings at any one moment.
    PEAK_CONCURRENCY("Peak concurrency", Column.Type.COUNT),
    /// Distinct viewers with a viewing of at least the minutes that reach asks for.
    REACH("Reach", Column.Type.COUNT),
    /// Average audience / reach.
    LOYALTY("Loyalty", Column.Type.SHARE),
    /// Viewings, of those counted, that the log says were completed; where it does not say, those with watch time of at
    /// least the asked share of the runtime.
    COMPLETED("Completed viewings", Column.Type.COUNT),
    /// Completed viewings / viewings; where the log says which were, / those of which it says anything.
    COMPLETION("Completion", Column.Type.SHARE),
    /// Viewings of which the log does not say whether they were completed.
    UNRATED("Completion unknown", Column.Type.COUNT),
    /// The sizes of the viewings counted, in the unit of the kind.
    AMOUNT("Size", Column.Type.AMOUNT),
    /// Mean size of the viewings that have one.
    MEAN_AMOUNT("Mean size", Column.Type.AMOUNT),
    /// Median size of the viewings that have one.
    MEDIAN_AMOUNT("Median size", Column.Type.AMOUNT);

    /// Shorter names, as people ask for them.
    private static final Map<Measure, String> QUERY_NAMES = Map.of(
            MEAN_SECONDS_PER_VIEWING, "mean_seconds",
            MEDIAN_SECONDS_PER_VIEWING, "median_seconds",
            COMPLETION, "completion_rate");

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

    private final String label;
    private final Column.Type type;

    Measure(String label, Column.Type type) {
        this.label = label;
        this.type = type;
    }

    /// The measure with the id `watch_seconds`.
    ///
    /// @throws UnknownName names the measures there are
    public static Measure of(String id) {
        return named(id)
                .orElseThrow(() -> UnknownName.of(
                        "measure", id, Arrays.stream(values()).map(Measure::id).toList()));
    }

    private static Optional<Measure> named(String name) {
        return Arrays.stream(values())
                .filter(measure ->
                        measure.id().equals(name) || measure.queryName().equals(name))
                .findFirst();
    }

    /// The measure that is asked for by this name of a kind, which may call sizes by a name of its own: `loading_time`,
    /// `mean_loading_time`.
    ///
    /// @throws UnknownName names the measures that say something about the kind
    public static Measure of(String name, Kind kind) {
        String usual = name.replaceFirst("^(mean_|median_)?" + amount(kind) + "$", "$1" + AMOUNT.id());
        return named(usual).orElseThrow(() -> unknown(name, kind));
    }

    private static UnknownName unknown(String name, Kind kind) {
        return UnknownName.of(
                "measure", name, of(kind).stream().map(Measure::queryName).toList());
    }

    /// What the amounts of a kind may be called in queries, beside `amount`.
    public static String amount(Kind kind) {
        return kind.amount()
                .map(amount -> NO_LETTERS
                        .matcher(amount.label().toLowerCase(Locale.ROOT))
                        .replaceAll("_"))
                .orElse(AMOUNT.id());
    }

    /// The name in files of a report and in saved views: `watch_seconds`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name in queries, as it is listed: `completion_rate`. What is asked for by its [#id] is understood, too.
    public String queryName() {
        return QUERY_NAMES.getOrDefault(this, id());
    }

    /// The name in the window.
    public String label() {
        return label;
    }

    public Column.Type type() {
        return type;
    }

    public Column column() {
        return new Column(id(), label, type);
    }

    /// The name in the window for a kind, which may call sizes by a name of its own.
    public String label(Kind kind) {
        String amount =
                kind.amount().map(told -> told.label() + ", " + told.unit()).orElse(label);
        return switch (this) {
            case AMOUNT -> amount;
            case MEAN_AMOUNT -> "Mean " + Words.inSentence(amount);
            case MEDIAN_AMOUNT -> "Median " + Words.inSentence(amount);
            default -> label;
        };
    }

    Column column(Kind kind) {
        return new Column(id(), label(kind), type);
    }

    /// Those that say something about a kind.
    static List<Measure> of(Kind kind) {
        return Arrays.stream(values()).filter(measure -> measure.fits(kind)).toList();
    }

    /// @throws UnknownName where it says nothing about a kind; names the measures that do
    void requireFitting(Kind kind) {
        if (!fits(kind)) {
            throw unknown(queryName(), kind);
        }
    }

    /// Whether it says something about a kind.
    public boolean fits(Kind kind) {
        return switch (this) {
            case REQUESTS -> !kind.time().isViewing();
            case DEVICES, HOUSEHOLDS -> kind.client().hasHouseholds();
            case SESSIONS, VIEWERS, MEAN_SECONDS_PER_VIEWER, REACH, LOYALTY ->
                kind.client().hasViewers();
            // A viewing cut from requests has no size of its own.
            case AMOUNT, MEAN_AMOUNT, MEDIAN_AMOUNT ->
                kind.amount().isPresent() && kind.time().isViewing();
            case UNRATED -> kind.completed().isPresent();
            default -> true;
        };
    }
}
