package app.viewership.ingest;

import app.viewership.ingest.FileOutcome.Ending;
import app.viewership.source.Inputs;
import app.viewership.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The files that the inputs of an import stand for.
///
/// @param files to be read, in order
/// @param unread what became of inputs that are missing, and one outcome for each input with files of other days
/// @param passed how many files are of other days
record InputFiles(List<Path> files, List<FileOutcome> unread, int passed) {

    /// @param period the days to read files of; null for all
    static InputFiles of(List<Path> inputs, @Nullable ImportPeriod period) {
        List<Path> files = new ArrayList<>();
        List<FileOutcome> unread = new ArrayList<>();
        int passed = 0;
        for (Path input : inputs) {
            try {
                int others = 0;
                for (Path file : Inputs.expand(input)) {
                    if (period == null || period.mayHave(LogPlanner.hint(file))) {
                        files.add(file);
                    } else {
                        others++;
                    }
                }
                if (period != null && others > 0) {
                    unread.add(new Outcomes(input).passed(others, period));
                    passed += others;
                }
            } catch (SourceException e) {
                unread.addAll(new Outcomes(input).all(Ending.FAILED, e.getMessage()));
            }
        }
        return new InputFiles(files, unread, passed);
    }

    /// Bytes on disk of those to be read.
    long bytes() {
        long bytes = 0;
        for (Path file : files) {
            try {
                bytes += Files.size(file);
            } catch (IOException e) {
                // It will be said when its turn comes.
            }
        }
        return bytes;
    }
}
