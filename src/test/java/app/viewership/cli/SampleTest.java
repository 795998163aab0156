package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Samples of each kind.
class SampleTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"play-events", "app-activity"})
    void aSampleComesInWholeAsItsKind(String kind) {
        String made = folder.resolve("made").toString();
        String library = folder.resolve("library").toString();
        assertThat(Shell.run("sample", "--kind", kind, "--rows", "1500", "--days", "2", "--out", made))
                .isEqualTo(new Shell.Ran(0, "Wrote 1,500 rows to " + made + ".\n", ""));

        Shell.Ran imported = Shell.run("import", made, "--library", library);
        assertThat(imported.code()).isZero();
        assertThat(imported.out().lines().filter(line -> line.contains("rows read")))
                .isNotEmpty()
                .allMatch(line -> line.contains(" + 0 rejected + 0 blank"));
        assertThat(Shell.run(
                                "query",
                                "--library",
                                library,
                                "--dataset",
                                kind,
                                "--by",
                                "weekday",
                                "--measure",
                                "viewings")
                        .out()
                        .lines()
                        .skip(1)
                        .mapToInt(line -> Integer.parseInt(line.replaceAll(".*,", "")))
                        .sum())
                .isEqualTo(1500);
    }

    @Test
    void aKindWithoutASampleIsWrongUsageThatNamesThoseThereAre() {
        assertThat(Shell.run(
                        "sample",
                        "--kind",
                        "plays",
                        "--out",
                        folder.resolve("x").toString()))
                .isEqualTo(
                        new Shell.Ran(
                                2,
                                "",
                                "There is no sample of the kind \"plays\"; there are requests, play-events, movie-streams, app-activity, live.\n"));
    }

    @Test
    void aNightHasNoDays() {
        assertThat(Shell.run(
                        "sample", "--days", "3", "--out", folder.resolve("x").toString()))
                .isEqualTo(new Shell.Ran(2, "", "A sample of the kind requests is one night; it takes no --days.\n"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotEmptyIsLeftAsItIsUnlessItIsASample() throws IOException {
        String made = folder.resolve("made").toString();
        List<String> words = List.of("sample", "--kind", "play-events", "--rows", "10", "--days", "1", "--out", made);
        Shell.run(words.toArray(String[]::new));
        assertThat(Shell.run(words.toArray(String[]::new)).err())
                .isEqualTo("The folder " + made + " is not empty; it was left as it is. Name another folder.\n");

        Files.writeString(folder.resolve("made/schedule/mine.json"), "[]");
        assertThat(Shell.run(Stream.concat(words.stream(), Stream.of("--overwrite"))
                                .toArray(String[]::new))
                        .code())
                .isZero();
        assertThat(folder.resolve("made/schedule/mine.json")).doesNotExist();
    }
}
