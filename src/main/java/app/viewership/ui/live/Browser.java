package app.viewership.ui.live;

import app.viewership.ui.Background;
import app.viewership.ui.Messages;
import app.viewership.ui.Words;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The system's browser.
public final class Browser {
    private static final Logger LOG = Logger.getLogger(Browser.class.getName());

    private Browser() {}

    /// Opens an address; where the system cannot, says the address.
    public static void open(URI address, Background background, Messages messages) {
        background.run(
                "browser",
                () -> new ProcessBuilder(command(System.getProperty("os.name", ""), address))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start(),
                started -> {},
                problem -> {
                    LOG.log(Level.INFO, "No browser could be opened", problem);
                    messages.fail(Words.of(Browser.class).say("serve.browser.failed", address));
                });
    }

    private static List<String> command(String system, URI address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address.toString());
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open", address.toString());
    }
}
