package app.viewership.cli;

import app.viewership.service.FetchProgress;
import java.util.Locale;
import java.util.function.Consumer;

/// One line on a terminal that tells how far a download is.
final class FetchLine implements Consumer<FetchProgress>, AutoCloseable {
    private final OverwrittenLine line;

    FetchLine(Console console) {
        line = new OverwrittenLine(console);
    }

    @Override
    public void accept(FetchProgress progress) {
        line.show(text(progress));
    }

    static String text(FetchProgress progress) {
        String bytes = String.format(
                Locale.ROOT, "Fetching from %s: %,d bytes", progress.url().getHost(), progress.bytes());
        long total = progress.total().orElse(0);
        return total > 0 ? bytes + String.format(Locale.ROOT, " of %,d", total) : bytes;
    }

    @Override
    public void close() {
        line.close();
    }
}
