package app.viewership.ingest;

import app.viewership.source.SourceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which files of other days than an import is limited to come in all the same: those of records, for an event of these
/// days may be told by a record that was captured before or after them.
///
/// Paths that are alike but for their numbers, `plays_2021-01-31_07` and `plays_2021-02-01_15`, are of one sort. What
/// that is shows in the beginning of one of them: of a day asked for, if there is any.
final class OtherDays {

    /// Tells files of records from those of events.
    @FunctionalInterface
    interface Sorter {
        boolean holdsRecords(Path file) throws SourceException;
    }

    /// So many that cannot be read are looked at before the others of their sort are let be.
    private static final int TRIES = 3;

    private static final Pattern NUMBERS = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|\\d+");

    private final Sorter sorter;
    private final Map<String, List<Path>> alike = new HashMap<>();
    private final Map<String, Boolean> decided = new HashMap<>();

    /// @param files of the days asked for, which will be opened anyway
    OtherDays(List<Path> files, Sorter sorter) {
        this.sorter = sorter;
        files.forEach(this::note);
    }

    private void note(Path file) {
        List<Path> some = alike.computeIfAbsent(shape(file), first -> new ArrayList<>(1));
        if (some.size() < TRIES) {
            some.add(file);
        }
    }

    /// Those of them that hold records, in their order.
    List<Path> records(List<Path> others) {
        others.forEach(this::note);
        return others.stream()
                .filter(file -> decided.computeIfAbsent(shape(file), this::holdRecords))
                .toList();
    }

    private boolean holdRecords(String shape) {
        for (Path file : alike.getOrDefault(shape, List.of())) {
            Boolean records = holdsRecords(file);
            if (records != null) {
                return records;
            }
        }
        return false;
    }

    private @Nullable Boolean holdsRecords(Path file) {
        if (!Files.isRegularFile(file)) {
            // What a pipe says it says once.
            return null;
        }
        try {
            return sorter.holdsRecords(file);
        } catch (SourceException e) {
            // Where it is asked for, it will be said when its turn comes.
            return null;
        }
    }

    private static String shape(Path file) {
        return NUMBERS.matcher(file.toAbsolutePath().toString()).replaceAll("0");
    }
}
