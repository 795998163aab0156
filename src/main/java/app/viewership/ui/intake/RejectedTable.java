package app.viewership.ui.intake;

import app.viewership.source.RejectedRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Rejected rows of several logs, one below the other: some of them to look at, all of them to export.
final class RejectedTable {
    /// So many are shown; nobody reads more, and the export has them.
    static final int SHOWN = 5_000;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("file", "line", "reason", "text")
            .setRecordSeparator("\n")
            .get();

    private RejectedTable() {}

    /// The first rows, [#SHOWN] at most. Not for the JavaFX thread.
    static List<RejectedOf.Line> first(List<RejectedOf> logs) {
        List<RejectedOf.Line> lines = new ArrayList<>();
        try {
            for (RejectedOf log : logs) {
                log.rows().accept(row -> {
                    if (lines.size() == SHOWN) {
                        throw new Enough();
                    }
                    lines.add(new RejectedOf.Line(log.file(), row));
                });
            }
        } catch (Enough e) {
            return lines;
        }
        return lines;
    }

    static long count(List<RejectedOf> logs) {
        return logs.stream().mapToLong(RejectedOf::count).sum();
    }

    /// Writes all rows, `file,line,reason,text`, whole or not at all. Not for the JavaFX thread.
    static void write(List<RejectedOf> logs, Path to) throws IOException {
        Path folder = to.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(folder, "rejected", ".part");
        try {
            try (Writer out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8);
                    CSVPrinter csv = new CSVPrinter(out, FORMAT)) {
                for (RejectedOf log : logs) {
                    log.rows().accept(row -> print(csv, log.file(), row));
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            Files.move(draft, to, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void print(CSVPrinter csv, String file, RejectedRow row) {
        try {
            csv.printRecord(file, row.line(), row.reason(), row.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends a walk that has seen enough.
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }
}
