package app.viewership.ui.middle;

import app.viewership.chart.Numbers;
import app.viewership.chart.Times;
import app.viewership.query.Changes;
import app.viewership.query.Comparison;
import app.viewership.query.Measure;
import app.viewership.query.Summary;
import app.viewership.ui.Shown;
import app.viewership.ui.Words;
import app.viewership.ui.table.CellText;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

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
                ? ofSummary(shown)
                : ofChanges(shown.changes(), shown.question().rule().runtime());
    }

    private static List<Figure> ofSummary(Shown shown) {
        Comparison with = shown.comparison();
        if (with != null) {
            return ofComparison(with, shown.question().zone());
        }
        Summary summary = shown.summary();
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

    /// With a period, beside the period of equal length just before.
    private static List<Figure> ofComparison(Comparison with, ZoneId zone) {
        Summary.Figures now = with.now();
        Summary.Figures before = with.before();
        String when = Times.period(with.beforePeriod(), zone);
        return List.of(
                compared(
                        "watch",
                        now.watchSeconds(),
                        before.watchSeconds(),
                        CellText::hours,
                        when,
                        Measure.WATCH_SECONDS),
                compared("viewings", now.viewings(), before.viewings(), Numbers::count, when, Measure.VIEWINGS),
                compared("sessions", now.sessions(), before.sessions(), Numbers::count, when, Measure.SESSIONS),
                compared("viewers", now.viewers(), before.viewers(), Numbers::count, when, Measure.VIEWERS));
    }

    private static Figure compared(
            String key, long now, long before, LongFunction<String> text, String when, Measure measure) {
        return new Figure(
                WORDS.say("figure." + key),
                text.apply(now),
                before == 0
                        ? WORDS.say("figure.none.before")
                        : WORDS.say(
                                "figure.on.before",
                                String.format(Locale.ROOT, "%+,.0f %%", 100.0 * (now - before) / before)
                                        .replace("-", "\u2212")),
                WORDS.say("figure." + key + ".rule") + "\n" + WORDS.say("figure.before", text.apply(before), when),
                measure);
    }

    private static List<Figure> ofChanges(Changes changes, int runtime) {
        double share = changes.viewingsOfProgram() == 0
                ? 0
                : (double) changes.viewingsWithChange() / changes.viewingsOfProgram();
        return List.of(
                new Figure(
                        WORDS.say("figure.changes", Numbers.length(runtime)),
                        Numbers.count(changes.changes()),
                        WORDS.say(
                                "figure.changes.beside",
                                Numbers.count(changes.viewingsOfProgram()),
                                percent(share),
                                changes.viewingsOfProgram()),
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
