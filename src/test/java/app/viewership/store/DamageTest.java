package app.viewership.store;

import static app.viewership.store.SomeLibrary.assertSays;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Libraries that something happened to.
class DamageTest {

    @TempDir
    Path folder;

    private SomeLibrary library;

    @BeforeEach
    void nameTheLibrary() {
        library = new SomeLibrary(folder);
    }

    @Test
    void aLibraryCutOffIsDamagedAndLeftAsItIs() throws Exception {
        byte[] whole = library.make();
        for (int length = whole.length - 1; length > 4096; length -= 1500) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(library.file(), cut);

            assertSays(() -> Library.open(library.file()), damaged());
            assertThat(library.file()).hasBinaryContent(cut);
        }
    }

    @Test
    void damageIsToldOrDoesNotMatter() throws Exception {
        byte[] whole = library.make();
        int told = 0;
        for (int at = 0; at < whole.length; at += 512) {
            byte[] damaged = whole.clone();
            Arrays.fill(damaged, at, Math.min(at + 512, damaged.length), (byte) 0x55);
            Files.write(library.file(), damaged);
            try (Library opened = Library.openReadOnly(library.file())) {
                assertThat(opened.events().of(new int[] {0, 1}, null, 0, 9)).hasSize(2);
                assertThat(opened.ledger()).extracting(LedgerEntry::name).containsExactly("a");
            } catch (LibraryException e) {
                assertThat(e.sentence()).isIn(damaged(), notALibrary());
                told++;
            }
            assertThat(library.file()).hasBinaryContent(damaged);
        }
        assertThat(told).isPositive();
    }

    private String damaged() {
        return "The library " + library.file()
                + " is damaged. Restore it from a copy, or import the logs into a new library.";
    }

    private String notALibrary() {
        return library.file() + " is not a library. Name another file; this one was left as it is.";
    }

    @Test
    void aDamagedSegmentIsTold() throws Exception {
        try (Library opened = Library.create(library.file())) {
            try (Intake intake = opened.begin(TestLog.named("a").info())) {
                IntakeLog log = intake.log(TestLog.log(null));
                log.append(new PackedSegment(new byte[] {1, 2, 3, 4, 5, 6}, 1, 0, 0, 0, 0), 2);
                log.finish(new LogTotals(1, 0, 0));
                intake.commit(TestLog.named("a").sha256());
            }
            assertSays(() -> opened.events().of(opened.contents().segments().getFirst()), damaged());
        }
    }
}
