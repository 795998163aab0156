package app.viewership.cli;

import app.viewership.source.Inputs;
import app.viewership.source.Kind;
import app.viewership.source.Preview;
import app.viewership.source.SourceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What inputs are, as far as their beginnings tell it: an option that says nothing about them can be refused before
/// they are read.
final class InputKinds {

    private InputKinds() {}

    /// The kind of all inputs; empty where they are of several, or where it takes a reading to know.
    static Optional<Kind> only(List<Path> inputs) {
        Kind only = null;
        for (Path input : inputs) {
            try {
                Preview first = Preview.of(Inputs.expand(input).getFirst());
                if (!first.alternatives().isEmpty() || (only != null && !only.equals(first.kind()))) {
                    return Optional.empty();
                }
                only = first.kind();
            } catch (SourceException e) {
                // The import says why.
                return Optional.empty();
            }
        }
        return Optional.ofNullable(only);
    }
}
