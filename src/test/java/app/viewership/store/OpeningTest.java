package app.viewership.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("library.mv.db");
    }

    /// A closed library with one import.
    private byte[] someLibrary() throws Exception {
        try (Library library = Library.create(file())) {
            TestLog.named("a").row("1.1.1.1", "7", 1).row("1.1.1.2", "8", 2).into(library);
        }
        return Files.readAllBytes(file());
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static void assertSays(Runnable action, String sentence) {
        assertThatThrownBy(action::run).isInstanceOf(LibraryException.class).hasMessage(sentence);
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
        try (Library library = Library.create(inside.resolve(name))) {
            assertThat(library.file()).isEqualTo(inside.resolve(name + ".mv.db"));
            TestLog.named("a").row("1.1.1.1", "7", 1).into(library);
        }
        try (Library library = Library.openOrCreate(inside.resolve(name + ".mv.db"))) {
            assertThat(library.ledger()).hasSize(1);
        }
        try (Library library = Library.openOrCreate(inside.resolve(name))) {
            assertThat(library.ledger()).hasSize(1);
        }
        try (Stream<Path> files = Files.list(inside)) {
            assertThat(files).containsExactly(inside.resolve(name + ".mv.db"));
        }
        assertThat(names()).containsExactly("in " + name);
    }

    @Test
    void aLibraryOfTheSameNameIsNotMadeAnew() throws Exception {
        byte[] before = someLibrary();

        assertSays(
                () -> Library.create(folder.resolve("library")),
                file() + " exists already. Open it, or name another file.");
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void aMissingLibraryIsNotMadeByOpeningIt() throws Exception {
        assertSays(
                () -> Library.open(folder.resolve("library")),
                "There is no library " + file() + ". Check the name, or create it.");
        assertThat(names()).isEmpty();
    }

    @Test
    void aMissingFolderIsNotMade() throws Exception {
        Path missing = folder.resolve("missing");

        assertSays(
                () -> Library.openOrCreate(missing.resolve("library")),
                "The folder " + missing + " does not exist. Create it, or name another.");
        assertThat(names()).isEmpty();
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
        assertThat(names()).containsExactly("data-log.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "H", "date,time\n", "SQLite format 3\0"})
    void aFileWithTheSuffixAloneIsNotALibrary(String text) throws Exception {
        Files.writeString(file(), text, StandardCharsets.UTF_8);

        assertSays(
                () -> Library.open(file()),
                file() + " is not a library. Name another file; this one was left as it is.");
        assertThat(file()).hasContent(text);
        assertThat(names()).containsExactly("library.mv.db");
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
        try (Connection on = DriverManager.getConnection(EscapedPath.url(file(), ".mv.db"), "sa", "pw");
                var statement = on.createStatement()) {
            statement.execute(content);
        }
        byte[] before = Files.readAllBytes(file());

        assertSays(
                () -> Library.open(file()),
                file() + " is a database of another program, not a library. Name another file; "
                        + "this one was left as it is.");
        assertThat(file()).hasBinaryContent(before);
        assertThat(names()).containsExactly("library.mv.db");
    }

    @Test
    void aNewerLibraryIsLeftAsItIs() throws Exception {
        Schema later = new Schema(List.of(Schema.NEWEST.scripts().getFirst(), "CREATE TABLE later (id INTEGER)"));
        new Opening(later).create(file());
        byte[] before = Files.readAllBytes(file());

        assertSays(
                () -> Library.open(file()),
                "The library " + file() + " was made by a newer version of this program. Update the program to open "
                        + "it; the file was left as it is.");
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void anOlderLibraryIsBroughtUpToDateWithAllItHolds() throws Exception {
        someLibrary();
        Schema later = new Schema(List.of(
                Schema.NEWEST.scripts().getFirst(),
                "CREATE TABLE later (id INTEGER)",
                "INSERT INTO later VALUES (1); INSERT INTO later VALUES (2)"));

        try (Connections connections = new Opening(later).open(file(), false)) {
            assertThat(connections.<Integer>read(Schema::versionOf)).isEqualTo(3);
            assertThat(connections.read(LedgerTable::all)).hasSize(1);
        }
        assertThat(names()).containsExactly("library.mv.db");
    }

    @Test
    void anOlderLibraryWhoseUpgradeFailsIsLeftAsItIs() throws Exception {
        byte[] before = someLibrary();
        Schema broken = new Schema(List.of(Schema.NEWEST.scripts().getFirst(), "CREATE TABLE x (id INTEGER); no SQL"));

        assertThatThrownBy(() -> new Opening(broken).open(file(), false)).isInstanceOf(LibraryException.class);

        assertThat(file()).hasBinaryContent(before);
        assertThat(names()).containsExactly("library.mv.db");
        Library.open(file()).close();
    }

    @Test
    void anOlderLibraryThatMayOnlyBeReadSaysHowToBringItUpToDate() throws Exception {
        byte[] before = someLibrary();
        Schema later = new Schema(List.of(Schema.NEWEST.scripts().getFirst(), "CREATE TABLE later (id INTEGER)"));

        assertSays(
                () -> new Opening(later).open(file(), true),
                "The library " + file() + " was made by an older version of this program and may only be read. Make "
                        + "its file writable, so that it can be brought up to date.");
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void aLibraryIsOpenOnceInAProgram() throws Exception {
        someLibrary();
        try (Library library = Library.open(file())) {
            assertSays(() -> Library.open(file()), "The library " + file() + " is open in this program already.");
            assertSays(
                    () -> Library.openReadOnly(file()), "The library " + file() + " is open in this program already.");
            assertThat(library.ledger()).hasSize(1);
        }
        Library.open(file()).close();
    }

    @Test
    void aLibraryReachedByALinkIsTheSameLibrary() throws Exception {
        someLibrary();
        Path link = Files.createSymbolicLink(folder.resolve("link.mv.db"), file());
        try (Library library = Library.open(link)) {
            assertThat(library.ledger()).hasSize(1);
            assertSays(() -> Library.open(file()), "The library " + file() + " is open in this program already.");
        }
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aLibraryThatMayOnlyBeReadIsReadAndNotChanged() throws Exception {
        byte[] before = someLibrary();
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .as("files have permissions here")
                .isTrue();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("r--r--r--"));

        try (Library library = Library.open(file())) {
            assertReadOnly(library);
        }
        assertThat(file()).hasBinaryContent(before);
        assertThat(Files.getPosixFilePermissions(file(), LinkOption.NOFOLLOW_LINKS))
                .hasSize(3);
    }

    @Test
    void aLibraryOpenedForReadingIsNotChanged() throws Exception {
        byte[] before = someLibrary();

        try (Library library = Library.openReadOnly(file())) {
            assertReadOnly(library);
        }
        assertThat(file()).hasBinaryContent(before);
    }

    private void assertReadOnly(Library library) {
        String sentence = "The library " + file() + " may only be read. To add to it, make its file writable or open "
                + "a copy of it.";
        assertThat(library.readOnly()).isTrue();
        assertThat(library.requestsOf(new int[] {0, 1}, Library.ANY_ASSET, 0, 9))
                .hasSize(2);
        assertSays(() -> library.begin(TestLog.named("b").info()), sentence);
        assertSays(() -> library.views().put("a", "b"), sentence);
    }

    @Test
    void openingAndClosingAloneHardlyChangesTheSize() throws Exception {
        long before = someLibrary().length;
        for (int i = 0; i < 10; i++) {
            Library.open(file()).close();
        }
        assertThat(Files.size(file())).isBetween(before, before + 10 * 8192);
    }

    @Test
    void aLibraryCutOffIsDamagedAndLeftAsItIs() throws Exception {
        byte[] whole = someLibrary();
        for (int length = whole.length - 1; length > 4096; length -= 1500) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(file(), cut);

            assertSays(() -> Library.open(file()), damaged());
            assertThat(file()).hasBinaryContent(cut);
        }
    }

    @Test
    void damageIsToldOrDoesNotMatter() throws Exception {
        byte[] whole = someLibrary();
        int told = 0;
        for (int at = 0; at < whole.length; at += 512) {
            byte[] damaged = whole.clone();
            Arrays.fill(damaged, at, Math.min(at + 512, damaged.length), (byte) 0x55);
            Files.write(file(), damaged);
            try (Library library = Library.openReadOnly(file())) {
                assertThat(library.requestsOf(new int[] {0, 1}, Library.ANY_ASSET, 0, 9))
                        .hasSize(2);
                assertThat(library.ledger()).extracting(LedgerEntry::name).containsExactly("a");
            } catch (LibraryException e) {
                assertThat(e.sentence()).isIn(damaged(), notALibrary());
                told++;
            }
            assertThat(file()).hasBinaryContent(damaged);
        }
        assertThat(told).isPositive();
    }

    private String damaged() {
        return "The library " + file() + " is damaged. Restore it from a copy, or import the logs into a new library.";
    }

    private String notALibrary() {
        return file() + " is not a library. Name another file; this one was left as it is.";
    }

    @Test
    void aDamagedSegmentIsTold() throws Exception {
        try (Library library = Library.create(file())) {
            try (Intake intake = library.begin(TestLog.named("a").info())) {
                IntakeLog log = intake.log(new LogInfo(null, "UTF-8", ",", "UTC"));
                log.append(new PackedSegment(new byte[] {1, 2, 3, 4, 5, 6}, 1, 0, 0, 0, 0), 2);
                log.finish(new LogTotals(1, 0, 0));
                intake.commit(TestLog.named("a").sha256());
            }
            assertSays(() -> library.read(library.contents().segments().getFirst()), damaged());
        }
    }
}
