package app.viewership.ingest;

import app.viewership.ingest.FileOutcome.Ending;
import java.util.List;

/// What became of all files of an import, in the order in which they were read.
///
/// @param settings what was chosen for the import
/// @param files one outcome for each log
/// @param seconds how long it took
public record ImportReport(ImportSettings settings, List<FileOutcome> files, double seconds) {

    public ImportReport {
        files = List.copyOf(files);
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
