package app.viewership.ui.window;

import app.viewership.ingest.CancelSignal;
import app.viewership.ingest.ImportSettings;
import app.viewership.ingest.Importer;
import app.viewership.source.sample.SampleSource;
import app.viewership.store.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A library with the sample log in it: made once in a run, copied for each journey.
final class SampleLibrary {

    /// The sample log of this project.
    static final Path LOG = Path.of("data", "data-log.csv.zip");

    private static Path made;

    private SampleLibrary() {}

    static synchronized void copyTo(Path file) throws IOException {
        if (made == null) {
            // Of this run alone, for others may run beside it.
            Path library = Files.createTempDirectory(Files.createDirectories(Path.of("target", "journeys")), "sample")
                    .resolve("sample.mv.db");
            fill(library, LOG);
            made = library;
        }
        Files.copy(made, file);
    }

    /// The sample of a kind, smaller than the window's own where it is no log of this project.
    static Path sample(String kind, Path folder) throws IOException {
        SampleSource source = SampleSource.of(kind).orElseThrow();
        if (source.isFile()) {
            return LOG;
        }
        Path made = folder.resolve("sample-" + kind);
        source.write(new SampleSource.Size(600, 2, 1), kind, path -> {
            Path file = made.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.newOutputStream(file);
        });
        return made;
    }

    private static final Map<Path, Path> KEPT = new HashMap<>();

    /// A library with a log in it: made once in a run, copied for each journey.
    static synchronized void copyOf(Path log, Path file) throws IOException {
        Path kept = KEPT.get(log);
        if (kept == null) {
            kept = Files.createTempDirectory(Files.createDirectories(Path.of("target", "journeys")), "log")
                    .resolve("log.mv.db");
            fill(kept, log);
            KEPT.put(log, kept);
        }
        Files.copy(kept, file);
    }

    /// Makes a library with a log in it.
    static void fill(Path file, Path log) {
        try (Library library = Library.create(file)) {
            new Importer(library, ImportSettings.DEFAULT).run(List.of(log), progress -> {}, new CancelSignal());
        }
    }
}
