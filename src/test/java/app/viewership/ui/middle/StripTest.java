package app.viewership.ui.middle;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.ui.Hint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class StripTest {

    @Test
    void whereThereIsLittleRoomTheFirstSentenceStandsForAllUntilItIsClicked() {
        new FxRobot().interact(() -> {
            Strip strip = new Strip("remarks");
            strip.show("\n", List.of("One.", "Two.", "Three."));
            assertThat(strip.getText()).isEqualTo("One.\nTwo.\nThree.");

            strip.brief(true);
            assertThat(strip.getText()).isEqualTo("One. · 2 more");
            assertThat(Hint.of(strip)).isEqualTo("One.\nTwo.\nThree.");
            assertThat(strip.getAccessibleText()).isEqualTo("One.\nTwo.\nThree.");

            strip.getOnMouseClicked().handle(null);
            assertThat(strip.getText()).isEqualTo("One.\nTwo.\nThree.");
            assertThat(Hint.of(strip)).isEmpty();

            strip.show("\n", List.of("Four."));
            assertThat(strip.getText()).isEqualTo("Four.");
            strip.show("\n", List.of());
            assertThat(strip.isVisible()).isFalse();
        });
    }
}
