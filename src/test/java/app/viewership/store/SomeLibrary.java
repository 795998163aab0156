package app.viewership.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The library that tests open, in a folder of its own.
record SomeLibrary(Path folder) {

    Path file() {
        return folder.resolve("library.mv.db");
    }

    /// Makes it, with one import of two requests, and closes it.
    ///
    /// @return the bytes of the file
    byte[] make() throws IOException {
        try (Library library = Library.create(file())) {
            TestLog.named("a").row("1.1.1.1", "7", 1).row("1.1.1.2", "8", 2).into(library);
        }
        return Files.readAllBytes(file());
    }

    /// All that is in the folder.
    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    static void assertSays(Runnable action, String sentence) {
        assertThatThrownBy(action::run).isInstanceOf(LibraryException.class).hasMessage(sentence);
    }
}
