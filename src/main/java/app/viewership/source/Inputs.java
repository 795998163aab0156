package app.viewership.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// What the user hands in: files, and folders that stand for the logs below them.
public final class Inputs {

    private static final List<String> PLAIN =
            List.of(".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".log", ".stream", ".sse");

    /// Endings by which a log is known in a folder, packed or not; one without an ending, as
    /// `play_events_2021-01-31_07`, is known by having none.
    public static final List<String> ENDINGS = endings();

    private Inputs() {}

    /// The files that an input stands for: itself, or the logs in a folder and its folders, by name.
    ///
    /// @throws SourceException if it is missing, or a folder that cannot be read or holds no log
    public static List<Path> expand(Path input) throws SourceException {
        Failures failures = new Failures(LogFile.name(input));
        if (!Files.exists(input)) {
            throw failures.because("is not there: " + input.toAbsolutePath() + " does not exist.");
        }
        if (!Files.isDirectory(input)) {
            return List.of(input);
        }
        try (Stream<Path> found = Files.walk(input)) {
            List<Path> logs = found.filter(Inputs::isLog).sorted().toList();
            if (logs.isEmpty()) {
                throw failures.because("is a folder without a log: no file in it ends in .csv, .tsv, .json, "
                        + ".jsonl, .log, .stream, .gz or .zip.");
            }
            return logs;
        } catch (UncheckedIOException e) {
            throw failures.broken(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw failures.broken(e);
        }
    }

    private static List<String> endings() {
        List<String> endings = new ArrayList<>(PLAIN);
        PLAIN.forEach(ending -> endings.add(ending + ".gz"));
        PLAIN.forEach(ending -> endings.add(ending + ".zip"));
        endings.add(".gz");
        endings.add(".zip");
        return List.copyOf(endings);
    }

    private static boolean isLog(Path path) {
        return isLog(LogFile.name(path)) && Files.isRegularFile(path);
    }

    /// Whether a file of this name in a folder or an archive is a log.
    static boolean isLog(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.startsWith("_")
                // It tells of the viewings beside it, where they were exported by this program.
                && !name.equals("schema.json")
                && (name.indexOf('.') < 0 || ENDINGS.stream().anyMatch(name::endsWith));
    }
}
