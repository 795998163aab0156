package app.viewership.cli;

import app.viewership.ingest.ImportProgress;
import java.util.Locale;
import java.util.function.Consumer;

/// One line on a terminal that tells how far an import is, written over and over, gone at the end.
final class ProgressLine implements Consumer<ImportProgress>, AutoCloseable {
    private static final int WIDEST_NAME = 30;

    private final Console console;
    private int width;

    ProgressLine(Console console) {
        this.console = console;
    }

    @Override
    public void accept(ImportProgress progress) {
        if (console.terminal()) {
            show(text(progress));
        }
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

    private void show(String text) {
        console.err().print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
        console.err().flush();
        width = text.length();
    }

    /// Takes the line away.
    @Override
    public void close() {
        if (width > 0) {
            show("");
            console.err().print("\r");
            console.err().flush();
        }
    }
}
