package app.viewership.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.NotEnoughMemory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OpeningsTest {

    @Test
    void aLibraryTooLargeForTheMemoryIsRefusedWithTheMemoryThereIs() {
        NotEnoughMemory full = NotEnoughMemory.of(new OutOfMemoryError("Java heap space"));

        assertThat(Openings.sentence(full, Path.of("library.mv.db")))
                .isEqualTo(full.sentence())
                .contains("the program may use");
    }
}
