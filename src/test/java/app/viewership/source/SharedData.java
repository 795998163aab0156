package app.viewership.source;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// The real files that lie beside the project.
final class SharedData {

    private SharedData() {}

    /// A file of them; the test is skipped, saying which, where it is missing.
    static Path file(String name) {
        Path path = Path.of("..", "shared", "data").resolve(name);
        Assumptions.assumeTrue(Files.isRegularFile(path), () -> "There is no " + path.toAbsolutePath());
        return path;
    }
}
