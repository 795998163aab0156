package app.viewership.app;

import app.viewership.source.sample.SampleLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The sample log as a file: made when it is first asked for, the same bytes on every machine.
final class SampleFile {
    private SampleFile() {}

    /// Makes the file where it is not there yet, whole or not at all.
    static Path at(Path file) throws IOException {
        if (!Files.exists(file)) {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path work = Files.createTempDirectory(folder, "sample");
            Path draft = work.resolve(file.getFileName());
            try {
                SampleLog.DEFAULT.write(draft);
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
                Files.delete(work);
            }
        }
        return file;
    }
}
