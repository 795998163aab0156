package app.viewership.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A program that ends just when a folder is whole: under the name stands all of the earlier folder, or all of the new.
@Timeout(120)
class EndedFolderTest {
    private static final int FILES = 2_000;

    @TempDir
    Path folder;

    /// The program: makes a folder anew, and is told to end when all of it is written.
    public static final class Program {
        private Program() {}

        /// Makes the folder.
        ///
        /// @param args its name, and whether the end is let begin before the folder gets its name
        public static void main(String[] args) {
            boolean late = Boolean.parseBoolean(args[1]);
            NewFolder.write(Path.of(args[0]), Overwrite.REPLACE, name -> true, made -> {
                fill(made, "new");
                new Thread(() -> System.exit(0)).start();
                while (late && count(made) == FILES) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    private static void fill(Path folder, String text) throws IOException {
        for (int i = 0; i < FILES; i++) {
            Files.writeString(folder.resolve("f" + i), text);
        }
    }

    private static int count(Path folder) {
        String[] names = folder.toFile().list();
        return names == null ? 0 : names.length;
    }

    private List<String> texts(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(FILES);
            return all.stream().map(EndedFolderTest::text).distinct().toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path ended(boolean late) throws Exception {
        Path place = Files.createDirectory(folder.resolve("place"));
        fill(place, "old");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        place.toString(),
                        String.valueOf(late))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            program.waitFor();
        } finally {
            program.destroyForcibly().waitFor();
        }
        assertThat(folder.toFile().list()).containsExactly("place");
        return place;
    }

    @Test
    void whatIsBeingTakenAwayTakesNoOthersPlace() throws Exception {
        assertThat(texts(ended(true))).containsExactly("old");
    }

    @RepeatedTest(3)
    void whenTheEndComesWithTheMoveOneOfThemIsWhole() throws Exception {
        assertThat(texts(ended(false))).hasSize(1).isSubsetOf("old", "new");
    }
}
