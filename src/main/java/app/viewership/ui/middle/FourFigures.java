package app.viewership.ui.middle;

import app.viewership.chart.Numbers;
import app.viewership.query.Changes;
import app.viewership.query.Measure;
import app.viewership.query.Summary;
import app.viewership.ui.Shown;
import app.viewership.ui.Words;
import app.viewership.ui.table.CellText;
import java.util.List;
import java.util.Locale;

/// The four figures at the head of a view, from what is shown. Pure.
final class FourFigures {

    private static final Words WORDS = Words.of(FourFigures.class);

    private FourFigures() {}

    /// One figure.
    ///
    /// @param name what it is
    /// @param value how much
    /// @param beside what it is to be held against
    /// @param rule how it is counted, for the tooltip
    /// @param measure what a click explains
    record Figure(String name, String value, String beside, String rule, Measure measure) {}

    static List<Figure> of(Shown shown) {
        return shown.changes() == null
                ? ofSummary(shown.summary())
                : ofChanges(shown.changes(), shown.question().rule().runtime());
    }

    private static List<Figure> ofSummary(Summary summary) {
        Summary.Figures now = summary.selected();
        String share = percent(summary.share());
        return List.of(
                figure(
                        "watch",
                        CellText.hours(now.watchSeconds()),
                        WORDS.say("figure.share", share),
                        Measure.WATCH_SECONDS),
                figure(
                        "viewings",
                        Numbers.count(now.viewings()),
                        WORDS.say("figure.of", Numbers.count(summary.all().viewings())),
                        Measure.VIEWINGS),
                figure(
                        "sessions",
                        Numbers.count(now.sessions()),
                        WORDS.say("figure.of", Numbers.count(summary.all().sessions())),
                        Measure.SESSIONS),
                figure(
                        "viewers",
                        Numbers.count(now.viewers()),
                        WORDS.say("figure.households", Numbers.count(now.households())),
                        Measure.VIEWERS));
    }

    private static List<Figure> ofChanges(Changes changes, int runtime) {
        double share = changes.viewingsOfProgram() == 0
                ? 0
                : (double) changes.viewingsWithChange() / changes.viewingsOfProgram();
        return List.of(
                new Figure(
                        WORDS.say("figure.changes", Numbers.length(runtime)),
                        Numbers.count(changes.changes()),
                        WORDS.say("figure.changes.beside", Numbers.count(changes.viewingsOfProgram()), percent(share)),
                        WORDS.say("figure.changes.rule"),
                        Measure.VIEWINGS),
                figure(
                        "in.sessions",
                        Numbers.count(changes.sessionsWithChange()),
                        WORDS.say("figure.of", Numbers.count(changes.sessionsWithProgram())),
                        Measure.SESSIONS),
                figure(
                        "by.viewers",
                        Numbers.count(changes.viewersWithChange()),
                        WORDS.say("figure.of", Numbers.count(changes.viewersWithProgram())),
                        Measure.VIEWERS),
                figure(
                        "abandons",
                        Numbers.count(changes.abandons()),
                        WORDS.say("figure.abandons.beside"),
                        Measure.VIEWINGS));
    }

    private static Figure figure(String key, String value, String beside, Measure measure) {
        return new Figure(WORDS.say("figure." + key), value, beside, WORDS.say("figure." + key + ".rule"), measure);
    }

    /// Whole per cents, for a glance; a little is never written as nothing.
    static String percent(double share) {
        return share > 0 && share < 0.005 ? Numbers.share(share) : String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
