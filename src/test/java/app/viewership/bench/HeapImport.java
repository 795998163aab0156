package app.viewership.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Imports a log and asks for the most popular programs, in whatever heap this Java was given.
final class HeapImport {

    private HeapImport() {}

    /// Imports, and prints one line.
    ///
    /// @param args the log, and the library file to make
    public static void main(String[] args) throws Exception {
        Path library = Path.of(args[1]);
        long[] rows = new long[1];
        double seconds = Stopwatch.seconds(() -> {
            try (Explored explored = new Explored(Path.of(args[0]), library)) {
                rows[0] = explored.rows();
                explored.top25();
            }
        });
        System.out.printf(
                Locale.ROOT, "%,d rows in %.1f s, library %,d bytes%n", rows[0], seconds, Files.size(library));
    }
}
