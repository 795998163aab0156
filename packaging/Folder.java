import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A folder under `target` that is made anew each time.
final class Folder {
    private Folder() {}

    static Path emptied(Path folder) throws IOException {
        gone(folder);
        return Files.createDirectories(folder);
    }

    static Path gone(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        return folder;
    }
}
