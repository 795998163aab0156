package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Screen;
import app.viewership.ui.Theme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {

    @Test
    void everyViewIsDrawnLightAndDark(@TempDir Path folder) throws Exception {
        try (Desk desk = Desk.ofSample(folder, 60_000, 1440, 900)) {
            for (Screen screen : Screen.values()) {
                desk.fx(() -> desk.controller.change(q -> q.with(screen)));
                desk.settled();
                desk.fx(() -> desk.theme.choice().set(Theme.Choice.LIGHT));
                desk.picture(screen + "-light");
                desk.fx(() -> desk.theme.choice().set(Theme.Choice.DARK));
                desk.picture(screen + "-dark");
            }
            assertThat(desk.model.failure().get()).isNull();
        }
    }
}
