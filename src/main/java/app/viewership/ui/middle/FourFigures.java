package app.viewership.ui.middle;

import app.viewership.chart.Numbers;
import app.viewership.chart.Times;
import app.viewership.query.Changes;
import app.viewership.query.Comparison;
import app.viewership.query.Measure;
import app.viewership.query.Summary;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Shown;
import app.viewership.ui.ViewNames;
import app.viewership.ui.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongFunction;

/// The four figures at the head of a view, from what is shown. Pure.
final class FourFigures {

    private static final Words WORDS = Words.of(FourFigures.class);

    private FourFigures() {}

    /// One figure.
    ///
    /// @param name what it is
    /// @param value how much
    /// @param beside what it is to be held against; empty where that is itself
    /// @param brief the same where there is little room
    /// @param rule how it is counted, for the tooltip
    /// @param measure what a click explains
    record Figure(String name, String value, String beside, String brief, String rule, Measure measure) {
        Figure(String name, String value, String beside, String rule, Measure measure) {
            this(name, value, beside, beside, rule, measure);
        }
    }

    static List<Figure> of(OpenLog log, Shown shown) {
        if (shown.changes() != null) {
            return ofChanges(
                    shown.changes(), shown.question().rule().runtime(), ViewNames.inSentence(ViewNames.program(log)));
        }
        Function<Measure, String> rules = measure -> log.explorer().captions().rule(shown.question(), measure);
        Comparison with = shown.comparison();
        List<Figure> all = with == null
                ? ofSummary(shown.summary(), rules, log.explorer().hasLanes())
                : ofComparison(with, shown.question().zone(), rules);
        boolean lengthless = Lengthless.selected(shown);
        return all.stream()
                .filter(figure -> figure.measure().fits(log.kind()))
                .map(figure -> lengthless && figure.measure() == Measure.WATCH_SECONDS ? untold(figure) : figure)
                .toList();
    }

    /// Where no length is reported, 0 s would say that nobody watched.
    private static Figure untold(Figure figure) {
        String why = WORDS.say("figure.untold");
        return new Figure(figure.name(), "–", why, "", figure.rule(), figure.measure());
    }

    private static List<Figure> ofSummary(Summary summary, Function<Measure, String> rules, boolean households) {
        Summary.Figures now = summary.selected();
        Summary.Figures all = summary.all();
        return List.of(
                new Figure(
                        WORDS.say("figure.watch"),
                        Numbers.watchTime(now.watchSeconds()),
                        now.equals(all) ? "" : WORDS.say("figure.share", percent(summary.share())),
                        now.equals(all) ? "" : percent(summary.share()),
                        rules.apply(Measure.WATCH_SECONDS),
                        Measure.WATCH_SECONDS),
                counted("viewings", now.viewings(), of(now.viewings(), all.viewings()), rules, Measure.VIEWINGS),
                counted("sessions", now.sessions(), of(now.sessions(), all.sessions()), rules, Measure.SESSIONS),
                counted(
                        "viewers",
                        now.viewers(),
                        households
                                ? WORDS.say("figure.households", Numbers.count(now.households()), now.households())
                                : of(now.viewers(), all.viewers()),
                        rules,
                        Measure.VIEWERS));
    }

    private static Figure counted(
            String key, long count, String beside, Function<Measure, String> rules, Measure measure) {
        return new Figure(WORDS.say("figure." + key), Numbers.count(count), beside, rules.apply(measure), measure);
    }

    /// Nothing where all are counted: that goes without saying.
    private static String of(long now, long all) {
        return now == all ? "" : of(all);
    }

    private static String of(long all) {
        return WORDS.say("figure.of", Numbers.count(all));
    }

    /// With a period, beside the period of equal length just before.
    private static List<Figure> ofComparison(Comparison with, ZoneId zone, Function<Measure, String> rules) {
        Summary.Figures now = with.now();
        Summary.Figures before = with.before();
        String when = Times.period(with.beforePeriod(), zone);
        return List.of(
                new Compared("watch", now.watchSeconds(), before.watchSeconds(), Measure.WATCH_SECONDS)
                        .figure(Numbers::watchTime, when, rules),
                new Compared("viewings", now.viewings(), before.viewings(), Measure.VIEWINGS)
                        .figure(Numbers::count, when, rules),
                new Compared("sessions", now.sessions(), before.sessions(), Measure.SESSIONS)
                        .figure(Numbers::count, when, rules),
                new Compared("viewers", now.viewers(), before.viewers(), Measure.VIEWERS)
                        .figure(Numbers::count, when, rules));
    }

    private record Compared(String key, long now, long before, Measure measure) {
        Figure figure(LongFunction<String> text, String when, Function<Measure, String> rules) {
            return new Figure(
                    WORDS.say("figure." + key),
                    text.apply(now),
                    before == 0
                            ? WORDS.say("figure.none.before")
                            : WORDS.say(
                                    "figure.on.before",
                                    String.format(Locale.ROOT, "%+,.0f %%", 100.0 * (now - before) / before)
                                            .replace("-", "\u2212")),
                    rules.apply(measure) + "\n" + WORDS.say("figure.before", text.apply(before), when),
                    measure);
        }
    }

    private static List<Figure> ofChanges(Changes changes, int runtime, String program) {
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
                        percent(share),
                        WORDS.say("figure.changes.rule", program),
                        Measure.VIEWINGS),
                ofChanges(
                        "in.sessions",
                        changes.sessionsWithChange(),
                        of(changes.sessionsWithProgram()),
                        program,
                        Measure.SESSIONS),
                ofChanges(
                        "by.viewers",
                        changes.viewersWithChange(),
                        of(changes.viewersWithProgram()),
                        program,
                        Measure.VIEWERS),
                ofChanges(
                        "abandons",
                        changes.abandons(),
                        WORDS.say("figure.abandons.beside"),
                        program,
                        Measure.VIEWINGS));
    }

    private static Figure ofChanges(String key, long count, String beside, String program, Measure measure) {
        return new Figure(
                WORDS.say("figure." + key),
                Numbers.count(count),
                beside,
                WORDS.say("figure." + key + ".rule", program),
                measure);
    }

    /// Whole per cents, for a glance; a little is never written as nothing.
    static String percent(double share) {
        return share > 0 && share < 0.005 ? Numbers.share(share) : String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
