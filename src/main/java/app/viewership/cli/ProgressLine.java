package app.viewership.cli;

import app.viewership.ingest.ImportProgress;
import java.util.Locale;
import java.util.function.Consumer;

/// One line on a terminal that tells how far an import is, written over and over, gone at the end.
final class ProgressLine implements Consumer<ImportProgress>, AutoCloseable {
    private static final int WIDEST_NAME = 30;

    private final OverwrittenLine line;

    ProgressLine(Console console) {
        line = new OverwrittenLine(console);
    }

    @Override
    public void accept(ImportProgress progress) {
        line.show(text(progress));
    }

    static String text(ImportProgress progress) {
        String name = progress.file();
        if (name.length() > WIDEST_NAME) {
            name = "…" + name.substring(name.length() - WIDEST_NAME + 1);
        }
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s (%d of %d)  %d %%  %,d rows  %,d rows/s",
                name,
                progress.fileNumber(),
                progress.files(),
                (int) (100 * progress.share()),
                progress.rows(),
                progress.rowsPerSecond()));
        if (progress.rejected() > 0) {
            text.append(String.format(Locale.ROOT, "  %,d rejected", progress.rejected()));
        }
        progress.secondsLeft().ifPresent(left -> text.append("  ").append(left).append(" s left"));
        return text.toString();
    }

    /// Takes the line away.
    @Override
    public void close() {
        line.close();
    }
}
