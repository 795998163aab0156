package app.viewership.ui.middle;

import app.viewership.chart.Charts;
import app.viewership.chart.Figure;
import app.viewership.chart.Numbers;
import app.viewership.query.Answer;
import app.viewership.query.Moment;
import app.viewership.query.Period;
import app.viewership.query.Screen;
import app.viewership.ui.Shown;
import app.viewership.ui.Words;
import java.util.List;

/// What the chart of a view draws, from what is shown. Pure.
final class ViewFigure {

    private static final Words WORDS = Words.of(ViewFigure.class);

    private ViewFigure() {}

    static Figure of(Shown shown) {
        if (Lengthless.is(shown)) {
            return Charts.nothing(
                    shown.answer().title(),
                    WORDS.say(shown.screen() == Screen.AVERAGES ? "lengthless.averages" : "lengthless"));
        }
        if (shown.changes() != null) {
            return Charts.changes(shown.changes(), shown.question());
        }
        if (shown.more().spread() != null) {
            return Charts.spread(shown.more().spread());
        }
        if (shown.screen() == Screen.OVER_TIME) {
            return Charts.overTime(shown.answer(), shown.more().moments());
        }
        Answer grid = shown.grid();
        if (grid == null) {
            return Charts.of(shown.answer());
        }
        return switch (shown.screen()) {
            case PROFILE -> Charts.profile(grid);
            case LOYALTY -> Charts.scatter(grid);
            case QUESTIONS -> Charts.overTime(grid, outage(shown));
            default -> Charts.heatMap(grid);
        };
    }

    private static List<Moment> outage(Shown shown) {
        Period outage = shown.more().told().outage();
        return outage == null
                ? List.of()
                : List.of(new Moment(
                        outage.from(),
                        outage.to(),
                        WORDS.say(
                                "outage",
                                Numbers.count(shown.answer().groups()),
                                shown.answer().groups())));
    }
}
