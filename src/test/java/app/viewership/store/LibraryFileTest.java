package app.viewership.store;

import static app.viewership.store.SomeLibrary.assertSays;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is a library's file and what is none.
class LibraryFileTest {

    @TempDir
    Path folder;

    private SomeLibrary library;

    @BeforeEach
    void nameTheLibrary() {
        library = new SomeLibrary(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "library",
                "a b",
                "a;b",
                ";MODE=MySQL;",
                "100%",
                "%3B",
                "%253B",
                "é漢😀",
                "a.b",
                "~",
                "#?&'\"",
                "-",
                "$HOME"
            })
    void anyNameWorksWithAndWithoutTheSuffixAndIsOneFile(String name) throws Exception {
        Path inside = Files.createDirectory(folder.resolve("in " + name));
        try (Library opened = Library.create(inside.resolve(name))) {
            assertThat(opened.file()).isEqualTo(inside.resolve(name + ".mv.db"));
            TestLog.named("a").row("1.1.1.1", "7", 1).into(opened);
        }
        try (Library opened = Library.openOrCreate(inside.resolve(name + ".mv.db"))) {
            assertThat(opened.ledger()).hasSize(1);
        }
        try (Library opened = Library.openOrCreate(inside.resolve(name))) {
            assertThat(opened.ledger()).hasSize(1);
        }
        try (Stream<Path> files = Files.list(inside)) {
            assertThat(files).containsExactly(inside.resolve(name + ".mv.db"));
        }
        assertThat(library.names()).containsExactly("in " + name);
    }

    @Test
    void aFolderIsNoLibrary() {
        assertSays(
                () -> Library.openOrCreate(folder),
                folder + " names no library: a library is a file. Name a file in a folder.");
    }

    @Test
    void aNameOfNothingButTheSuffixIsNoLibrary() {
        assertSays(
                () -> Library.openOrCreate(folder.resolve(".mv.db")),
                folder.resolve(".mv.db") + " names no library: a library is a file. Name a file in a folder.");
    }

    @Test
    void anotherFileIsNotALibraryAndNoneIsMadeBesideIt() throws Exception {
        Path log = Files.writeString(folder.resolve("data-log.csv"), "date,time\n");

        assertSays(
                () -> Library.openOrCreate(log),
                log + " is not a library. Name another file; this one was left as it is.");
        assertThat(library.names()).containsExactly("data-log.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "H", "date,time\n", "SQLite format 3\0"})
    void aFileWithTheSuffixAloneIsNotALibrary(String text) throws Exception {
        Files.writeString(library.file(), text, StandardCharsets.UTF_8);

        assertSays(
                () -> Library.open(library.file()),
                library.file() + " is not a library. Name another file; this one was left as it is.");
        assertThat(library.file()).hasContent(text);
        assertThat(library.names()).containsExactly("library.mv.db");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE films (id INTEGER)",
                "CREATE USER other PASSWORD 'secret' ADMIN",
                "CREATE TABLE schema_version (mark VARCHAR, version INTEGER)",
                "CREATE TABLE schema_version (version INTEGER)"
            })
    void aDatabaseOfAnotherProgramIsLeftAsItIs(String content) throws Exception {
        try (Connection on = DriverManager.getConnection(EscapedPath.url(library.file(), ".mv.db"), "sa", "pw");
                var statement = on.createStatement()) {
            statement.execute(content);
        }
        byte[] before = Files.readAllBytes(library.file());

        assertSays(
                () -> Library.open(library.file()),
                library.file() + " is a database of another program, not a library. Name another file; "
                        + "this one was left as it is.");
        assertThat(library.file()).hasBinaryContent(before);
        assertThat(library.names()).containsExactly("library.mv.db");
    }
}
