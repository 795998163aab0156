package app.viewership.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What became of several addresses that were fetched, in the order in which they were asked for.
public record Fetched(List<FetchOutcome> outcomes) {

    public Fetched {
        outcomes = List.copyOf(outcomes);
    }

    /// The file that holds the answer of an address; empty where there is none.
    public static Optional<Path> file(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Kept kept -> Optional.of(kept.file());
            case FetchOutcome.Unchanged unchanged -> Optional.of(unchanged.file());
            case FetchOutcome.Failed failed -> Optional.empty();
            case FetchOutcome.Cancelled cancelled -> Optional.empty();
        };
    }

    /// The files to import, each once. Those that are unchanged are among them: the import that followed last time may
    /// have failed, or been into another library.
    public List<Path> files() {
        return outcomes.stream()
                .flatMap(outcome -> file(outcome).stream())
                .distinct()
                .toList();
    }

    /// Those of the files of which it goes without saying that the library has them.
    public Set<Path> known() {
        return outcomes.stream()
                .filter(FetchOutcome.Unchanged.class::isInstance)
                .flatMap(outcome -> file(outcome).stream())
                .collect(Collectors.toSet());
    }

    /// A sentence for each address of which there is nothing to import.
    public List<String> troubles() {
        return outcomes.stream()
                .filter(outcome -> file(outcome).isEmpty())
                .map(FetchOutcome::sentence)
                .toList();
    }
}
