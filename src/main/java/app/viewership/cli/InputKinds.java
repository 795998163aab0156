package app.viewership.cli;

import app.viewership.source.Inputs;
import app.viewership.source.Kind;
import app.viewership.source.LogFile;
import app.viewership.source.Recognised;
import app.viewership.source.SourceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What inputs are, as far as their beginnings tell it: an option that says nothing about them can be refused before
/// they are read.
final class InputKinds {

    private InputKinds() {}

    /// The kind of all inputs; empty where they are of several, or where it takes a reading to know. Looks at the
    /// beginnings of all logs until two differ.
    static Optional<Kind> only(List<Path> inputs) {
        Kind only = null;
        try {
            for (Path input : inputs) {
                for (Path file : Inputs.expand(input)) {
                    // What is read of a pipe is gone.
                    Kind kind = Files.isRegularFile(file) ? of(file) : null;
                    if (kind == null || (only != null && !only.id().equals(kind.id()))) {
                        return Optional.empty();
                    }
                    only = kind;
                }
            }
        } catch (SourceException e) {
            // The import says why.
            return Optional.empty();
        }
        return Optional.ofNullable(only);
    }

    /// The kind of all logs in a file; null where they are, or may be, of several.
    private static @Nullable Kind of(Path path) throws SourceException {
        Kind only = null;
        try (LogFile file = LogFile.open(path)) {
            for (String entry : file.entries()) {
                for (Recognised fit : file.recognise(entry)) {
                    if (only != null && !only.id().equals(fit.kind().id())) {
                        return null;
                    }
                    only = fit.kind();
                }
            }
        }
        return only;
    }
}
