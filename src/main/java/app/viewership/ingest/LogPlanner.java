package app.viewership.ingest;

import app.viewership.source.FileHint;
import app.viewership.source.Kinds;
import app.viewership.source.LogFile;
import app.viewership.source.Recognised;
import app.viewership.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Decides what logs will be read as: by what stands in them, and by what the user chose.
record LogPlanner(ImportSettings settings) {

    /// What the path of a file says.
    static FileHint hint(Path file) {
        return FileHint.of(file.toAbsolutePath());
    }

    /// @param entry one of the file's logs
    /// @throws SourceException if it is a log of no kind, or not of the kind that the user chose
    LogPlan of(LogFile file, @Nullable String entry) throws SourceException {
        List<Recognised> fits = file.recognise(entry);
        Recognised told = settings.readAs().get(file.path().toAbsolutePath());
        Recognised what = told != null && fits.contains(told)
                ? told
                : settings.kind() == null ? fits.getFirst() : chosen(file, entry, fits, settings.kind());
        FileHint hint = hint(file.path(), entry);
        return new LogPlan(entry, what, hint, what.part().holdsEvents() ? null : captured(file.path(), hint));
    }

    /// Whether all logs of a file are records.
    ///
    /// @throws SourceException if one cannot be read, or is of no kind
    boolean holdsRecords(Path path) throws SourceException {
        try (LogFile file = LogFile.open(path)) {
            for (String entry : file.entries()) {
                if (of(file, entry).what().part().holdsEvents()) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Recognised chosen(LogFile file, @Nullable String entry, List<Recognised> fits, String kind)
            throws SourceException {
        for (Recognised fit : fits) {
            if (fit.kind().id().equals(kind)) {
                return fit;
            }
        }
        throw new SourceException(
                file.nameOf(entry),
                "is not of the kind %s; it looks like %s. Choose that, or leave the choice out."
                        .formatted(
                                Kinds.of(kind).map(known -> known.name()).orElse(kind),
                                fits.stream().map(Recognised::label).collect(Collectors.joining(" or "))));
    }

    private static FileHint hint(Path file, @Nullable String entry) {
        try {
            return hint(entry == null ? file : file.resolve(entry));
        } catch (InvalidPathException e) {
            // Archives may name what no file could be called here.
            return hint(file);
        }
    }

    /// The time that the path tells, else that of the file's last change.
    private Instant captured(Path file, FileHint hint) throws SourceException {
        if (hint.day().isPresent()) {
            return hint.day()
                    .get()
                    .atTime(hint.hour().orElse(0), 0)
                    .atZone(settings.logZone())
                    .toInstant();
        }
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new SourceException(LogFile.name(file), "does not tell when it was changed last.", e);
        }
    }
}
