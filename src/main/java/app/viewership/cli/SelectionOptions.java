package app.viewership.cli;

import app.viewership.query.Bounds;
import app.viewership.query.Explorer;
import app.viewership.query.Filter;
import app.viewership.query.Period;
import app.viewership.query.Question;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What of the log counts, and how: rule, zone, period and filters.
final class SelectionOptions {
    @Mixin
    private RuleOptions rule = new RuleOptions();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = ZoneConverter.class,
            description = "The zone in which times are shown and days are cut (default: that of the"
                    + " log, which is UTC where it tells none).")
    private @Nullable ZoneId zone;

    private ZoneId usual = ZoneOffset.UTC;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = Moment.Converter.class,
            description = "Counts only what is watched from then on; in the zone of --zone, unless it has an offset.")
    private @Nullable Moment from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = Moment.Converter.class,
            description = "Counts only what is watched before.")
    private @Nullable Moment to;

    @Option(names = "--device", paramLabel = "DEVICE", description = "Keeps this device; may be repeated.")
    private List<String> devices = new ArrayList<>();

    @Option(names = "--user-agent", paramLabel = "AGENT", description = "Keeps this user agent; may be repeated.")
    private List<String> userAgents = new ArrayList<>();

    @Option(names = "--ip", paramLabel = "IP", description = "Keeps this client IP; may be repeated.")
    private List<String> clientIps = new ArrayList<>();

    @Option(
            names = "--filter",
            paramLabel = "DIM=VALUE",
            description = "Keeps what has this value in any dimension, or with != drops it: country=nl,"
                    + " weekday!=Sunday; book=(none) keeps what has none; may be repeated.")
    private List<String> others = new ArrayList<>();

    /// Names the zone that is meant where none is asked for. A question of a log means that of the log.
    void usually(ZoneId other) {
        usual = other;
    }

    private ZoneId zone() {
        return zone == null ? usual : zone;
    }

    /// Whether a period or a filter was named.
    boolean narrows() {
        return from != null
                || to != null
                || Stream.of(devices, userAgents, clientIps, others).anyMatch(named -> !named.isEmpty());
    }

    /// Checks all that can be checked before a log is read.
    ///
    /// @throws WrongUsage if the rule or the period makes no sense
    void check() {
        rule.rule();
        others.forEach(SelectionOptions::equalsSign);
        if (from != null && to != null && !from.in(zone()).isBefore(to.in(zone()))) {
            throw new WrongUsage("The period ends at " + to.in(zone()) + ", not after it starts at " + from.in(zone())
                    + "; --to must be later than --from.");
        }
    }

    /// The question that the options ask of a log.
    ///
    /// @throws app.viewership.query.UnknownName if the log does not have a value that a filter names
    Question question(Explorer explorer) {
        usually(explorer.dataset().zone());
        Question question = asked(explorer.dataset().kind().id()).with(period(explorer));
        explorer.check(question);
        return question;
    }

    /// The question that the options ask, of any time and whether the log has what the filters name or not.
    ///
    /// @param kind id of the dataset asked
    Question asked(String kind) {
        List<Filter> filters = new ArrayList<>();
        keep(filters, "device", devices);
        keep(filters, "user_agent", userAgents);
        keep(filters, "client_ip", clientIps);
        others.forEach(other -> keepOrDrop(filters, other));
        return Question.of(kind, zone()).with(rule.rule()).withFilters(filters);
    }

    /// The period as it was asked for: what stands beside the figures.
    Bounds bounds() {
        return new Bounds(from == null ? null : from.in(zone()), to == null ? null : to.in(zone()));
    }

    /// What is counted: a period that is open on one side ends with the log on that side.
    private @Nullable Period period(Explorer explorer) {
        Instant start = bounds().from();
        Instant end = bounds().to();
        return explorer.period(start, end).orElseGet(() -> beyond(start, end));
    }

    /// A period outside the log: whatever its length, nothing lies in it.
    private static @Nullable Period beyond(@Nullable Instant start, @Nullable Instant end) {
        if (start != null) {
            return new Period(start, start.plusSeconds(1));
        }
        return end == null ? null : new Period(end.minusSeconds(1), end);
    }

    private static int equalsSign(String filter) {
        int at = filter.indexOf('=');
        if (at < 1 || (at == 1 && filter.charAt(0) == '!')) {
            throw new WrongUsage("\"" + filter + "\" is no filter; write --filter country=nl or --filter country!=nl.");
        }
        return at;
    }

    /// Adds a value to the filter of its dimension, of which there is one that keeps and one that drops at most.
    private static void keepOrDrop(List<Filter> filters, String text) {
        int at = equalsSign(text);
        boolean drops = text.charAt(at - 1) == '!';
        String dimension = text.substring(0, drops ? at - 1 : at).strip();
        TreeSet<String> values = new TreeSet<>(List.of(text.substring(at + 1)));
        filters.removeIf(filter -> {
            boolean same = filter.dimension().equals(dimension) && filter.excluded() == drops;
            if (same) {
                values.addAll(filter.values());
            }
            return same;
        });
        filters.add(new Filter(dimension, values, drops));
    }

    private static void keep(List<Filter> filters, String dimension, List<String> values) {
        if (!values.isEmpty()) {
            filters.add(new Filter(dimension, new TreeSet<>(values), false));
        }
    }
}
