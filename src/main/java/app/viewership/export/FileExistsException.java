package app.viewership.export;

import java.nio.file.Path;

/// There is a file of that name, and nobody said that it may be replaced.
public final class FileExistsException extends ExportException {
    private static final long serialVersionUID = 1;

    private final transient Path file;

    FileExistsException(Path file) {
        super("There is a file " + file + " already; it was left as it is.", null);
        this.file = file;
    }

    /// The file that is there.
    public Path file() {
        return file;
    }
}
