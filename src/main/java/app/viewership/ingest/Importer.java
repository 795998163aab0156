package app.viewership.ingest;

import app.viewership.ingest.FileOutcome.Ending;
import app.viewership.source.KnownRows;
import app.viewership.source.LogReader;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Imports logs into a library, on all cores, each file one transaction.
///
/// A bad file is an outcome in the report, not an exception; the files beside it come in. Not for the JavaFX thread.
public final class Importer {

    /// Bytes of a block: large enough to pack well, small enough to keep all cores busy to the end.
    private static final int BLOCK = 8 << 20;

    private final Library library;
    private final ImportSettings settings;
    private final int block;

    /// @param library open for writing, and not being imported into
    public Importer(Library library, ImportSettings settings) {
        this(library, settings, BLOCK);
    }

    /// @param block bytes of a block; more than a row may have
    Importer(Library library, ImportSettings settings, int block) {
        this.library = library;
        this.settings = settings;
        this.block = Math.max(block, LogReader.LONGEST_ROW + LogReader.BESIDE_ROW);
    }

    /// Imports files and folders, in order; of a folder all logs in it and its folders, by name.
    ///
    /// @param progress told on the calling thread, at most ten times a second and at the end of each file
    /// @param cancel ends the import within a second; so does an interrupt of the calling thread
    public ImportReport run(List<Path> inputs, Consumer<ImportProgress> progress, CancelSignal cancel) {
        List<FileOutcome> outcomes = new ArrayList<>();
        LogPlanner planner = new LogPlanner(settings);
        InputFiles input = InputFiles.of(inputs, settings.period(), planner::holdsRecords);
        int known = library.ledger().size();
        Meter meter = new Meter(progress, System::nanoTime, input.files().size(), input.bytes());
        try (Crew crew = new Crew(block, cancel)) {
            Disk disk = new Disk(library, System::nanoTime);
            LogImport logs = new LogImport(settings.logZone(), new KnownTexts(), new KnownRows(), crew, meter);
            FileImport each = new FileImport(library, logs, crew, cancel, meter);
            try (Ahead ahead = new Ahead(input.files(), library, planner, logs, crew, cancel::cancelled)) {
                for (Path file : input.files()) {
                    outcomes.addAll(
                            cancel.cancelled()
                                    ? new Outcomes(file)
                                            .all(Ending.CANCELLED, Reason.of("Cancelled before it was read."))
                                    : each.run(ahead.next()));
                    disk.sync();
                }
            }
            disk.syncNow();
        }
        List<LedgerEntry> ledger = library.ledger();
        Told told = new Told(library, ledger.subList(Math.min(known, ledger.size()), ledger.size()));
        return new ImportReport(
                settings,
                Stream.concat(outcomes.stream().map(told::of), input.unread().stream())
                        .toList(),
                input.passed(),
                meter.seconds());
    }
}
