package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Screen;
import app.viewership.query.Step;
import app.viewership.ui.Theme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of every view, to be looked at; what fails here is a view that cannot be drawn at all.
class PicturesTest {

    @Test
    void everyViewIsDrawnInALargeWindow(@TempDir Path folder) throws Exception {
        try (Desk desk = Desk.ofSample(folder, 60_000, 1440, 900)) {
            views(desk, "large");
            assertThat(desk.model.failure().get()).isNull();
        }
    }

    @Test
    void everyViewIsDrawnInTheSmallestWindow(@TempDir Path folder) throws Exception {
        try (Desk desk = Desk.ofSample(folder, 60_000, 800, 560)) {
            views(desk, "small");
            assertThat(desk.model.failure().get()).isNull();
        }
    }

    private static void views(Desk desk, String size) throws Exception {
        desk.fx(() -> desk.controller.change(q -> q.toggle(new Step("device", "Roku"))));
        for (Screen screen : Screen.values()) {
            desk.fx(() -> desk.controller.change(q -> q.with(screen)));
            desk.settled();
            String name = size + "-" + screen.name().toLowerCase(Locale.ROOT).replace('_', '-');
            desk.fx(() -> desk.theme.choice().set(Theme.Choice.LIGHT));
            desk.picture(name + "-light");
            desk.fx(() -> desk.theme.choice().set(Theme.Choice.DARK));
            desk.picture(name + "-dark");
        }
    }
}
