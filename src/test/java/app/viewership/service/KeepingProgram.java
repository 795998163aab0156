package app.viewership.service;

import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;

/// A program of its own that keeps what two sources send, until it is killed. After each commit it says how many bytes
/// of both are stored.
final class KeepingProgram implements AutoCloseable {

    /// Messages of a source.
    static final int ALL = 60_000;

    private final Process process;
    private final BufferedReader says;

    private KeepingProgram(Process process) {
        this.process = process;
        says = process.inputReader(StandardCharsets.UTF_8);
    }

    static KeepingProgram on(Path library) throws IOException {
        return new KeepingProgram(new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeepingProgram.class.getName(),
                        library.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /// Bytes that are stored by now.
    long stored() throws IOException {
        return Long.parseLong(says.readLine());
    }

    /// Ends it at once.
    ///
    /// @param known stored when it was heard last
    /// @return what it had said last
    long kill(long known) {
        process.toHandle().destroyForcibly();
        long last = says.lines().mapToLong(Long::parseLong).reduce(known, (one, next) -> next);
        process.onExit().join();
        return last;
    }

    @Override
    public void close() {
        kill(0);
    }

    /// What a source sends in all; never twice the same id in a row of programs.
    static String sent(String source, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i % 10 == 9 ? LiveEventText.malformed(i) : LiveEventText.event(source, i));
        }
        return text.toString();
    }

    /// The other program itself.
    public static void main(String[] args) throws InterruptedException {
        try (Library library = Library.openOrCreate(Path.of(args[0]));
                LiveKeeping keeping = LiveKeeping.into(library, Instant.now())) {
            int before = library.ledger().size();
            LinkedBlockingQueue<Long> kept = new LinkedBlockingQueue<>();
            keeping.onKept(() -> kept.add(library.ledger().stream()
                    .skip(before)
                    .mapToLong(LedgerEntry::size)
                    .sum()));
            byte[] one = sent("one", ALL).getBytes(StandardCharsets.UTF_8);
            byte[] other = sent("other", ALL).getBytes(StandardCharsets.UTF_8);
            Random random = new Random();
            int at = 0;
            while (at < Math.min(one.length, other.length)) {
                int parts = random.nextInt(20);
                for (int part = 0; part <= parts && at < Math.min(one.length, other.length); part++) {
                    int length = Math.min(1 + random.nextInt(20_000), Math.min(one.length, other.length) - at);
                    keeping.bytes("one", Arrays.copyOfRange(one, at, at + length), length, Instant.now());
                    keeping.bytes("other", Arrays.copyOfRange(other, at, at + length), length, Instant.now());
                    at += length;
                }
                System.out.println(kept.take());
            }
            throw new IllegalStateException("Nobody killed it");
        }
    }
}
