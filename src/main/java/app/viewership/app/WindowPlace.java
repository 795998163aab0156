package app.viewership.app;

import app.viewership.ui.library.Places;
import app.viewership.ui.library.Remembered.Place;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Puts the window where it stood.
final class WindowPlace {
    private WindowPlace() {}

    static void restore(Stage stage, @Nullable Place remembered) {
        Place place = Places.fit(
                remembered,
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
        stage.setMinWidth(Places.LEAST_WIDTH);
        stage.setMinHeight(Places.LEAST_HEIGHT);
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximized());
    }

    static Place of(Stage stage) {
        return new Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }
}
