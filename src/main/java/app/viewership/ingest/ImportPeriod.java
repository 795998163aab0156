package app.viewership.ingest;

import app.viewership.source.FileHint;
import java.nio.file.Path;
import java.time.LocalDate;

/// Days of the log zone to which an import is limited: `[from, to)`.
///
/// @param from the first day
/// @param to the day behind the last
public record ImportPeriod(LocalDate from, LocalDate to) {

    /// @throws IllegalArgumentException where no day is between
    public ImportPeriod {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "A period from %s to %s has no day; name a later end.".formatted(from, to));
        }
    }

    /// Whether a file may have events of these days, by what its path says of it; a path that says nothing may.
    boolean mayHave(FileHint file) {
        return file.first().isEmpty()
                || file.day().isEmpty()
                || (!file.day().get().isBefore(from) && file.first().get().isBefore(to));
    }

    /// Whether a file may have events of these days, by its name and its folders; one that names no day may.
    public boolean mayHave(Path file) {
        return mayHave(LogPlanner.hint(file));
    }

    /// For people: `2021-01-01 to 2021-03-31`.
    String words() {
        LocalDate last = to.minusDays(1);
        return from.equals(last) ? from.toString() : from + " to " + last;
    }
}
