package app.viewership.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.ui.library.Remembered.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
    @TempDir
    Path folder;

    @Test
    void nothingIsRememberedBeforeTheFirstStart() {
        assertThat(new Memory(file()).get()).isEqualTo(Remembered.NOTHING);
    }

    @Test
    void theNextStartKnowsWhatThisOneWroteDown() {
        Path log = folder.resolve("räka (1).csv").toAbsolutePath();
        Place place = new Place(10.5, 20, 900, 700, true);
        new Memory(file())
                .change(r -> r.withLog(log)
                        .withLibrary(log.resolveSibling("l.mv.db"))
                        .with(place)
                        .withTheme("dark")
                        .withFolder(folder.toAbsolutePath()));

        assertThat(new Memory(file()).get())
                .isEqualTo(new Remembered(
                        List.of(log.resolveSibling("l.mv.db")), List.of(log), place, "dark", folder.toAbsolutePath()));
    }

    @Test
    void theLatestFileStandsFirstAndOnce() {
        Memory memory = new Memory(file());
        memory.change(r -> r.withLog(path("a")).withLog(path("b")).withLog(path("a")));

        assertThat(memory.get().logs()).containsExactly(path("a"), path("b"));
    }

    @Test
    void onlyTheLastEightAreKept() {
        Memory memory = new Memory(file());
        IntStream.range(0, 12).forEach(i -> memory.change(r -> r.withLibrary(path("l" + i))));

        assertThat(memory.get().libraries())
                .containsExactlyElementsOf(IntStream.rangeClosed(4, 11)
                        .mapToObj(i -> path("l" + (15 - i)))
                        .toList());
    }

    @Test
    void aFileThatIsGoneIsForgotten() {
        Memory memory = new Memory(file());
        memory.change(r -> r.withLog(path("a")).withLog(path("b")));
        memory.change(r -> r.without(path("b")));

        assertThat(memory.get().logs()).containsExactly(path("a"));
    }

    @Test
    void twoWindowsDoNotOverwriteEachOther() {
        Memory one = new Memory(file());
        Memory other = new Memory(file());
        one.change(r -> r.withLog(path("a")));
        other.change(r -> r.withTheme("light"));

        assertThat(new Memory(file()).get())
                .isEqualTo(Remembered.NOTHING.withLog(path("a")).withTheme("light"));
    }

    @Test
    void aDamagedFileIsAsIfItWereNotThere() throws IOException {
        Files.writeString(file(), "{\"logs\": [7,");

        assertThat(new Memory(file()).get()).isEqualTo(Remembered.NOTHING);
    }

    @Test
    void aFileOfAnotherVersionIsReadAsFarAsItIsKnown() throws IOException {
        Files.writeString(file(), "{\"theme\": \"dark\", \"somethingNew\": true}");

        assertThat(new Memory(file()).get()).isEqualTo(Remembered.NOTHING.withTheme("dark"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoReasonToFail() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "no folder");
        Memory memory = new Memory(blocked.resolve("window.json"));
        memory.change(r -> r.withTheme("dark"));

        assertThat(memory.get().theme()).isEqualTo("dark");
    }

    private Path file() {
        return folder.resolve("window.json");
    }

    private Path path(String name) {
        return folder.toAbsolutePath().resolve(name);
    }
}
