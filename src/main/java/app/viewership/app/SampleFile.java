package app.viewership.app;

import app.viewership.export.NewFolder;
import app.viewership.export.Overwrite;
import app.viewership.source.sample.SampleLog;
import app.viewership.source.sample.SampleSource;
import app.viewership.ui.library.Folders;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The samples as files: made when they are first asked for, the same bytes on every machine.
final class SampleFile {
    private SampleFile() {}

    /// The sample of a kind, made where it is not there yet.
    static Path of(String kind, Folders folders) throws IOException {
        SampleSource source = SampleSource.of(kind).orElseThrow();
        return source.isFile() ? at(folders.sampleLog()) : folder(source, folders.sampleFolder(kind));
    }

    /// Makes the folder where it is not there yet, whole or not at all.
    private static Path folder(SampleSource source, Path folder) {
        if (!Files.exists(folder)) {
            NewFolder.write(
                    folder,
                    Overwrite.REFUSE,
                    name -> false,
                    to -> source.write(source.usual(), "sample", path -> file(to.resolve(path))));
        }
        return folder;
    }

    private static OutputStream file(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.newOutputStream(file);
    }

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
