package app.viewership.chart;

import app.viewership.query.Answer;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// The audience of one program: viewers a week as bars, split by country, and below them the share of viewers with many
/// hours. Hours can rise while viewers fall; here both are seen at once.
record ProfileFigure(Answer answer) implements Figure {

    private static final double HEIGHT = 400;
    /// As many as there are colours that mean something.
    private static final int MOST = 4;
    private static final int LONGEST_NAME = 24;

    @Override
    public String title() {
        return answer.title();
    }

    @Override
    public double height(double width) {
        return HEIGHT;
    }

    @Override
    public Plate at(double width, double height, ChartStyle style, Predicate<Mark> selected) {
        if (answer.rows().isEmpty()) {
            return MessagePlot.plate(Sentences.empty(answer.question()), style);
        }
        Profile profile = Profile.of(answer, MOST);
        int hours = answer.question().rule().thresholds().manyHours();
        ProfilePlot plot = new ProfilePlot(profile, answer.question().zone(), hours, style, selected);
        return new Plate(BareChart.of(plot, style), subtitle(profile), legend(profile, style));
    }

    private String subtitle(Profile profile) {
        String by = answer.columns().get(Profile.by(answer)).label().toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder("viewers a week, by ").append(by);
        if (profile.others() > 0) {
            text.append(" · first ")
                    .append(profile.groups().size())
                    .append(" of ")
                    .append(Numbers.count(profile.groups().size() + profile.others()))
                    .append(" and others");
        }
        if (profile.severally()) {
            text.append(" · who is in several counts in each");
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
