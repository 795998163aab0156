package app.viewership.chart;

import app.viewership.query.Bounds;
import app.viewership.query.Dimension;
import app.viewership.query.Filter;
import app.viewership.query.Measure;
import app.viewership.query.Question;
import app.viewership.query.Rule;
import app.viewership.query.Step;
import app.viewership.query.Thresholds;
import app.viewership.query.ViewerKey;
import app.viewership.source.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What stands under an exported picture, so that it can be read without the program: selection, period, zone and every
/// parameter that shaped the figures.
///
/// @param lines one a statement; they are wrapped, never cut
public record Caption(List<String> lines) {

    public Caption {
        lines = List.copyOf(lines);
    }

    /// The caption of a question.
    ///
    /// @param kind of the dataset asked: it has parameters that others have not
    /// @param dimensions those of the dataset, for their names
    public static Caption of(Question question, Kind kind, List<Dimension> dimensions) {
        return of(question, Bounds.of(question.period()), kind, dimensions);
    }

    /// The same with the period as it was asked for.
    public static Caption of(Question question, Bounds bounds, Kind kind, List<Dimension> dimensions) {
        List<String> lines = new ArrayList<>();
        lines.add(selection(question, kind, dimensions));
        lines.add("Period: " + Times.period(bounds, question.zone()) + " · times in " + Times.zone(question.zone()));
        lines.add(Sentences.capital(String.join(" · ", parameters(question, kind))));
        return new Caption(lines);
    }

    /// The caption with one more line, such as the name of the log.
    public Caption with(String line) {
        List<String> more = new ArrayList<>(lines);
        more.add(line);
        return new Caption(more);
    }

    /// The caption below the sentences that the window has beside the chart: what it may mislead about.
    public Caption below(List<String> remarks) {
        List<String> more = new ArrayList<>(remarks);
        more.addAll(lines);
        return new Caption(more);
    }

    private static String selection(Question question, Kind kind, List<Dimension> dimensions) {
        List<String> parts = new ArrayList<>();
        List<String> drill = new ArrayList<>(List.of("All " + programs(kind)));
        question.drill().stream().map(step -> value(step, dimensions)).forEach(drill::add);
        parts.add(String.join(" › ", drill));
        for (Filter filter : question.filters()) {
            parts.add(label(filter.dimension(), dimensions)
                    + (filter.excluded() ? " not " : ": ")
                    + String.join(filter.excluded() ? " nor " : " or ", filter.values()));
        }
        return String.join(" · ", parts);
    }

    private static String value(Step step, List<Dimension> dimensions) {
        boolean labelled = dimensions.stream()
                .anyMatch(dimension -> dimension.id().equals(step.dimension()) && dimension.labelled());
        return Sentences.value(label(step.dimension(), dimensions), labelled, step.value());
    }

    private static String programs(Kind kind) {
        String label = kind.dimension(kind.drillPath().getFirst()).label().toLowerCase(Locale.ROOT);
        return label.endsWith("s") ? label : label + "s";
    }

    private static List<String> parameters(Question question, Kind kind) {
        Rule rule = question.rule();
        List<String> all = new ArrayList<>();
        if (!kind.time().isViewing()) {
            all.add("viewing gap " + Numbers.length(rule.gaps().viewing()));
        }
        if (kind.client().hasViewers()) {
            all.add("session gap " + Numbers.length(rule.gaps().session()));
        }
        if (!kind.time().countsWhole()) {
            all.add("runtime " + Numbers.length(rule.runtime()));
            all.add("hand-over " + Numbers.length(rule.handOver()));
        }
        if (kind.client().hasViewers()) {
            all.add("viewer = " + viewer(kind, rule.viewer()));
        }
        all.addAll(
                switch (question.screen()) {
                    case LOYALTY -> thresholds(Measure.REACH, rule, kind);
                    case PROFILE ->
                        List.of("many hours from " + rule.thresholds().manyHours() + " h a week");
                    default -> thresholds(question.measure(), rule, kind);
                });
        return all;
    }

    private static String viewer(Kind kind, ViewerKey key) {
        if (!kind.client().hasHouseholds()) {
            return "user";
        }
        return key == ViewerKey.DEVICE ? "device in a household" : "household";
    }

    private static List<String> thresholds(Measure measure, Rule rule, Kind kind) {
        Thresholds thresholds = rule.thresholds();
        return switch (measure) {
            case REACH, LOYALTY -> List.of("reach from " + thresholds.reachMinutes() + " min");
            case COMPLETED, COMPLETION ->
                kind.completed().isPresent()
                        ? List.of("completed as the log says")
                        : List.of("completed from " + thresholds.completionPercent() + " % of "
                                + (kind.time().countsWhole() ? Numbers.length(rule.runtime()) : "the runtime"));
            default -> List.of();
        };
    }

    private static String label(String dimension, List<Dimension> dimensions) {
        return dimensions.stream()
                .filter(other -> other.id().equals(dimension))
                .map(Dimension::label)
                .findFirst()
                .orElse(dimension);
    }
}
