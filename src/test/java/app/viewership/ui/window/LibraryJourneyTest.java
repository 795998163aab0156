package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the empty window to the first figures, and from one library to another.
class LibraryJourneyTest {

    @TempDir
    Path folder;

    private Desk desk;
    private Hand hand;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.at(folder, 1440, 900);
        hand = new Hand(desk);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theSampleIsOneClickAwayFromTheEmptyWindow() throws Exception {
        assertThat(hand.sees("empty-target")).isTrue();
        desk.keep("empty-window");
        hand.fire("empty-sample");
        desk.until(() -> desk.model.shown().get() != null);
        desk.settled();

        assertThat(hand.text("figure-1-value")).isEqualTo("1,965");
        assertThat(hand.text("figure-2-value")).isEqualTo("1,092");
        assertThat(hand.text("figure-3-value")).isEqualTo("984");
        assertThat(hand.text("status-lines")).isEqualTo("250,000 lines = 250,000 stored + 0 rejected + 0 blank");
        assertThat(hand.messages()).hasSize(1).first().asString().startsWith("Imported ");
        assertThat(desk.libraries.library().get().file()).isEqualTo(folder.resolve("sample.mv.db"));
    }

    @Test
    void aBadFileIsRefusedByNameWithTheReasonAndNothingIsStored() throws Exception {
        Path bad = Files.writeString(folder.resolve("holiday.csv"), "who,where,when\nme,there,then\n");
        desk.fx(() -> desk.intake.offer(List.of(bad)));
        desk.settled();
        desk.until(() -> hand.sees("preview-problem"));
        desk.keep("bad-file-in-window");

        assertThat(hand.text("preview-problem")).contains("holiday.csv").endsWith(".");
        assertThat(hand.node("preview-import", Button.class).isDisabled()).isTrue();
        hand.push(KeyCode.ESCAPE);
        assertThat(hand.sees("empty-target")).isTrue();
        assertThat(desk.libraries.library().get().ledger()).isEmpty();
    }

    @Test
    void aLogIsChosenLookedAtAndImported() throws Exception {
        desk.answers.logs = List.of(LongLog.write(folder));
        hand.push(KeyCode.CONTROL, KeyCode.O);
        desk.until(() -> hand.sees("preview-name"));
        hand.push(KeyCode.ENTER);
        desk.until(() -> desk.model.shown().get() != null);
        desk.settled();

        assertThat(desk.libraries.library().get().ledger())
                .extracting(LedgerEntry::lines)
                .containsExactly(16_980L);
        assertThat(hand.text("figure-1-value")).isEqualTo("40");
    }

    @Test
    void aNewLibraryIsEmptyAndTheOldOneCanBeOpenedAgain() throws Exception {
        hand.fire("empty-sample");
        desk.until(() -> desk.model.shown().get() != null);
        desk.settled();
        Path sample = folder.resolve("sample.mv.db");
        Path fresh = folder.resolve("fresh.mv.db");
        desk.answers.newLibrary = Optional.of(fresh);
        hand.push(KeyCode.CONTROL, KeyCode.N);
        desk.until(() -> fresh.equals(desk.libraries.library().get().file()));
        desk.settled();
        assertThat(hand.sees("empty-target")).isTrue();
        assertThat(desk.model.log().get()).isNull();

        desk.answers.library = Optional.of(sample);
        desk.fx(desk.commands.get("library.open")::run);
        desk.until(() -> desk.model.shown().get() != null);
        desk.settled();
        assertThat(hand.text("figure-1-value")).isEqualTo("1,965");
    }

    @Test
    void aLibraryInUseLeavesTheOneThatIsOpen() throws Exception {
        Path held = folder.resolve("held.mv.db");
        try (Library other = Library.create(held)) {
            desk.answers.library = Optional.of(other.file());
            desk.fx(desk.commands.get("library.open")::run);
            desk.settled();
            assertThat(hand.text("problem-sentence")).contains("held.mv.db");
            desk.keep("library-in-use");
            hand.fire("problem-back");
        }

        assertThat(hand.sees("empty-target")).isTrue();
        assertThat(desk.libraries.library().get().file()).isEqualTo(folder.resolve("library.mv.db"));
    }
}
