package app.viewership.bench;

import app.viewership.service.Listening;
import app.viewership.service.LiveKeeping;
import app.viewership.service.LiveSettings;
import app.viewership.service.LiveSource;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import app.viewership.ui.window.ListeningWindow;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/// Three live sources on the loopback that send many events a second: whether all are kept, how soon, and at what cost.
final class LiveLoad {

    private static final List<String> SOURCES = List.of("sysney", "sytazon", "sytflix");
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    /// Seconds in which a program just begun is still being compiled.
    private static final int COLD = 4;

    private final Path folder;

    LiveLoad(Path folder) {
        this.folder = folder;
    }

    /// @param rate events a second of all sources
    void run(int rate, int seconds) throws Exception {
        int each = rate / SOURCES.size();
        Process sender = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LiveSender.class.getName(),
                        Integer.toString(each),
                        Integer.toString(seconds))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Path file = folder.resolve("live.mv.db");
        try (BufferedReader says = sender.inputReader(StandardCharsets.UTF_8);
                Library library = Library.create(file)) {
            String host = "http://localhost:" + says.readLine() + "/";
            List<LiveSource> sources = LiveSource.parse(
                    SOURCES.stream().map(name -> name + "=" + host + name).toList(), null);
            measure(library, sources, says, (long) each * SOURCES.size() * seconds, rate, seconds);
            List<String> told = new ArrayList<>(List.of(
                    Files.createDirectory(folder.resolve("live-window")).toString(), host, Integer.toString(seconds)));
            told.addAll(SOURCES);
            System.out.println("JavaFX thread while the window listens: "
                    + Child.run(ListeningWindow.class, "1g", told.toArray(String[]::new)));
        } finally {
            sender.destroyForcibly();
        }
        System.out.printf(Locale.ROOT, "Library: %,d bytes%n", Files.size(file));
    }

    /// A commit: when it was, in seconds as the clock has them, and how many events were in the library before it.
    private record Commit(double at, long before) {}

    private static void measure(
            Library library, List<LiveSource> sources, BufferedReader sender, long all, int rate, int seconds)
            throws Exception {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        List<Commit> commits = Collections.synchronizedList(new ArrayList<>());
        AtomicLong before = new AtomicLong();
        long cpu = system.getProcessCpuTime();
        long began = System.nanoTime();
        double last;
        try (LiveKeeping keeping = LiveKeeping.into(library, Instant.now());
                Listening listening =
                        Listening.start(sources, LiveSettings.USUAL, keeping.bytes(), keeping.messages())) {
            keeping.onKept(() -> {
                double at = System.currentTimeMillis() / MILLIS;
                commits.add(new Commit(at, before.getAndSet(kept(library))));
            });
            while (kept(library) < all
                    && since(began) < 3 * seconds + 10
                    && listening.ended().isEmpty()) {
                Thread.sleep(20);
            }
            last = since(began);
            keeping.ended(listening.states());
        }
        double used = (system.getProcessCpuTime() - cpu) / NANOS;
        long bytes = library.ledger().stream().mapToLong(LedgerEntry::size).sum();
        System.out.printf(
                Locale.ROOT,
                "%nLive, %,d events a second over %d sources for %d s: %,d sent, %,d kept, %,d bytes (%s); all kept"
                        + " after %.1f s; %.0f %% of a core; %d commits, %d segments%n",
                rate,
                SOURCES.size(),
                seconds,
                all,
                kept(library),
                bytes,
                whole(library, all) ? "byte for byte" : "NOT what was sent",
                last,
                100 * used / last,
                commits.size(),
                library.contents().segments().size());
        double sent = 0;
        for (int i = 0; i < SOURCES.size(); i++) {
            sent += Long.parseLong(sender.readLine()) / MILLIS / SOURCES.size();
        }
        lags(commits, rate, sent);
    }

    /// How long ago the first of the events that a commit kept had been sent: what a kill just before would have lost.
    private static void lags(List<Commit> commits, int rate, double sent) {
        Map<Boolean, List<Double>> lags = commits.stream()
                .collect(Collectors.partitioningBy(
                        commit -> commit.at() < sent + COLD,
                        Collectors.mapping(
                                commit -> commit.at() - sent - (double) commit.before() / rate, toSorted())));
        List<Double> warm = lags.get(false);
        System.out.printf(
                Locale.ROOT,
                "Kept at most so long after it was sent: in half of the commits %.2f s, in all %.2f s; in the first %d s"
                        + " of the program %.2f s%n",
                warm.get(warm.size() / 2),
                warm.getLast(),
                COLD,
                lags.get(true).getLast());
    }

    private static Collector<Double, ?, List<Double>> toSorted() {
        return Collectors.collectingAndThen(
                Collectors.toList(), lags -> lags.stream().sorted().toList());
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / NANOS;
    }

    private static long kept(Library library) {
        return library.ledger().stream().mapToLong(LedgerEntry::stored).sum();
    }

    private static boolean whole(Library library, long all) throws Exception {
        boolean whole = library.ledger().size() == SOURCES.size();
        for (LedgerEntry entry : library.ledger()) {
            String name = entry.name().substring(0, entry.name().indexOf('-'));
            try (InputStream in = library.bytesOf(entry)) {
                for (int i = 0; i < all / SOURCES.size() && whole; i++) {
                    byte[] sent = LiveSender.event(name, i).getBytes(StandardCharsets.US_ASCII);
                    whole = Arrays.equals(in.readNBytes(sent.length), sent);
                }
                whole &= in.read() < 0;
            }
        }
        return whole && library.ledger().stream().allMatch(entry -> entry.rejected() == 0);
    }
}
