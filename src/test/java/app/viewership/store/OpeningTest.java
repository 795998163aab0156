package app.viewership.store;

import static app.viewership.store.SomeLibrary.assertSays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opening a library that is sound.
class OpeningTest {

    @TempDir
    Path folder;

    private SomeLibrary library;

    @BeforeEach
    void nameTheLibrary() {
        library = new SomeLibrary(folder);
    }

    @Test
    void aLinkThatIsNamedLikeALibraryWithoutItsSuffixIsSaidToHideIt() throws IOException {
        Path file = folder.resolve("own.mv.db");
        Path elsewhere = Files.createFile(folder.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(folder.resolve("own"), elsewhere);
        String sentence = "Beside the library " + folder.toRealPath().resolve("own.mv.db");
        assertThatThrownBy(() -> Library.create(file))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("lies the link ");
        assertThat(file).doesNotExist();

        Files.delete(link);
        Library.create(file).close();
        Files.createSymbolicLink(folder.resolve("own"), file);
        assertThatThrownBy(() -> Library.open(file))
                .isInstanceOf(LibraryException.class)
                .hasMessageStartingWith(sentence)
                .hasMessageEndingWith(", which hides it. Give the link another name, or the library.");
        assertThatThrownBy(() -> Library.openReadOnly(file)).isInstanceOf(LibraryException.class);
    }

    @Test
    void aLibraryIsOpenOnceInAProgram() throws Exception {
        library.make();
        try (Library opened = Library.open(library.file())) {
            assertSays(
                    () -> Library.open(library.file()),
                    "The library " + library.file() + " is open in this program already.");
            assertSays(
                    () -> Library.openReadOnly(library.file()),
                    "The library " + library.file() + " is open in this program already.");
            assertThat(opened.ledger()).hasSize(1);
        }
        Library.open(library.file()).close();
    }

    @Test
    void aLibraryReachedByALinkIsTheSameLibrary() throws Exception {
        library.make();
        Path link = Files.createSymbolicLink(folder.resolve("link.mv.db"), library.file());
        try (Library opened = Library.open(link)) {
            assertThat(opened.ledger()).hasSize(1);
            assertSays(
                    () -> Library.open(library.file()),
                    "The library " + library.file() + " is open in this program already.");
        }
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aLibraryThatMayOnlyBeReadIsReadAndNotChanged() throws Exception {
        byte[] before = library.make();
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .as("files have permissions here")
                .isTrue();
        Files.setPosixFilePermissions(library.file(), PosixFilePermissions.fromString("r--r--r--"));

        try (Library opened = Library.open(library.file())) {
            assertReadOnly(opened);
        }
        assertThat(library.file()).hasBinaryContent(before);
        assertThat(Files.getPosixFilePermissions(library.file(), LinkOption.NOFOLLOW_LINKS))
                .hasSize(3);
    }

    @Test
    void aLibraryOpenedForReadingIsNotChanged() throws Exception {
        byte[] before = library.make();

        try (Library opened = Library.openReadOnly(library.file())) {
            assertReadOnly(opened);
        }
        assertThat(library.file()).hasBinaryContent(before);
    }

    private void assertReadOnly(Library opened) {
        String sentence = "The library " + library.file()
                + " may only be read. To add to it, make its file writable or open " + "a copy of it.";
        assertThat(opened.readOnly()).isTrue();
        assertThat(opened.events().of(new int[] {0, 1}, null, 0, 9)).hasSize(2);
        assertSays(() -> opened.begin(TestLog.named("b").info()), sentence);
        assertSays(() -> opened.views().put("a", "b"), sentence);
    }

    @Test
    void openingAndClosingAloneHardlyChangesTheSize() throws Exception {
        long before = library.make().length;
        for (int i = 0; i < 10; i++) {
            Library.open(library.file()).close();
        }
        assertThat(Files.size(library.file())).isBetween(before, before + 10 * 8192);
    }
}
