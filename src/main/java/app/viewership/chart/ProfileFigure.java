package app.viewership.chart;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Measure;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// The audience of one program: viewers a week as bars, or their watch time, split by country, and below them the share
/// of viewers with many hours. Hours can rise while viewers fall.
record ProfileFigure(Answer answer) implements AnswerFigure {

    private static final double HEIGHT = 400;
    /// As many as there are colours that mean something.
    private static final int MOST = 4;
    private static final int LONGEST_NAME = 24;

    @Override
    public double height(double width) {
        return HEIGHT;
    }

    @Override
    public Plate drawn(double width, double height, ChartStyle style, Predicate<Mark> selected) {
        Profile profile = Profile.of(answer, MOST);
        int hours = answer.question().rule().thresholds().manyHours();
        Unit unit = Unit.of(measure().type(), profile.largest());
        ProfilePlot plot = new ProfilePlot(
                profile,
                new ProfilePlot.Named(measured(unit), unit),
                answer.question().zone(),
                hours,
                style,
                selected);
        return new Plate(BareChart.of(plot, style), subtitle(profile, unit), legend(profile, style));
    }

    private Column measure() {
        return answer.columns().get(Profile.measure(answer));
    }

    private String measured(Unit unit) {
        if (measure().id().equals(Measure.WATCH_SECONDS.id())) {
            return unit.name() + " watched";
        }
        String label = measure().label().toLowerCase(Locale.ROOT);
        return unit.name().isEmpty() ? label : label + ", " + unit.name();
    }

    private String subtitle(Profile profile, Unit unit) {
        String by = answer.columns().get(Profile.by(answer)).label().toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder(measured(unit)).append(", by week");
        if (!profile.groups().isEmpty()) {
            text.append(" and ").append(by);
        }
        if (profile.others() > 0) {
            text.append(" · first ")
                    .append(profile.groups().size())
                    .append(" of ")
                    .append(Numbers.count(profile.groups().size() + profile.others()))
                    .append(" and others");
        }
        if (profile.severally()) {
            text.append(" · a viewer with several counts under each");
        }
        return text.append(" · times in ")
                .append(Times.zone(answer.question().zone()))
                .toString();
    }

    private static List<LegendKey> legend(Profile profile, ChartStyle style) {
        List<LegendKey> keys = new ArrayList<>();
        for (String group : profile.groups()) {
            keys.add(new LegendKey(
                    group.length() <= LONGEST_NAME
                            ? group
                            : group.substring(0, group.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…",
                    style.tone(colour(profile, group, style), false)));
        }
        if (profile.others() > 0) {
            keys.add(new LegendKey(Profile.OTHERS, style.tone(colour(profile, Profile.OTHERS, style), false)));
        }
        return keys;
    }

    static Color colour(Profile profile, String group, ChartStyle style) {
        return switch (profile.groups().indexOf(group)) {
            case 0 -> style.series();
            case 1 -> style.film();
            case 2 -> style.third();
            case 3 -> style.fourth();
            default -> style.secondary();
        };
    }
}
