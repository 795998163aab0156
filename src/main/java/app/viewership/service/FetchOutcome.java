package app.viewership.service;

import app.viewership.source.FileHint;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/// What became of one address that was fetched. Only [Kept] left a new file.
public sealed interface FetchOutcome {

    /// The address that was asked for, as it was given.
    URI url();

    /// What became of it, in one sentence for the user.
    String sentence();

    /// A new answer, kept in a file of its own that is ready to be imported.
    ///
    /// @param file holds the bytes as they came
    /// @param day the day of the capture, in the zone of the download
    /// @param bytes size of the file
    /// @param sha256 of its bytes, in lower-case hexadecimal digits
    record Kept(URI url, Path file, LocalDate day, long bytes, String sha256) implements FetchOutcome {

        /// The day of the capture, unless the file's own name tells the time of its rows, as that of an hour of plays
        /// does.
        public FileHint hint() {
            return FileHint.of(file);
        }

        @Override
        public String sentence() {
            return String.format(Locale.ROOT, "Fetched %s: %,d bytes, kept as %s.", WebAddress.shown(url), bytes, file);
        }
    }

    /// The same answer as the newest one kept; no file was made.
    ///
    /// @param file holds the answer since that day
    /// @param since the day on which it was kept
    record Unchanged(URI url, Path file, LocalDate since) implements FetchOutcome {
        @Override
        public String sentence() {
            return WebAddress.shown(url) + " is unchanged since " + since + " and was not kept again.";
        }
    }

    /// No answer that can be kept; nothing was stored.
    ///
    /// @param sentence what is wrong and what to do
    record Failed(URI url, String sentence) implements FetchOutcome {}

    /// The user did not wait for it; nothing was stored.
    record Cancelled(URI url) implements FetchOutcome {
        @Override
        public String sentence() {
            return "Cancelled: nothing of " + WebAddress.shown(url) + " was stored.";
        }
    }
}
