package app.viewership.source;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.ZipException;

/// The sentences about a file that cannot be read; the technical cause goes to the program's own log.
///
/// @param name what the log is called
record Failures(String name) {

    private static final Logger LOG = Logger.getLogger(Failures.class.getName());
    private static final int LONGEST_QUOTE = 300;

    /// `rest` completes a sentence that begins with the name.
    SourceException because(String rest) {
        return new SourceException(name, rest);
    }

    /// The file could not be read, or not to its end.
    SourceException broken(IOException e) {
        log(e);
        String rest = switch (e) {
            case NoSuchFileException missing -> "is not there.";
            case FileNotFoundException missing -> "is not there.";
            case AccessDeniedException denied -> "may not be read: you lack the permission.";
            case EOFException cut -> "is cut off or damaged; nothing of it was stored.";
            case ZipException damaged -> "is cut off, damaged or encrypted; nothing of it was stored.";
            case ShrunkException shrunk ->
                "became shorter while it was read; nothing of it was stored. Import it again when it is complete.";
            case TooLargeException large -> large.rest();
            default -> "could not be read to its end; nothing of it was stored.";
        };
        return new SourceException(name, rest, e);
    }

    void log(IOException e) {
        LOG.log(Level.FINE, name, e);
    }

    /// A text of the file as it can stand in a sentence.
    static String cut(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
