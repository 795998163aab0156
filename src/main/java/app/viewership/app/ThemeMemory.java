package app.viewership.app;

import app.viewership.ui.Background;
import app.viewership.ui.Theme;
import app.viewership.ui.library.Memory;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Keeps what the user said about light and dark.
final class ThemeMemory {
    private ThemeMemory() {}

    static void follow(Theme theme, Memory memory, Background background) {
        theme.choice().set(choice(memory.get().theme()));
        theme.choice()
                .addListener((value, before, now) -> background.run(
                        "memory-theme",
                        () -> memory.change(known -> known.withTheme(name(now))),
                        done -> {},
                        problem -> {}));
    }

    private static Theme.Choice choice(@Nullable String name) {
        return Arrays.stream(Theme.Choice.values())
                .filter(choice -> name(choice).equals(name))
                .findFirst()
                .orElse(Theme.Choice.SYSTEM);
    }

    private static String name(Theme.Choice choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
