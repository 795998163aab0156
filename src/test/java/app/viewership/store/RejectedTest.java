package app.viewership.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rejected rows: all of them are kept, with their lines.
class RejectedTest {

    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void createLibrary() {
        library = Library.create(folder.resolve("library"));
    }

    @AfterEach
    void closeLibrary() {
        library.close();
    }

    @Test
    void rejectedRowsAreReadInPagesInTheOrderOfTheirLines() {
        TestLog log = TestLog.named("a").row("1.1.1.1", "7", 1);
        for (int i = 0; i < 2500; i++) {
            log.rejected("Reason %d.".formatted(i % 3), "row " + i);
        }
        log.into(library);
        TestLog.named("b").row("1.1.1.1", "7", 1).rejected("Other.", "z").into(library);
        LedgerEntry entry = library.ledger().getFirst();

        List<Rejected> all = new ArrayList<>();
        library.rejected().forEach(entry, all::add);

        assertThat(all).hasSize(2500).extracting(Rejected::line).isSorted();
        assertThat(all).extracting(Rejected::text).startsWith("row 0", "row 1").endsWith("row 2499");
        assertThat(library.rejected().page(entry, 10, 2))
                .extracting(Rejected::line)
                .containsExactly(11L, 12L);
    }

    @Test
    void aPageMayBeginAndEndAnywhere() {
        TestLog log = TestLog.named("a").row("1.1.1.1", "7", 1);
        for (int i = 0; i < 2200; i++) {
            log.rejected("No.", "row " + i);
        }
        log.into(library);
        LedgerEntry entry = library.ledger().getFirst();

        for (int after : new int[] {-1, 2, 3, 1000, 1001, 1002, 1003, 2001, 2100, 2201, 2202, 5000}) {
            for (int limit : new int[] {1, 999, 1000, 1001, 3000}) {
                // The rows are the lines from 3 to 2202.
                List<Long> lines = new ArrayList<>();
                for (long line = Math.max(3, after + 1); line <= 2202 && lines.size() < limit; line++) {
                    lines.add(line);
                }
                assertThat(library.rejected().page(entry, after, limit))
                        .extracting(Rejected::line)
                        .isEqualTo(lines);
            }
        }
    }

    @Test
    void theTextOfALongRejectedRowIsCutAndSaysSo() {
        TestLog.named("a")
                .row("1.1.1.1", "7", 1)
                .rejected("Too long.", "x".repeat(10_000_000))
                .rejected("Too long.", "x".repeat(Rejected.LONGEST_TEXT - 1) + "😀")
                .rejected("Bad.", "y".repeat(Rejected.LONGEST_TEXT))
                .into(library);

        assertThat(library.rejected().page(library.ledger().getFirst(), -1, 9))
                .extracting(Rejected::text)
                .containsExactly(
                        "x".repeat(Rejected.LONGEST_TEXT) + "… (cut, 10000000 characters in all)",
                        "x".repeat(Rejected.LONGEST_TEXT - 1) + "… (cut, 2001 characters in all)",
                        "y".repeat(Rejected.LONGEST_TEXT));
    }

    @Test
    void rowsComeInTheOrderOfTheirLinesEachOnce() {
        try (Intake intake = library.begin(TestLog.named("a").info())) {
            IntakeLog log = intake.log(TestLog.log(null));
            log.reject(new Rejected(7, "No.", "x"));

            assertThatThrownBy(() -> log.reject(new Rejected(7, "No.", "y")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Line 7 comes after line 7");
        }
    }
}
