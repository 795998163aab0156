package app.viewership.ui;

import app.viewership.query.Screen;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What views are called: by what the log that is open calls what people watch, and whether it tells households.
public final class ViewNames {

    private static final Words WORDS = Words.of(ViewNames.class);

    private ViewNames() {}

    /// The view, as the list of views has it.
    ///
    /// @param log null where none is open
    public static String of(Screen screen, @Nullable OpenLog log) {
        return switch (screen) {
            case PROGRAMS ->
                log == null
                        ? WORDS.say("view.PROGRAMS")
                        : log.explorer().captions().programs();
            case CHANGES -> log == null ? WORDS.say("view.CHANGES") : WORDS.say("view.CHANGES.of", program(log));
            case HOUSEHOLDS ->
                WORDS.say(log == null || log.explorer().hasLanes() ? "view.HOUSEHOLDS" : "view.AUDIENCE");
            case QUESTIONS -> log == null ? WORDS.say("view.QUESTIONS") : WORDS.say("view.QUESTIONS.of", program(log));
            case AVERAGES, OVER_TIME, EXPLAIN, PROFILE, LOYALTY, STREAMS, LENGTHS -> WORDS.say("view." + screen);
        };
    }

    /// What people name, one of it: `Program`, `Show`.
    public static String program(OpenLog log) {
        return log.explorer().dataset().drillPath().getFirst().label();
    }

    /// Everything of it: `All programs`.
    public static String all(@Nullable OpenLog log) {
        String programs = log == null
                ? WORDS.say("view.PROGRAMS")
                : log.explorer().captions().programs();
        return WORDS.say("all", inSentence(programs));
    }

    /// A label as it stands within a sentence.
    public static String inSentence(String label) {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
