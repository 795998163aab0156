package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Filter;
import app.viewership.query.Screen;
import app.viewership.query.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of every view, to be looked at; what fails here is a view that cannot be drawn at all.
class PicturesTest {

    @TempDir
    Path folder;

    @Test
    void everyViewIsDrawnInALargeWindow() throws Exception {
        try (Desk desk = Desk.ofSample(folder, 1440, 900)) {
            views(desk, "large", all(desk));
        }
    }

    @Test
    void everyViewIsDrawnInTheSmallestWindow() throws Exception {
        try (Desk desk = Desk.ofSample(folder, 800, 560)) {
            views(desk, "small", all(desk));
        }
    }

    @Test
    void longNamesAndLargeFiguresHaveRoom() throws Exception {
        try (Desk desk = Desk.of(folder, LongLog.write(folder), 1440, 900)) {
            views(desk, "long", List.of(Screen.PROGRAMS, Screen.CHANGES));
        }
    }

    @Test
    void longNamesAndLargeFiguresHaveRoomInTheSmallestWindow() throws Exception {
        try (Desk desk = Desk.of(folder, LongLog.write(folder), 800, 560)) {
            views(desk, "long-small", List.of(Screen.AVERAGES, Screen.EXPLAIN));
        }
    }

    @Test
    void aViewWithNothingInItSaysWhy() throws Exception {
        try (Desk desk = Desk.ofSample(folder, 800, 560)) {
            desk.fx(() -> desk.controller.change(q ->
                    q.withFilters(List.of(Filter.keep("program", "SeriesTitle0"), Filter.exclude("kind", "series")))));
            desk.settled();
            desk.keepBoth("empty-result-small");
            assertThat(desk.model.shown().get().answer().rows()).isEmpty();
        }
    }

    private static List<Screen> all(Desk desk) {
        return desk.model.log().get().explorer().screens();
    }

    private static void views(Desk desk, String size, List<Screen> screens) throws Exception {
        String device = desk.model
                .shown()
                .get()
                .facets()
                .of("device")
                .values()
                .getFirst()
                .value();
        desk.fx(() -> desk.controller.change(q -> q.toggle(new Step("device", device))));
        desk.settled();
        for (Screen screen : screens) {
            desk.fx(() -> desk.controller.change(q -> q.with(screen)));
            desk.settled();
            desk.keepBoth(size + "-" + screen.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        desk.fx(() -> desk.controller.change(q -> q.with(Screen.HOUSEHOLDS).withBy("client_ip")));
        desk.settled();
        desk.keepBoth(size + "-households-by-ip");
        assertThat(desk.model.failure().get()).isNull();
    }
}
