package app.viewership.ui.explain;

import app.viewership.chart.Numbers;
import app.viewership.query.Column;
import app.viewership.query.Explanation;
import app.viewership.query.ViewingRow;
import app.viewership.ui.Words;
import app.viewership.ui.table.CellText;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands beside a figure that is explained: counts, mean and median, parameters. Pure.
final class FigurePairs {

    private static final Words WORDS = Words.of(FigurePairs.class);

    /// What stands for a length that nobody knows: 0 s would say that nobody watched.
    private static final String NO_LENGTH = "–";

    private FigurePairs() {}

    /// @param told whether the log tells viewings, and not requests to cut them from
    static List<Pairs.Pair> of(Explanation explanation, boolean told) {
        List<Pairs.Pair> lines = new ArrayList<>();
        lines.add(new Pairs.Pair(
                WORDS.say("explain.viewings"),
                Numbers.count(explanation.figures().viewings())));
        if (isLengthless(explanation, told)) {
            lines.add(new Pairs.Pair(WORDS.say("explain.mean"), WORDS.say("explain.untold")));
        } else {
            lines.add(new Pairs.Pair(
                    WORDS.say(told ? "explain.zero.told" : "explain.zero"), Numbers.count(explanation.zero())));
            lines.add(new Pairs.Pair(
                    WORDS.say("explain.mean"), clock(explanation.mean()) + " · " + clock(explanation.median())));
        }
        for (Explanation.Parameter parameter : explanation.parameters()) {
            lines.add(new Pairs.Pair(parameter.name(), parameter.value()));
        }
        return lines;
    }

    /// The figure itself.
    static String value(Explanation explanation, boolean told, ZoneId zone) {
        Column.Type type = explanation.measure().type();
        boolean length = type == Column.Type.DURATION || type == Column.Type.MEAN_DURATION || type == Column.Type.SHARE;
        return length && isLengthless(explanation, told) ? NO_LENGTH : CellText.shown(type, explanation.value(), zone);
    }

    /// Whether the log tells of viewings and of no length of theirs, as of streams that have not ended.
    static boolean isLengthless(Explanation explanation, boolean told) {
        return told
                && explanation.figures().viewings() > 0
                && explanation.figures().watchSeconds() == 0;
    }

    /// How long a viewing is.
    ///
    /// @param unknown whether 0 s stands for a length that nobody knows yet
    static String length(ViewingRow viewing, boolean unknown) {
        return unknown && viewing.watchSeconds() == 0 ? NO_LENGTH : CellText.watchTime(viewing.watchSeconds());
    }

    private static String clock(@Nullable Double seconds) {
        return seconds == null ? NO_LENGTH : Numbers.clock(seconds);
    }
}
