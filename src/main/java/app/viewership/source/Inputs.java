package app.viewership.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// What the user hands in: files, and folders that stand for the logs below them.
public final class Inputs {

    /// Endings by which a log is known in a folder.
    public static final List<String> ENDINGS =
            List.of(".csv", ".tsv", ".csv.gz", ".tsv.gz", ".csv.zip", ".tsv.zip", ".zip");

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
                throw failures.because("is a folder without a log: no file in it ends in .csv, .tsv, .gz or .zip.");
            }
            return logs;
        } catch (UncheckedIOException e) {
            throw failures.broken(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw failures.broken(e);
        }
    }

    private static boolean isLog(Path path) {
        String name = LogFile.name(path).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith) && Files.isRegularFile(path);
    }
}
