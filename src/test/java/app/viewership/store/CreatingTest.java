package app.viewership.store;

import static app.viewership.store.SomeLibrary.assertSays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Making a library, and who is in the way.
@Execution(ExecutionMode.CONCURRENT)
class CreatingTest {

    @TempDir
    Path folder;

    private SomeLibrary library;

    @BeforeEach
    void nameTheLibrary() {
        library = new SomeLibrary(folder);
    }

    @Test
    void aLibraryOfTheSameNameIsNotMadeAnew() throws Exception {
        byte[] before = library.make();

        assertSays(
                () -> Library.create(folder.resolve("library")),
                library.file() + " exists already. Open it, or name another file.");
        assertThat(library.file()).hasBinaryContent(before);
    }

    @Test
    void aMissingLibraryIsNotMadeByOpeningIt() throws Exception {
        assertSays(
                () -> Library.open(folder.resolve("library")),
                "There is no library " + library.file() + ". Check the name, or create it.");
        assertThat(library.names()).isEmpty();
    }

    @Test
    void whoMadeTheFileIsToldSoAndNobodyElse() {
        Path name = folder.resolve("library");

        try (Library made = Library.openOrCreate(name)) {
            assertThat(made.made()).isTrue();
        }
        try (Library found = Library.openOrCreate(name)) {
            assertThat(found.made()).isFalse();
        }
        try (Library opened = Library.open(name)) {
            assertThat(opened.made()).isFalse();
        }
        try (Library made = Library.create(folder.resolve("other"))) {
            assertThat(made.made()).isTrue();
        }
    }

    @Test
    void aMissingFolderIsNotMade() throws Exception {
        Path missing = folder.resolve("missing");

        assertSays(
                () -> Library.openOrCreate(missing.resolve("library")),
                "The folder " + missing + " does not exist. Create it, or name another.");
        assertThat(library.names()).isEmpty();
    }

    @Test
    void aFileThatAppearsWhileALibraryIsMadeIsLeftAsItIs() throws Exception {
        // The script that makes the tables writes a file of the library's name before it ends.
        Schema slow = new Schema(
                List.of("CREATE TABLE films (id INTEGER); CALL CSVWRITE('" + library.file() + "', 'SELECT 1')"));

        assertThat(new Opening(slow).createIfAbsent(library.file())).isFalse();

        assertThat(library.file()).content().startsWith("\"1\"");
        assertThat(library.names()).containsExactly("library.mv.db");
    }

    @Test
    void ofProgramsThatMakeOneLibraryAtOnceOneHasItAndTheOthersAreToldSo() throws Exception {
        String inUse =
                "The library " + library.file() + " is in use by another program. Close it there, then open it again.";
        for (int round = 0; round < 3; round++) {
            try (OtherProgram one = OtherProgram.on(library.file(), "hold", List.of());
                    OtherProgram other = OtherProgram.on(library.file(), "hold", List.of());
                    OtherProgram third = OtherProgram.on(library.file(), "hold", List.of())) {
                assertThat(List.of(one.step(), other.step(), third.step()))
                        .containsExactlyInAnyOrder("open", inUse, inUse);
            }
            assertThat(library.names()).containsExactly("library.mv.db");
            Files.delete(library.file());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 12})
    void onAFullDiskNoLibraryIsMadeAndTheDiskIsNamed(int kilobytes) throws Exception {
        Path shell = Path.of("/bin/bash");
        assumeThat(shell).as("a shell that limits the size of files").isExecutable();

        try (OtherProgram program = OtherProgram.on(
                library.file(),
                "hold",
                List.of(shell.toString(), "-c", "ulimit -f %d; exec \"$0\" \"$@\"".formatted(kilobytes)))) {
            assertThat(program.step())
                    .contains(library.file().toString(), "disk")
                    .endsWith("Make room and try again.");
            assertThat(program.step()).isNull();
        }
        assertThat(library.names()).isEmpty();
    }
}
