package app.viewership.ui.library;

import app.viewership.ui.library.Remembered.Place;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/// Where a window may stand.
public final class Places {
    /// The smallest window that everything fits into.
    public static final double LEAST_WIDTH = 800;

    public static final double LEAST_HEIGHT = 560;

    private static final double USUAL_WIDTH = 1440;
    private static final double USUAL_HEIGHT = 900;
    // So much of the top edge must be in sight that the window can be grabbed and moved.
    private static final double GRIP = 96;

    private Places() {}

    /// The remembered place when it is still on one of the screens (they come and go with docks), made to fit it; else
    /// the middle of the first.
    public static Place fit(@Nullable Place remembered, List<Rectangle2D> screens) {
        if (remembered != null) {
            for (Rectangle2D screen : screens) {
                if (onScreen(remembered, screen)) {
                    return within(remembered, screen);
                }
            }
        }
        Rectangle2D first = screens.getFirst();
        double width = Math.min(USUAL_WIDTH, first.getWidth());
        double height = Math.min(USUAL_HEIGHT, first.getHeight());
        return new Place(
                first.getMinX() + (first.getWidth() - width) / 2,
                first.getMinY() + (first.getHeight() - height) / 2,
                width,
                height,
                false);
    }

    private static boolean onScreen(Place place, Rectangle2D screen) {
        double seen = Math.min(place.x() + place.width(), screen.getMaxX()) - Math.max(place.x(), screen.getMinX());
        return seen >= GRIP && place.y() >= screen.getMinY() && place.y() <= screen.getMaxY() - GRIP;
    }

    private static Place within(Place place, Rectangle2D screen) {
        double width = Math.clamp(place.width(), Math.min(LEAST_WIDTH, screen.getWidth()), screen.getWidth());
        double height = Math.clamp(place.height(), Math.min(LEAST_HEIGHT, screen.getHeight()), screen.getHeight());
        return new Place(place.x(), place.y(), width, height, place.maximized());
    }
}
