package app.viewership.store;

import static app.viewership.store.SomeLibrary.assertSays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Libraries of other versions of the program.
class SchemaTest {

    @TempDir
    Path folder;

    private SomeLibrary library;

    @BeforeEach
    void nameTheLibrary() {
        library = new SomeLibrary(folder);
    }

    @Test
    void aNewerLibraryIsLeftAsItIs() throws Exception {
        Schema later = new Schema(List.of(Schema.NEWEST.scripts().getFirst(), "CREATE TABLE later (id INTEGER)"));
        new Opening(later).createIfAbsent(library.file());
        byte[] before = Files.readAllBytes(library.file());

        assertSays(
                () -> Library.open(library.file()),
                "The library " + library.file()
                        + " was made by a newer version of this program. Update the program to open "
                        + "it; the file was left as it is.");
        assertThat(library.file()).hasBinaryContent(before);
    }

    @Test
    void anOlderLibraryIsBroughtUpToDateWithAllItHolds() throws Exception {
        library.make();
        Schema later = new Schema(List.of(
                Schema.NEWEST.scripts().getFirst(),
                "CREATE TABLE later (id INTEGER)",
                "INSERT INTO later VALUES (1); INSERT INTO later VALUES (2)"));

        try (Connections connections = new Opening(later).open(library.file(), false)) {
            assertThat(connections.<Integer>read(Schema::versionOf)).isEqualTo(3);
            assertThat(connections.read(LedgerTable::all)).hasSize(1);
        }
        assertThat(library.names()).containsExactly("library.mv.db");
    }

    @Test
    void anOlderLibraryWhoseUpgradeFailsIsLeftAsItIs() throws Exception {
        byte[] before = library.make();
        Schema broken = new Schema(List.of(Schema.NEWEST.scripts().getFirst(), "CREATE TABLE x (id INTEGER); no SQL"));

        assertThatThrownBy(() -> new Opening(broken).open(library.file(), false))
                .isInstanceOf(LibraryException.class);

        assertThat(library.file()).hasBinaryContent(before);
        assertThat(library.names()).containsExactly("library.mv.db");
        Library.open(library.file()).close();
    }

    @Test
    void anOlderLibraryThatMayOnlyBeReadSaysHowToBringItUpToDate() throws Exception {
        byte[] before = library.make();
        Schema later = new Schema(List.of(Schema.NEWEST.scripts().getFirst(), "CREATE TABLE later (id INTEGER)"));

        assertSays(
                () -> new Opening(later).open(library.file(), true),
                "The library " + library.file()
                        + " was made by an older version of this program and may only be read. Make "
                        + "its file writable, so that it can be brought up to date.");
        assertThat(library.file()).hasBinaryContent(before);
    }
}
