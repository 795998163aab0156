package app.viewership.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.ui.library.Remembered.Place;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 24, 1600, 976);
    private static final Rectangle2D BESIDE = new Rectangle2D(1600, 0, 2560, 1440);

    @Test
    void theFirstWindowStandsInTheMiddleOfTheScreen() {
        assertThat(Places.fit(null, List.of(LAPTOP))).isEqualTo(new Place(80, 62, 1440, 900, false));
    }

    @Test
    void aSmallScreenIsFilled() {
        assertThat(Places.fit(null, List.of(new Rectangle2D(0, 0, 1000, 700))))
                .isEqualTo(new Place(0, 0, 1000, 700, false));
    }

    @Test
    void aWindowStandsWhereItStood() {
        Place place = new Place(1700, 100, 1200, 800, true);

        assertThat(Places.fit(place, List.of(LAPTOP, BESIDE))).isEqualTo(place);
    }

    @Test
    void aWindowOnAScreenThatIsGoneComesBackToTheFirst() {
        assertThat(Places.fit(new Place(1700, 100, 1200, 800, false), List.of(LAPTOP)))
                .isEqualTo(new Place(80, 62, 1440, 900, false));
    }

    @Test
    void aWindowWhoseTopEdgeIsOutOfSightComesBack() {
        assertThat(Places.fit(new Place(100, -50, 1200, 800, false), List.of(LAPTOP)))
                .isEqualTo(new Place(80, 62, 1440, 900, false));
    }

    @Test
    void aSizeThatMakesNoSenseIsPutRight() {
        assertThat(Places.fit(new Place(100, 100, 9000, 3, false), List.of(LAPTOP)))
                .isEqualTo(new Place(100, 100, 1600, 560, false));
    }
}
