package app.viewership.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/// What the database says, put into a sentence for the user.
final class Failure {

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
            default -> damaged(file, e);
        };
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
