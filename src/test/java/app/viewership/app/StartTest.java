package app.viewership.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {
    @TempDir
    private Path folder;

    @Test
    void withoutArgumentsTheWindowOpens() {
        assertThat(Start.of(List.of())).isEqualTo(new Start.Window(null, List.of(), false));
    }

    @Test
    void withFilesTheWindowOpensThem() {
        assertThat(Start.of(List.of("a.csv", "/b/c.csv.gz")))
                .isEqualTo(new Start.Window(null, List.of(Path.of("a.csv"), Path.of("/b/c.csv.gz")), false));
    }

    @Test
    void theWindowTakesALibrary() {
        assertThat(Start.of(List.of("--library", "l.mv.db", "a.csv")))
                .isEqualTo(new Start.Window(Path.of("l.mv.db"), List.of(Path.of("a.csv")), false));
        assertThat(Start.of(List.of("--library=l"))).isEqualTo(new Start.Window(Path.of("l"), List.of(), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "import", "query", "sample", "help", "--help", "-h", "--version", "-x"})
    void wordsOfACommandAreACommand(String word) {
        assertThat(Start.of(List.of(word, "a.csv"))).isEqualTo(new Start.Command(List.of(word, "a.csv")));
    }

    @Test
    void aLibraryWithoutAFileIsLeftToTheCommandLineToExplain() {
        assertThat(Start.of(List.of("--library"))).isEqualTo(new Start.Command(List.of("--library")));
    }

    @Test
    void aMistypedCommandIsACommand() {
        assertThat(Start.of(List.of("reprot"))).isEqualTo(new Start.Command(List.of("reprot")));
    }

    @Test
    void aFolderThatIsThereIsOpened() throws IOException {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        assertThat(Start.of(List.of(logs.toString()))).isEqualTo(new Start.Window(null, List.of(logs), false));
    }

    @Test
    void onlyLinuxAsksForADisplay() {
        assertThat(Display.isMissing("Linux", null, Map.of())).isTrue();
        assertThat(Display.isMissing("Linux", null, Map.of("DISPLAY", ":0"))).isFalse();
        assertThat(Display.isMissing("Linux", "Headless", Map.of())).isFalse();
        assertThat(Display.isMissing("Windows 11", null, Map.of())).isFalse();
    }
}
