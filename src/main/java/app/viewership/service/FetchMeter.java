package app.viewership.service;

import java.net.URI;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Counts the bytes of a download, and tells them at most ten times a second and at the end.
final class FetchMeter {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private final URI url;
    private final OptionalLong total;
    private final Consumer<FetchProgress> listener;
    private long bytes;
    private long told;

    FetchMeter(URI url, OptionalLong total, Consumer<FetchProgress> listener) {
        this.url = url;
        this.total = total;
        this.listener = listener;
        told = System.nanoTime() - PAUSE;
    }

    void add(int more) {
        bytes += more;
        if (System.nanoTime() - told >= PAUSE) {
            tell();
        }
    }

    void end() {
        tell();
    }

    long bytes() {
        return bytes;
    }

    private void tell() {
        told = System.nanoTime();
        listener.accept(new FetchProgress(url, bytes, total));
    }
}
