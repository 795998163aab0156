package app.viewership.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
    @TempDir
    private Path folder;

    private static void write(Path file, String text, Overwrite overwrite) {
        NewFile.write(file, overwrite, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void makesTheFoldersAboveIt() {
        Path file = folder.resolve("a/b/c.csv");
        write(file, "x", Overwrite.REFUSE);

        assertThat(file).hasContent("x");
    }

    @Test
    void neverReplacesAFileUnasked() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "mine");

        assertThatThrownBy(() -> write(file, "x", Overwrite.REFUSE))
                .isInstanceOfSatisfying(
                        FileExistsException.class, e -> assertThat(e.file()).isEqualTo(file))
                .hasMessage("There is a file " + file + " already; it was left as it is.");
        assertThat(file).hasContent("mine");
    }

    @Test
    void replacesAFileWhenAskedTo() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "mine");
        write(file, "x", Overwrite.REPLACE);

        assertThat(file).hasContent("x");
    }

    @Test
    void aFileThatAppearedMeanwhileIsNotReplaced() throws IOException {
        Path file = folder.resolve("a.csv");

        assertThatThrownBy(() -> NewFile.write(file, Overwrite.REFUSE, out -> {
                    Files.writeString(file, "theirs");
                    out.write('x');
                }))
                .isInstanceOf(FileExistsException.class);
        assertThat(file).hasContent("theirs");
        assertThat(folder.toFile().list()).containsExactly("a.csv");
    }

    @Test
    void whatBreaksOffLeavesNothingBehind() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "mine");

        assertThatThrownBy(() -> NewFile.write(file, Overwrite.REPLACE, out -> {
                    out.write('x');
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(ExportException.class)
                .hasMessage("The disk is full: " + file + " was not written. Make room and try again.");
        assertThat(file).hasContent("mine");
        assertThat(folder.toFile().list()).containsExactly("a.csv");
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> write(folder, "x", Overwrite.REPLACE))
                .isInstanceOf(ExportException.class)
                .hasMessage(folder + " is a folder. Name a file.");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatCannotBeWrittenIsNamed() {
        // Nobody makes files there, not even an administrator, to whom all other folders are open.
        Path closed = Path.of("/proc");

        assertThatThrownBy(() -> write(closed.resolve("a.csv"), "x", Overwrite.REFUSE))
                .isInstanceOf(ExportException.class)
                .hasMessage("The folder /proc cannot be written to. Choose another folder.");
        assertThatThrownBy(() -> NewFile.requireFolder(closed))
                .isInstanceOf(ExportException.class)
                .hasMessage("The folder /proc cannot be written to. Choose another folder.");
    }

    @Test
    void aFileInPlaceOfAFolderIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "mine");

        assertThatThrownBy(() -> NewFile.requireFolder(file))
                .isInstanceOf(ExportException.class)
                .hasMessage(file + " is a file, not a folder. Choose another folder.");
        assertThatThrownBy(() -> NewFile.requireFolder(file.resolve("below")))
                .isInstanceOf(ExportException.class)
                .hasMessage("The folder " + file.resolve("below") + " cannot be written to. Choose another folder.");
    }

    @Test
    void aFolderToBeUsedIsMadeAndLeftEmpty() throws IOException {
        Path below = folder.resolve("a/b");
        NewFile.requireFolder(below);

        assertThat(below).isEmptyDirectory();
    }
}
