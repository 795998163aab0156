package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void fillTheFolder() throws Exception {
        Files.createDirectories(folder.resolve("logs/2021"));
        for (String name : new String[] {
            "b.csv",
            "a.tsv",
            "2021/c.CSV.GZ",
            "2021/d.csv.zip",
            "notes.txt",
            "x.gz",
            ".e.csv",
            "play_events_2021-01-31_07",
            "users.jsonl"
        }) {
            Files.createFile(folder.resolve("logs").resolve(name));
        }
        Files.createDirectory(folder.resolve("logs/folder.csv"));
    }

    @Test
    void aFolderStandsForTheLogsInItAndItsFoldersByName() throws Exception {
        Path logs = folder.resolve("logs");
        assertThat(Inputs.expand(logs))
                .containsExactly(
                        logs.resolve("2021/c.CSV.GZ"),
                        logs.resolve("2021/d.csv.zip"),
                        logs.resolve("a.tsv"),
                        logs.resolve("b.csv"),
                        logs.resolve("play_events_2021-01-31_07"),
                        logs.resolve("users.jsonl"),
                        logs.resolve("x.gz"));
    }

    @Test
    void aFileStandsForItselfWhateverItsName() throws Exception {
        Path notes = folder.resolve("logs/notes.txt");
        assertThat(Inputs.expand(notes)).containsExactly(notes);
    }

    @Test
    void aFolderWithoutALogIsToldSo() {
        assertThatThrownBy(() -> Inputs.expand(folder.resolve("logs/folder.csv")))
                .isInstanceOf(SourceException.class)
                .hasMessage("folder.csv is a folder without a log: no file in it ends in .csv, .tsv, .json, "
                        + ".jsonl, .log, .stream, .gz or .zip.");
    }

    @Test
    void whatDoesNotExistIsToldWithItsWholePath() {
        Path gone = folder.resolve("gone");
        assertThatThrownBy(() -> Inputs.expand(gone))
                .isInstanceOf(SourceException.class)
                .hasMessage("gone is not there: " + gone + " does not exist.");
    }
}
