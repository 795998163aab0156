package app.viewership.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyCodesTest {
    /// More than H2 takes in one array.
    private static final int MANY = 70_000;

    @TempDir
    Path folder;

    @Test
    void oneFileMayBringTensOfThousandsOfNewClientsAndAssets() {
        Path file = folder.resolve("library");
        TestLog log = TestLog.named("crowd.csv").row("1.1.1.1", "7", 1);
        try (Library library = Library.create(file);
                Intake intake = library.begin(log.info())) {
            IntakeLog codes = intake.log(TestLog.log("codes"));
            for (int i = 0; i < MANY; i++) {
                codes.client(TestLog.client("ip" + i));
                codes.asset(List.of("asset" + i), "Title " + i);
            }
            codes.finish(new LogTotals(0, 0, 0));
            log.addTo(intake, null);
            intake.commit(log.sha256());
        }

        try (Library library = Library.open(file)) {
            assertThat(library.clients()).hasSize(MANY + 1);
            assertThat(library.clients().get(MANY - 1))
                    .isEqualTo(new ClientEntry(MANY - 1, "requests", TestLog.client("ip" + (MANY - 1))));
            assertThat(library.assets()).hasSize(MANY + 1);
            assertThat(library.assets().get(MANY - 1))
                    .isEqualTo(
                            new AssetEntry(MANY - 1, "requests", List.of("asset" + (MANY - 1)), "Title " + (MANY - 1)));
        }
    }
}
