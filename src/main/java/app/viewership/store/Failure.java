package app.viewership.store;

import java.io.EOFException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/// What the database says, put into a sentence for the user.
final class Failure {

    /// The file is not what it was, or lacks a table that every library has.
    private static final Set<Integer> DAMAGE = Set.of(
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1,
            ErrorCode.COLUMN_NOT_FOUND_1);

    /// What H2 finds out below SQL, and reports there as a general error; so is a file that ends too early.
    private static final Set<Integer> DAMAGE_BELOW =
            Set.of(DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_CHUNK_NOT_FOUND, DataUtils.ERROR_UNSUPPORTED_FORMAT);

    private Failure() {}

    static LibraryException of(Path file, SQLException e) {
        if (isDiskFull(e)) {
            return new LibraryException(
                    "The disk is full: %s could not be written. Make room and try again.".formatted(file), e);
        }
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                new LibraryException(
                        "The library %s is in use by another program. Close it there, then open it again."
                                .formatted(file),
                        e);
            case ErrorCode.DATABASE_IS_READ_ONLY -> readOnly(file);
            case ErrorCode.DATABASE_IS_CLOSED, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN, ErrorCode.OBJECT_CLOSED ->
                new LibraryException("The library %s is closed. Open it again.".formatted(file), e);
            case ErrorCode.WRONG_USER_OR_PASSWORD, ErrorCode.FILE_VERSION_ERROR_1 -> foreign(file);
            default -> isDamage(e) ? damaged(file, e) : unknown(file, e);
        };
    }

    /// What nobody foresaw. What is said of it is all there is to go by.
    private static LibraryException unknown(Path file, SQLException e) {
        return new LibraryException(
                ("The library %s could not be used: %s. Open it again; if that does not help, restore it from a copy, "
                                + "or import the logs into a new library.")
                        .formatted(file, clause(e)),
                e);
    }

    /// What the innermost cause says, which is the plainest, without statements and numbers of H2.
    private static String clause(SQLException e) {
        String said = e instanceof JdbcException h2 ? h2.getOriginalMessage() : e.getMessage();
        for (@Nullable Throwable at = e.getCause(); at != null; at = at.getCause()) {
            said = at.getMessage() == null || at instanceof SQLException ? said : at.getMessage();
        }
        String line = String.valueOf(said).lines().findFirst().orElse("");
        return line.replaceFirst(" \\[[0-9./-]+]$", "").replaceFirst("\\.$", "");
    }

    static LibraryException readOnly(Path file) {
        return new LibraryException(
                "The library %s may only be read. To add to it, make its file writable or open a copy of it."
                        .formatted(file));
    }

    static LibraryException notALibrary(Path file) {
        return new LibraryException(
                "%s is not a library. Name another file; this one was left as it is.".formatted(file));
    }

    static LibraryException foreign(Path file) {
        return new LibraryException(
                "%s is a database of another program, not a library. Name another file; this one was left as it is."
                        .formatted(file));
    }

    static LibraryException damaged(Path file, @Nullable Throwable cause) {
        return new LibraryException(
                "The library %s is damaged. Restore it from a copy, or import the logs into a new library."
                        .formatted(file),
                cause);
    }

    private static boolean isDamage(SQLException e) {
        boolean damage = DAMAGE.contains(e.getErrorCode());
        for (@Nullable Throwable at = e.getCause(); at != null && !damage; at = at.getCause()) {
            damage = at instanceof EOFException
                    || (at instanceof MVStoreException below && DAMAGE_BELOW.contains(below.getErrorCode()));
        }
        return damage;
    }

    /// Every system says it in words of its own.
    private static boolean isDiskFull(Throwable failure) {
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            String message = String.valueOf(at.getMessage());
            if (message.contains("No space left")
                    || message.contains("not enough space")
                    || message.contains("Disk quota exceeded")
                    || message.contains("File too large")) {
                return true;
            }
        }
        return false;
    }
}
