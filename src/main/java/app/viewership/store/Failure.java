package app.viewership.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/// What the database says, put into a sentence for the user.
final class Failure {

    private Failure() {}

    static LibraryException sentence(Path file, SQLException e) {
        return new LibraryException(words(file, e), e);
    }

    private static String words(Path file, SQLException e) {
        if (isDiskFull(e)) {
            return "The disk is full: %s could not be written. Make room and try again.".formatted(file);
        }
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> inUse(file);
            case ErrorCode.DATABASE_IS_READ_ONLY -> "The library %s is open for reading only.".formatted(file);
            case ErrorCode.DATABASE_IS_CLOSED, ErrorCode.OBJECT_CLOSED ->
                "The library %s is closed. Open it again.".formatted(file);
            case ErrorCode.WRONG_USER_OR_PASSWORD, ErrorCode.FILE_VERSION_ERROR_1 -> foreign(file);
            default -> damaged(file);
        };
    }

    static String inUse(Path file) {
        return "The library %s is in use by another program. Close it there, then open it again.".formatted(file);
    }

    static String foreign(Path file) {
        return "%s is a database of another program, not a library. Name another file; this one was left as it is."
                .formatted(file);
    }

    static String damaged(Path file) {
        return "The library %s is damaged. Restore it from a copy, or import the logs into a new one.".formatted(file);
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
