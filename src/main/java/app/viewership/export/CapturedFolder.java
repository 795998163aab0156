package app.viewership.export;

import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/// What live sources sent, byte for byte as it came: a file for each time that a source was listened to, by the name
/// that the ledger has for it, `tv-20240111T094044035Z.stream`. An import of such a file gives the same events.
public final class CapturedFolder {

    private CapturedFolder() {}

    /// The logs of a kind whose bytes the library keeps, by name: those that were listened to and sent something.
    public static List<LedgerEntry> logs(Library library, String kind) {
        return library.contents().ledgerOf(kind).stream()
                .filter(entry -> entry.listened() != null && entry.size() > 0)
                .sorted(Comparator.comparing(LedgerEntry::name))
                .toList();
    }

    /// Writes the bytes of logs, whatever it takes.
    ///
    /// @param folder empty, or not there yet; what is in it is never replaced
    /// @throws ExportException if the folder is there and not empty, or cannot be written
    /// @throws app.viewership.store.LibraryException where the library cannot be read
    public static void write(Library library, List<LedgerEntry> logs, Path folder) {
        NewFolder.write(folder, Overwrite.REFUSE, name -> false, to -> {
            for (LedgerEntry log : logs) {
                write(library, log, to.resolve(log.name()));
            }
        });
    }

    private static void write(Library library, LedgerEntry log, Path file) throws IOException {
        try (InputStream from = library.bytesOf(log);
                OutputStream to = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            byte[] some = new byte[1 << 16];
            long left = log.size();
            // Of a log that still grows as much as the ledger knows of.
            for (int read = 1; left > 0 && read > 0; left -= Math.max(0, read)) {
                read = from.read(some, 0, (int) Math.min(some.length, left));
                to.write(some, 0, Math.max(0, read));
            }
        }
    }
}
