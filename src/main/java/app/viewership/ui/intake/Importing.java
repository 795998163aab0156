package app.viewership.ui.intake;

import app.viewership.ingest.CancelSignal;
import app.viewership.ingest.ImportProgress;
import app.viewership.ingest.ImportReport;
import app.viewership.ingest.ImportSettings;
import app.viewership.store.Library;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Imports files into a library; off the JavaFX thread.
@FunctionalInterface
public interface Importing {
    ImportReport run(
            Library library,
            List<Path> files,
            ImportSettings settings,
            Consumer<ImportProgress> progress,
            CancelSignal cancel);
}
