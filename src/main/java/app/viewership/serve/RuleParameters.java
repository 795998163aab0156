package app.viewership.serve;

import app.viewership.query.Rule;
import app.viewership.query.Thresholds;
import app.viewership.query.ViewerKey;
import app.viewership.viewing.Gaps;
import app.viewership.viewing.Lengths;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The rule behind the figures, told by the names that the options of the query command have: `session_gap` is
/// `--session-gap`.
final class RuleParameters {
    static final List<String> NAMES = List.of("session_gap", "viewing_gap", "runtime", "viewer", "reach", "completion");

    /// A day: nobody is reached by more.
    private static final int MOST_MINUTES = 24 * 60;

    private RuleParameters() {}

    /// @throws Refused if it makes no sense
    static Rule rule(Parameters asked) {
        Rule usual = Rule.DEFAULT;
        Thresholds thresholds = usual.thresholds();
        try {
            Gaps gaps = new Gaps(
                    seconds(asked, "viewing_gap", usual.gaps().viewing()),
                    seconds(asked, "session_gap", usual.gaps().session()));
            return new Rule(
                    gaps,
                    seconds(asked, "runtime", usual.runtime()),
                    usual.handOver(),
                    viewer(asked.one("viewer")),
                    new Thresholds(
                            number(asked, "reach", thresholds.reachMinutes(), MOST_MINUTES),
                            number(asked, "completion", thresholds.completionPercent(), 100),
                            thresholds.bingeEpisodes(),
                            thresholds.bingePercent()));
        } catch (IllegalArgumentException e) {
            throw new Refused(Refused.WRONG, String.valueOf(e.getMessage()));
        }
    }

    private static int seconds(Parameters asked, String name, int usual) {
        @Nullable String text = asked.one(name);
        if (text == null) {
            return usual;
        }
        OptionalLong seconds = Lengths.seconds(text, 1);
        if (seconds.isEmpty() || seconds.getAsLong() > Integer.MAX_VALUE) {
            throw new Refused(
                    Refused.WRONG,
                    "\"" + text + "\" is no " + name + "; write 30m, 45s, 1h30m or a number of seconds.");
        }
        return (int) seconds.getAsLong();
    }

    private static int number(Parameters asked, String name, int usual, int most) {
        @Nullable String text = asked.one(name);
        if (text == null) {
            return usual;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > most) {
            throw new Refused(
                    Refused.WRONG, "\"" + text + "\" is no " + name + "; write a whole number from 0 to " + most + ".");
        }
        return Integer.parseInt(text);
    }

    private static ViewerKey viewer(@Nullable String text) {
        return switch (text == null ? "device" : text.strip().toLowerCase(Locale.ROOT)) {
            case "device" -> ViewerKey.DEVICE;
            case "household" -> ViewerKey.HOUSEHOLD;
            default ->
                throw new Refused(Refused.WRONG, "\"" + text + "\" is no viewer key; write device or household.");
        };
    }
}
