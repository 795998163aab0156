package app.viewership.ingest;

import app.viewership.ingest.FileOutcome.Ending;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// What became of all files of an import, in the order in which they were read.
///
/// @param settings what was chosen for the import
/// @param files one outcome for each log, and one for each input with files that were passed by
/// @param passed how many files of events were not read, because their paths tell other days than those asked for
/// @param seconds how long it took
public record ImportReport(ImportSettings settings, List<FileOutcome> files, int passed, double seconds) {

    public ImportReport {
        files = List.copyOf(files);
    }

    /// No file was passed over.
    public ImportReport(ImportSettings settings, List<FileOutcome> files, double seconds) {
        this(settings, files, 0, seconds);
    }

    /// The same without duplicates among these files, of which it goes without saying that the library has them.
    public ImportReport without(Set<Path> known) {
        List<FileOutcome> others = files.stream()
                .filter(file -> file.ending() != Ending.DUPLICATE || !known.contains(file.path()))
                .toList();
        return new ImportReport(settings, others, passed, seconds);
    }

    /// What became of the rows of all files.
    public RowSums rows() {
        return RowSums.of(files);
    }

    /// Whether an input could not be read or nothing of it could be stored; a duplicate is no failure.
    public boolean failed() {
        return any(Ending.FAILED);
    }

    /// Whether the user cancelled.
    public boolean cancelled() {
        return any(Ending.CANCELLED);
    }

    /// The outcomes that ended so.
    public List<FileOutcome> ended(Ending ending) {
        return files.stream().filter(file -> file.ending() == ending).toList();
    }

    private boolean any(Ending ending) {
        return files.stream().anyMatch(file -> file.ending() == ending);
    }
}
