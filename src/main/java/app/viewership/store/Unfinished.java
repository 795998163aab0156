package app.viewership.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A file or folder under a name of its own until it is whole. Where the program is told to end before (Ctrl+C), it is
/// taken away, so that nobody finds half of anything.
public final class Unfinished implements AutoCloseable {

    /// Gives what is whole its own name.
    @FunctionalInterface
    public interface Move {
        void run() throws IOException;
    }

    private static final Object MOVES = new Object();
    private static final Set<Path> UNDER_WAY = ConcurrentHashMap.newKeySet();

    /// Whoever still writes may put a file into a folder that is being taken away.
    private static final int TRIES = 20;

    private static volatile boolean ending;

    static {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(Unfinished::sweep, "taking away what is not finished"));
        } catch (IllegalStateException e) {
            // The program ends already, before anything was begun.
            ending = true;
        }
    }

    private final Path path;

    private Unfinished(Path path) {
        this.path = path;
    }

    /// Begins one of this name. To be closed when it has got its own, or is gone.
    ///
    /// @throws CancellationException if the program is ending: then nobody would take it away
    public static Unfinished of(Path path) {
        UNDER_WAY.add(path);
        // Looked at after it was added: the end takes away what it finds, and whoever is later sees that it began.
        refuseAtTheEnd();
        return new Unfinished(path);
    }

    /// Gives what is whole its own name, in as many steps as that takes: the program ends before all of them or after.
    ///
    /// @throws CancellationException if the program is ending: then something of it may be gone already
    public static void finish(Move move) throws IOException {
        synchronized (MOVES) {
            refuseAtTheEnd();
            move.run();
        }
    }

    private static void refuseAtTheEnd() {
        if (ending) {
            throw new CancellationException("The program is ending.");
        }
    }

    /// Whether the program is ending: then what is under way fails, and nobody needs to hear of it.
    public static boolean isEnding() {
        return ending;
    }

    private static void sweep() {
        synchronized (MOVES) {
            ending = true;
        }
        UNDER_WAY.forEach(Unfinished::takeAway);
    }

    private static void takeAway(Path path) {
        for (int i = 0; i < TRIES && Files.exists(path); i++) {
            try {
                delete(path);
            } catch (IOException e) {
                // Something came into it meanwhile; once more.
            }
        }
    }

    private static void delete(Path path) throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                // Whoever wrote it took it away, too.
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// Once the program is ending it stays known: what fails then is taken away, whoever left it.
    @Override
    public void close() {
        if (!ending) {
            UNDER_WAY.remove(path);
        }
    }
}
