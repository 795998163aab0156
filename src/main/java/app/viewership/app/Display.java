package app.viewership.app;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether there is a screen to open a window on.
final class Display {
    /// What to say where there is none.
    static final String MISSING =
            "There is no display to open the window on; \"viewership report LOG --out FOLDER\" answers without one.";

    private Display() {}

    static boolean isMissing() {
        return isMissing(System.getProperty("os.name", ""), System.getProperty("glass.platform"), System.getenv());
    }

    /// On Linux JavaFX speaks to an X server, of which this variable tells; its headless platform needs none.
    static boolean isMissing(String system, @Nullable String platform, Map<String, String> environment) {
        return system.toLowerCase(Locale.ROOT).contains("linux")
                && !"headless".equalsIgnoreCase(platform)
                && environment.getOrDefault("DISPLAY", "").isBlank();
    }
}
