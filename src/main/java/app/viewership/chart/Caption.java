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
import java.util.ArrayList;
import java.util.List;

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
    /// @param dimensions those of the dataset asked, for their names
    public static Caption of(Question question, List<Dimension> dimensions) {
        return of(question, Bounds.of(question.period()), dimensions);
    }

    /// The same with the period as it was asked for.
    public static Caption of(Question question, Bounds bounds, List<Dimension> dimensions) {
        List<String> lines = new ArrayList<>();
        lines.add(selection(question, dimensions));
        lines.add("Period: " + Times.period(bounds, question.zone()) + " · times in " + Times.zone(question.zone()));
        lines.add(parameters(question));
        return new Caption(lines);
    }

    /// The caption with one more line, such as the name of the log.
    public Caption with(String line) {
        List<String> more = new ArrayList<>(lines);
        more.add(line);
        return new Caption(more);
    }

    private static String selection(Question question, List<Dimension> dimensions) {
        List<String> parts = new ArrayList<>();
        List<String> drill = new ArrayList<>(List.of("All programs"));
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

    private static String parameters(Question question) {
        Rule rule = question.rule();
        return "Viewing gap " + Numbers.length(rule.gaps().viewing())
                + " · session gap " + Numbers.length(rule.gaps().session())
                + " · runtime " + Numbers.length(rule.runtime())
                + " · hand-over " + Numbers.length(rule.handOver())
                + " · viewer = " + (rule.viewer() == ViewerKey.DEVICE ? "device in a household" : "household")
                + switch (question.screen()) {
                    case LOYALTY -> threshold(Measure.REACH, rule.thresholds());
                    case PROFILE -> " · many hours from " + rule.thresholds().manyHours() + " h a week";
                    default -> threshold(question.measure(), rule.thresholds());
                };
    }

    private static String threshold(Measure measure, Thresholds thresholds) {
        return switch (measure) {
            case REACH, LOYALTY -> " · reach from " + thresholds.reachMinutes() + " min";
            case COMPLETED, COMPLETION -> " · completed from " + thresholds.completionPercent() + " % of the runtime";
            default -> "";
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
