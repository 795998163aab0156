package app.viewership.cli;

import app.viewership.service.Listening;
import app.viewership.service.SourceState;
import app.viewership.service.SourceStatus;
import app.viewership.service.SourceTrouble;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Says why sources break, where nobody watches: once for each reason, not for each call.
final class LiveNews {
    private final Console console;
    private final Map<String, String> said = new HashMap<>();

    LiveNews(Console console) {
        this.console = console;
    }

    /// What is new of sources that will be called again.
    void broken(Listening listening) {
        for (SourceTrouble trouble : listening.troubles()) {
            say(
                    trouble.source(),
                    trouble.why(),
                    String.format(
                            Locale.ROOT,
                            " It is called again in %.1f s, and then after growing pauses.",
                            trouble.pause().toMillis() / 1000.0));
        }
    }

    /// What is new of sources that will not.
    void stopped(Listening listening) {
        for (SourceState state : listening.states()) {
            if (state.status() instanceof SourceStatus.Stopped stopped) {
                say(state.name(), stopped.why(), " It is not called again.");
            }
        }
    }

    private void say(String source, String why, String then) {
        if (!console.terminal() && !why.equals(said.put(source, why))) {
            console.err().println(source + ": " + why + then);
        }
    }

    /// At the end, to people too: how each broke last.
    void last(Listening listening) {
        listening
                .troubles()
                .forEach(trouble -> console.err().println(trouble.source() + ": It broke last so: " + trouble.why()));
    }
}
