package app.viewership.query;

import app.viewership.query.Explanation.Parameter;
import app.viewership.source.Dates;
import app.viewership.source.Kind;
import app.viewership.source.NamedFigure;
import app.viewership.source.Setting;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Everything that shapes the figures of a question, in words.
final class Parameters {
    private Parameters() {}

    /// Rule, drill, filters, period and zone of a question.
    static List<Parameter> of(Dataset dataset, Question question) {
        Rule rule = question.rule();
        List<Parameter> all = new ArrayList<>();
        Kind kind = dataset.kind();
        Set<Setting> settings = kind.settings();
        if (settings.contains(Setting.VIEWING_GAP)) {
            all.add(new Parameter("Viewing gap", Words.duration(rule.gaps().viewing())));
        }
        if (settings.contains(Setting.SESSION_GAP)) {
            all.add(new Parameter("Session gap", Words.duration(rule.gaps().session())));
        }
        if (settings.contains(Setting.VIEWER)) {
            all.add(new Parameter("Viewer", Words.viewer(kind, rule.viewer())));
        }
        if (question.screen() == Screen.CHANGES) {
            all.add(new Parameter("Runtime", Words.duration(rule.runtime())));
            all.add(new Parameter("Hand-over", Words.duration(rule.handOver())));
        }
        if (question.screen() == Screen.LENGTHS) {
            Integer limit = rule.thresholds().longSeconds();
            all.add(new Parameter("Longer than", limit == null ? "1.5 times the box" : Words.duration(limit)));
        }
        if (question.screen() == Screen.QUESTIONS) {
            all.addAll(of(dataset, question.told(), question.zone()));
        }
        if (!question.drill().isEmpty()) {
            all.add(new Parameter("In", Words.path(dataset, question.drill())));
        }
        for (Filter filter : question.filters()) {
            all.add(new Parameter(
                    dataset.dimension(filter.dimension()).label(),
                    (filter.excluded() ? "not " : "") + String.join(", ", filter.values())));
        }
        all.add(new Parameter("Period", period(question)));
        all.add(new Parameter("Time zone", question.zone().getId()));
        return List.copyOf(all);
    }

    /// What the figures by name were told.
    private static List<Parameter> of(Dataset dataset, FigureParameters told, ZoneId zone) {
        List<Parameter> all = new ArrayList<>();
        if (told.program() != null) {
            all.add(new Parameter(dataset.drillPath().getFirst().label(), told.program()));
        }
        Period outage = told.outage();
        if (outage != null) {
            all.add(new Parameter("Outage", written(outage, zone)));
        }
        String value = told.value();
        if (value != null) {
            dataset.kind().questions().figures().stream()
                    .filter(figure -> figure.way() == NamedFigure.Way.PROGRAMS_OF_VALUE)
                    .forEach(figure ->
                            all.add(new Parameter(dataset.dimension(figure.of()).label(), value)));
        }
        BigDecimal percent = BigDecimal.valueOf(told.share()).movePointRight(2).stripTrailingZeros();
        all.add(new Parameter("Share", percent.toPlainString() + " %"));
        return all;
    }

    /// What `measure` depends on beside that.
    static List<Parameter> of(Kind kind, Measure measure, Rule rule) {
        Thresholds thresholds = rule.thresholds();
        return switch (measure) {
            case REACH, LOYALTY ->
                List.of(new Parameter("Reach from", Words.duration(thresholds.reachMinutes() * 60L)));
            case COMPLETED, COMPLETION ->
                kind.completed().isPresent()
                        ? List.of()
                        : List.of(
                                new Parameter("Runtime", Words.duration(rule.runtime())),
                                new Parameter("Completed from", thresholds.completionPercent() + " % of the runtime"));
            default -> List.of();
        };
    }

    private static String period(Question question) {
        Period period = question.period();
        return period == null ? "all" : written(period, question.zone());
    }

    private static String written(Period period, ZoneId zone) {
        return Dates.second(period.from(), zone) + " to " + Dates.second(period.to(), zone);
    }
}
