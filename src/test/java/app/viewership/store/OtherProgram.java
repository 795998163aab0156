package app.viewership.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A program of its own that uses a library until it is told otherwise, or killed. It says each step on a line.
final class OtherProgram implements AutoCloseable {

    private final Process process;
    private final BufferedReader says;

    private OtherProgram(List<String> command) throws IOException {
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        says = process.inputReader(StandardCharsets.UTF_8);
    }

    /// Starts it; `before` comes first on the command line, such as a shell that sets limits.
    static OtherProgram on(Path library, String task, List<String> before) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProgram.class.getName(),
                library.toString(),
                task));
        return new OtherProgram(command);
    }

    /// The next step; null where there is none any more.
    String step() throws IOException {
        return says.readLine();
    }

    /// Ends it at once, and gives the steps it had said and nobody had read.
    List<String> kill() {
        // Killing the process object itself would close what it said.
        process.toHandle().destroyForcibly();
        List<String> unread = says.lines().toList();
        process.onExit().join();
        return unread;
    }

    @Override
    public void close() {
        kill();
    }

    /// The other program itself.
    public static void main(String[] args) {
        try (Library library = Library.openOrCreate(Path.of(args[0]))) {
            switch (args[1]) {
                case "hold" -> {
                    say("open");
                    readLine();
                }
                case "import" -> importOn(library);
                case "fill" -> fill(library);
                case "fill soon" -> fillSoon(library);
                default -> throw new IllegalArgumentException(args[1]);
            }
        } catch (LibraryException e) {
            say(e.sentence());
        }
    }

    /// Imports one file after another, never to end.
    private static void importOn(Library library) {
        Random random = new Random();
        for (int file = 0; ; file++) {
            String name = "file%d-%x".formatted(file, random.nextLong());
            say("begin");
            boolean soon = random.nextInt(4) > 0;
            put(library, name, 1 + random.nextInt(5), random, soon);
            if (!soon) {
                // What was to be there soon is there now.
                say("stored " + name);
            }
        }
    }

    /// Imports a small file, then a large one for which there is no room.
    private static void fill(Library library) {
        Random random = new Random(1);
        put(library, "small", 1, random, false);
        try {
            put(library, "large", 200, random, false);
            say("There was room.");
        } catch (LibraryException e) {
            say(e.sentence());
        }
        say("ledger " + library.ledger().size());
    }

    /// Imports small files that need not be on the disk at once, until there is no room.
    private static void fillSoon(Library library) {
        Random random = new Random(1);
        try {
            for (int file = 0; file < 200; file++) {
                put(library, "small" + file, 1, random, true);
                if (file % 10 == 9) {
                    library.sync();
                    say("synced " + library.ledger().size());
                }
            }
            say("There was room.");
        } catch (LibraryException e) {
            say(e.sentence());
        }
        say("ledger " + library.ledger().size());
    }

    private static void put(Library library, String name, int segments, Random random, boolean soon) {
        TestLog log = TestLog.named(name);
        try (Intake intake = library.begin(log.info())) {
            IntakeLog into = intake.log(TestLog.log(null));
            int rows = 4_000;
            for (int segment = 0; segment < segments; segment++) {
                for (PackedSegment packed : SegmentCodec.pack(noise(into, rows, random))) {
                    into.append(packed, (long) segment * rows);
                }
                into.reject(new Rejected(1_000_000_000L + segment, "No.", "x".repeat(random.nextInt(1000))));
                say("segment");
            }
            into.finish(new LogTotals((long) segments * (rows + 1), 0, 0));
            IntakeLog records = intake.log(TestCapture.dump(random.nextInt(100)).log());
            int most = 1 + random.nextInt(9_000);
            for (int i = 0; i < most; i++) {
                records.record("key" + i, "{\"value\":%d}".formatted(random.nextInt(3)), i + 1L);
            }
            records.finish(new LogTotals(most, 0, 0));
            say("commit");
            if (soon) {
                intake.commitSoon(log.sha256());
            } else {
                intake.commit(log.sha256());
            }
        }
    }

    private static Events noise(IntakeLog log, int rows, Random random) {
        Events events = Events.ofCapacity(rows);
        int client = log.client(TestLog.client("ip" + random.nextInt(100_000)));
        for (int i = 0; i < rows; i++) {
            events.client()[i] = client;
            events.asset()[i] = log.asset(List.of("asset" + random.nextInt(5000)), "Title");
            events.time()[i] = i;
            events.status()[i] = random.nextInt();
            events.line()[i] = i;
        }
        return events;
    }

    private static void say(String step) {
        System.out.println(step);
    }

    private static void readLine() {
        try {
            int end = System.in.read();
            if (end >= 0) {
                throw new IllegalStateException("Nothing is said to it");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
