package app.viewership.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFolderTest {
    @TempDir
    private Path folder;

    private static void write(Path to, Overwrite overwrite) {
        NewFolder.write(to, overwrite, "new"::equals, made -> Files.writeString(made.resolve("new"), "x"));
    }

    @Test
    void makesTheFoldersAboveIt() {
        write(folder.resolve("a/b"), Overwrite.REFUSE);

        assertThat(folder.resolve("a/b/new")).hasContent("x");
        assertThat(folder.resolve("a").toFile().list()).containsExactly("b");
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        write(Files.createDirectory(folder.resolve("a")), Overwrite.REFUSE);

        assertThat(folder.resolve("a").toFile().list()).containsExactly("new");
    }

    @Test
    void aFolderWithSomethingInItIsLeftAsItIs() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("a"));
        Files.writeString(mine.resolve("new"), "mine");

        assertThatThrownBy(() -> write(mine, Overwrite.REFUSE))
                .isInstanceOf(ExportException.class)
                .hasMessage("The folder " + mine + " is not empty; it was left as it is. Name another folder.");
        assertThat(mine.resolve("new")).hasContent("mine");
    }

    @Test
    void anEarlierRunIsReplacedWhenAskedTo() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("a"));
        Files.writeString(mine.resolve("new"), "mine");
        write(mine, Overwrite.REPLACE);

        assertThat(mine.resolve("new")).hasContent("x");
        assertThat(folder.toFile().list()).containsExactly("a");
    }

    @Test
    void whatSomebodyElsePutThereIsNeverReplaced() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("a"));
        Files.writeString(mine.resolve("letter.txt"), "mine");

        assertThatThrownBy(() -> write(mine, Overwrite.REPLACE))
                .isInstanceOf(ExportException.class)
                .hasMessage("The folder " + mine
                        + " also holds letter.txt, which would be lost; it was left as it is. Name another folder.");
        assertThat(mine.resolve("letter.txt")).hasContent("mine");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "mine");

        assertThatThrownBy(() -> write(file, Overwrite.REPLACE)).hasMessage(file + " is a file. Name a folder.");
        assertThat(file).hasContent("mine");
    }

    @Test
    void whatBreaksOffLeavesNothingBehind() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("a"));
        Files.writeString(mine.resolve("new"), "mine");

        assertThatThrownBy(() -> NewFolder.write(mine, Overwrite.REPLACE, "new"::equals, made -> {
                    Files.createDirectories(made.resolve("b/c"));
                    Files.writeString(made.resolve("b/c/new"), "half");
                    throw new UncheckedIOException(new IOException("No space left on device"));
                }))
                .isInstanceOf(ExportException.class)
                .hasMessage("The disk is full: " + mine + " was not written. Make room and try again.");
        assertThat(mine.resolve("new")).hasContent("mine");
        assertThat(folder.toFile().list()).containsExactly("a");
    }

    @Test
    void whatAppearedMeanwhileIsNotReplaced() {
        Path late = folder.resolve("a");

        assertThatThrownBy(() -> NewFolder.write(late, Overwrite.REFUSE, "new"::equals, made -> {
                    Files.createDirectory(late);
                    Files.writeString(late.resolve("theirs"), "theirs");
                }))
                .isInstanceOf(ExportException.class);
        assertThat(late.resolve("theirs")).hasContent("theirs");
        assertThat(folder.toFile().list()).containsExactly("a");
    }
}
