package app.viewership.ui.intake;

import app.viewership.export.ExportException;
import app.viewership.query.NotEnoughMemory;
import app.viewership.store.LibraryException;
import app.viewership.ui.Messages;
import app.viewership.ui.Words;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What went wrong in the background, told once to the user in a sentence and once to the log with its cause.
final class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    private Problems() {}

    static void tell(Messages messages, Exception problem) {
        LOG.log(Level.WARNING, "Background work failed", problem);
        messages.fail(
                switch (problem) {
                    case LibraryException library -> library.sentence();
                    case ExportException export -> export.sentence();
                    case NotEnoughMemory memory -> memory.sentence();
                    default -> Words.of(Problems.class).say("failed");
                });
    }
}
