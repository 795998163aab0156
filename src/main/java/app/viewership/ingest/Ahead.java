package app.viewership.ingest;

import app.viewership.source.HeadRoom;
import app.viewership.store.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Has the beginnings of the next files read while the one before is stored, for many files are a block or less. Used
/// by the importing thread alone.
final class Ahead implements AutoCloseable {

    private final Deque<Path> files;
    private final Deque<FileStart> begun = new ArrayDeque<>();
    private final Library library;
    private final LogPlanner planner;
    private final LogImport logs;
    private final Crew crew;
    private final HeadRoom heads = new HeadRoom();
    private final BooleanSupplier stop;

    Ahead(List<Path> files, Library library, LogPlanner planner, LogImport logs, Crew crew, BooleanSupplier stop) {
        this.files = new ArrayDeque<>(files);
        this.library = library;
        this.planner = planner;
        this.logs = logs;
        this.crew = crew;
        this.stop = stop;
    }

    /// The file whose turn it is.
    FileStart next() {
        while (!files.isEmpty() && begun.size() < crew.filesAhead() + 1) {
            FileStart start = new FileStart(files.remove(), planner, heads, stop);
            begun.add(start);
            // A pipe may keep one waiting.
            if (crew.filesAhead() > 0 && Files.isRegularFile(start.path())) {
                start.begin(crew, library, logs);
            }
        }
        return begun.remove();
    }

    @Override
    public void close() {
        begun.forEach(FileStart::close);
    }
}
