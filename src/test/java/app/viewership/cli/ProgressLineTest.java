package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.ingest.ImportProgress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressLineTest {
    private static ImportProgress progress(String file, long done, long rejected, OptionalLong left) {
        return new ImportProgress(file, 1, 2, done, 1000, 1_234_567, 800_000, rejected, List.of(), left);
    }

    @Test
    void saysHowFarAnImportIs() {
        assertThat(ProgressLine.text(progress("a.csv", 421, 0, OptionalLong.of(3))))
                .isEqualTo("a.csv (1 of 2)  42 %  1,234,567 rows  800,000 rows/s  3 s left");
    }

    @Test
    void saysWhatIsRejectedAndNothingOfTimeThatIsNotKnown() {
        assertThat(ProgressLine.text(progress("a.csv", 1000, 12, OptionalLong.empty())))
                .isEqualTo("a.csv (1 of 2)  100 %  1,234,567 rows  800,000 rows/s  12 rejected");
    }

    @Test
    void keepsTheEndOfALongName() {
        assertThat(ProgressLine.text(progress("x".repeat(40) + "-2021-09-30.csv", 0, 0, OptionalLong.empty())))
                .startsWith("…" + "x".repeat(14) + "-2021-09-30.csv (1 of 2)  0 %");
    }

    @Test
    void isWrittenOverAndGoneAtTheEnd() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        try (ProgressLine line = new ProgressLine(new Console(err, err, true))) {
            line.accept(progress("aaaa.csv", 0, 0, OptionalLong.empty()));
            line.accept(progress("a.csv", 0, 0, OptionalLong.empty()));
        }

        String first = "aaaa.csv (1 of 2)  0 %  1,234,567 rows  800,000 rows/s";
        String second = "a.csv (1 of 2)  0 %  1,234,567 rows  800,000 rows/s";
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r" + first + "\r" + second + "   " + "\r" + " ".repeat(second.length()) + "\r");
    }

    @Test
    void nobodyWatchingNothingIsShown(@TempDir Path folder) throws IOException {
        String log = PaperLog.in(folder).toString();

        assertThat(Shell.run(
                                false,
                                "import",
                                log,
                                "--library",
                                folder.resolve("one").toString())
                        .err())
                .isEmpty();
        assertThat(Shell.run(
                                true,
                                "import",
                                log,
                                "--library",
                                folder.resolve("two").toString())
                        .err())
                .contains("\rpaper.csv (1 of 1)  100 %")
                .endsWith("\r");
    }
}
