package app.viewership.ingest;

import app.viewership.ingest.FileOutcome.Ending;
import app.viewership.source.Inputs;
import app.viewership.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The files that the inputs of an import stand for.
///
/// @param files to be read, in order
/// @param unread what became of inputs that are missing, and one outcome for each input with events of other days
/// @param passed how many files have events of other days
record InputFiles(List<Path> files, List<FileOutcome> unread, int passed) {

    /// @param period the days to read events of; null for all
    /// @param sorter asked about some files of other days, so that records of any day come in
    static InputFiles of(List<Path> inputs, @Nullable ImportPeriod period, OtherDays.Sorter sorter) {
        List<FileOutcome> unread = new ArrayList<>();
        Map<Path, List<Path>> expanded = new LinkedHashMap<>();
        for (Path input : inputs) {
            try {
                expanded.put(input, Inputs.expand(input));
            } catch (SourceException e) {
                unread.addAll(new Outcomes(input).all(Ending.FAILED, Reason.of(e)));
            }
        }
        List<Path> all = expanded.values().stream().flatMap(List::stream).toList();
        if (period == null) {
            return new InputFiles(all, unread, 0);
        }
        Map<Boolean, List<Path>> asked =
                all.stream().collect(Collectors.partitioningBy(file -> period.mayHave(LogPlanner.hint(file))));
        Set<Path> passed = new HashSet<>(asked.getOrDefault(false, List.of()));
        new OtherDays(asked.getOrDefault(true, List.of()), sorter)
                .records(asked.getOrDefault(false, List.of()))
                .forEach(passed::remove);
        int sum = 0;
        for (Map.Entry<Path, List<Path>> input : expanded.entrySet()) {
            int count = (int) input.getValue().stream().filter(passed::contains).count();
            if (count > 0) {
                unread.add(new Outcomes(input.getKey()).passed(count, period));
                sum += count;
            }
        }
        return new InputFiles(
                all.stream().filter(file -> !passed.contains(file)).toList(), unread, sum);
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
