package app.viewership.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TitlesTest {
    private static final Path USUAL = Path.of("viewership.mv.db").toAbsolutePath();

    @Test
    void theUsualLibraryGoesWithoutSaying() {
        assertThat(Titles.of(USUAL, USUAL)).isEqualTo(Titles.ofProgram()).isEqualTo("Viewership Explorer");
    }

    @Test
    void anotherLibraryIsNamed() {
        assertThat(Titles.of(USUAL.resolveSibling("movies.mv.db"), USUAL)).contains("movies", "Viewership Explorer");
    }
}
