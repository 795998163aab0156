package app.viewership.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {

    @TempDir
    Path folder;

    @Test
    void whatAnImportStoredIsThereAfterOpeningAgain() {
        Path file = folder.resolve("a;b %3B é.mv.db");
        Requests requests = new Requests(
                new int[] {0, 0, 1},
                new int[] {0, 0, 1},
                new long[] {5, 9, 2},
                new int[] {200, 206, 404},
                new int[] {0, 2, 1},
                3);
        try (Library library = Library.create(file)) {
            try (Intake intake = library.begin(new FileInfo("x.csv", "/x.csv", 7, "requests"))) {
                assertThat(intake.client("1.2.3.4", "Roku", "agent")).isZero();
                assertThat(intake.client("1.2.3.5", "Roku", "agent")).isEqualTo(1);
                assertThat(intake.asset("7", "b")).isZero();
                assertThat(intake.asset("8", "b")).isEqualTo(1);
                IntakeLog log = intake.log(new LogInfo(null, "UTF-8", ",", "UTC"));
                for (PackedSegment segment : SegmentCodec.pack(requests)) {
                    log.append(segment, 2);
                }
                log.reject(new Rejected(5, "It is bad.", "bad"));
                log.finish(new LogTotals(5, 1, 1));
                assertThat(intake.commit("a".repeat(64))).isInstanceOf(IntakeResult.Stored.class);
            }
        }
        try (Library library = Library.open(folder.resolve("a;b %3B é"))) {
            assertThat(library.clients())
                    .containsExactly(
                            new ClientEntry(0, "1.2.3.4", "Roku", "agent"),
                            new ClientEntry(1, "1.2.3.5", "Roku", "agent"));
            assertThat(library.requestsOf(new int[] {0}, 0, 6, 9))
                    .containsExactly(new LoggedRequest(library.ledger().getFirst(), 4, 0, 0, 9, 206));
            assertThat(library.rejected(library.ledger().getFirst(), -1, 10))
                    .isEqualTo(List.of(new Rejected(5, "It is bad.", "bad")));
        }
        assertThat(folder.toFile().list()).containsExactly("a;b %3B é.mv.db");
    }
}
