package app.viewership.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.message.DbException;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the database says, in sentences for the user.
class FailureTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("library.mv.db");
    }

    private Connections open() {
        Library.create(file()).close();
        return new Opening(Schema.NEWEST).open(file(), false);
    }

    private static void run(Connections connections, String sql) {
        connections.change(on -> {
            try (Statement statement = on.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT 1 / 0 | Division by zero: \"1\"",
                "SELECT CAST('x' AS INTEGER) | For input string: \"x\"",
                "INSERT INTO saved VALUES ('a', 'b', 'c'), ('a', 'b', 'c') | Unique index or primary key violation: "
            })
    void anErrorThatNobodyForesawIsNotCalledDamage(String sql, String clause) {
        try (Connections connections = open()) {
            assertThatThrownBy(() -> run(connections, sql))
                    .isInstanceOf(LibraryException.class)
                    .message()
                    .startsWith("The library " + file() + " could not be used: " + clause)
                    .endsWith(
                            ". Open it again; if that does not help, restore it from a copy, or import the logs into a "
                                    + "new library.")
                    .doesNotContain("damaged", "Exception", "SELECT", "-240")
                    .hasLineCount(1);
        }
    }

    @Test
    void whatTheSystemSaysOfTheDiskIsHandedOn() {
        SQLException broken = DbException.convertIOException(new IOException("Input/output error"), "library.mv.db")
                .getSQLException();

        assertThat(Failure.of(file(), broken))
                .hasMessage("The library " + file() + " could not be used: Input/output error. Open it again; if that "
                        + "does not help, restore it from a copy, or import the logs into a new library.")
                .hasCause(broken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No space left on device",
                "There is not enough space on the disk",
                "Disk quota exceeded",
                "File too large"
            })
    void aFullDiskIsToldWhateverTheSystemCallsIt(String said) {
        SQLException full = DbException.convertIOException(new IOException(said), "library.mv.db")
                .getSQLException();

        assertThat(Failure.of(file(), full))
                .hasMessage("The disk is full: " + file() + " could not be written. Make room and try again.");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_CHUNK_NOT_FOUND, DataUtils.ERROR_UNSUPPORTED_FORMAT})
    void whatTheStoreBelowFindsOutOfOrderIsDamage(int code) {
        SQLException general = DbException.convert(DataUtils.newMVStoreException(code, "Chunk 7"))
                .getSQLException();

        assertThat(Failure.of(file(), general)).hasMessage(damaged());
    }

    @Test
    void aLibraryWithoutOneOfItsTablesIsDamaged() {
        try (Connections connections = open()) {
            run(connections, "DROP TABLE segments");
        }

        assertThatThrownBy(() -> Library.open(file()))
                .isInstanceOf(LibraryException.class)
                .hasMessage(damaged());
    }

    @Test
    void aClosedLibraryIsToldSo() {
        Connections connections = open();
        connections.close();

        assertThatThrownBy(() -> run(connections, "SELECT 1"))
                .isInstanceOf(LibraryException.class)
                .hasMessage("The library " + file() + " is closed. Open it again.");
    }

    @Test
    void aChangeInALibraryThatMayOnlyBeReadIsToldSo() {
        Library.create(file()).close();
        try (Connections connections = new Opening(Schema.NEWEST).open(file(), true)) {
            assertThatThrownBy(() -> run(connections, "DELETE FROM saved"))
                    .isInstanceOf(LibraryException.class)
                    .hasMessage("The library " + file() + " may only be read. To add to it, make its file writable or "
                            + "open a copy of it.");
        }
    }

    private String damaged() {
        return "The library " + file() + " is damaged. Restore it from a copy, or import the logs into a new library.";
    }
}
