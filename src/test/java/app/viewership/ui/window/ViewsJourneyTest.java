package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Filter;
import app.viewership.query.Question;
import app.viewership.query.Screen;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The six views and their figures, views kept by name, and the way back.
class ViewsJourneyTest {

    private static final List<KeyCode> KEYS =
            List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6);

    /// Those that a request log has.
    private static final List<Screen> SCREENS = List.of(Screen.values()).subList(0, KEYS.size());

    @TempDir
    Path folder;

    private Desk desk;
    private Hand hand;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.ofSample(folder);
        hand = new Hand(desk);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void eachViewHasItsKey() throws Exception {
        for (int i = KEYS.size() - 1; i >= 0; i--) {
            hand.push(KeyCode.CONTROL, KEYS.get(i));
            assertThat(desk.question().screen()).isEqualTo(SCREENS.get(i));
            assertThat(desk.model.shown().get().answer().rows()).isNotEmpty();
            assertThat(desk.model.failure().get()).isNull();
        }
    }

    @Test
    void theMostPopularProgramIsTheFirst() {
        assertThat(hand.table().getItems().getFirst().cells())
                .contains("SeriesTitle0", "series", 211_016L, 311L, 257L, 248L);
    }

    @Test
    void programChangesAreThoseOfTheMostPopularSeries() throws Exception {
        hand.push(KeyCode.CONTROL, KeyCode.DIGIT3);

        assertThat(hand.text("figure-0-value")).isEqualTo("137");
        assertThat(hand.text("figure-1-value")).isEqualTo("130");
        assertThat(hand.text("figure-2-value")).isEqualTo("129");
        assertThat(hand.text("figure-3-value")).isEqualTo("131");
        assertThat(hand.text("early-any")).endsWith(" 287");
        assertThat(desk.model.shown().get().changes().changesToSeries()).isEqualTo(80);
        assertThat(desk.model.shown().get().changes().changesToFilm()).isEqualTo(57);
    }

    @Test
    void backAndForwardGoFromPlaceToPlaceAndPassOverFilters() throws Exception {
        hand.click("facet-device-Roku");
        hand.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        hand.push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(desk.question().screen()).isEqualTo(Screen.PROGRAMS);
        assertThat(desk.question().filters()).containsExactly(Filter.keep("device", "Roku"));
        hand.push(KeyCode.ALT, KeyCode.RIGHT);

        assertThat(desk.question().screen()).isEqualTo(Screen.HOUSEHOLDS);
    }

    @Test
    void aViewKeptByNameComesBackAsItWasAlsoInTheNextStart() throws Exception {
        hand.click("facet-device-Roku");
        hand.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        Question kept = desk.question();
        hand.push(KeyCode.CONTROL, KeyCode.S);
        hand.write("Roku nights");
        desk.keep("save-view");
        hand.push(KeyCode.ENTER);
        assertThat(hand.messages()).containsExactly("Saved as Roku nights. It is under ⋯, Saved views.");

        desk.close();
        desk = Desk.at(folder, 1440, 900);
        hand = new Hand(desk);
        assertThat(desk.question()).isNotEqualTo(kept);
        menu("Roku nights");
        assertThat(desk.question()).isEqualTo(kept);
    }

    @Test
    void aViewThatIsDeletedIsGone() throws Exception {
        hand.push(KeyCode.CONTROL, KeyCode.S);
        hand.write("gone");
        hand.push(KeyCode.ENTER);
        desk.fx(() -> hand.items(hand.node("menu", MenuButton.class))
                .filter(item -> "gone".equals(item.getText()))
                .reduce((first, last) -> last)
                .orElseThrow()
                .fire());
        desk.settled();

        assertThat(hand.messages()).contains("Deleted the view gone.");
        desk.fx(() -> assertThat(hand.items(hand.node("menu", MenuButton.class)))
                .extracting(item -> item.getText())
                .doesNotContain("gone"));
    }

    @Test
    void aHeaderSortsAndSortsTheOtherWayRound() throws Exception {
        desk.fx(() -> hand.table()
                .getSortOrder()
                .setAll(List.of(hand.table().getColumns().stream()
                        .filter(column -> "column-viewings".equals(column.getId()))
                        .findFirst()
                        .orElseThrow())));
        desk.settled();
        assertThat(desk.question().sort().column()).isEqualTo("viewings");
        assertThat(desk.question().sort().descending()).isTrue();
        int column = desk.model.shown().get().answer().column("viewings");
        assertThat(hand.table().getItems())
                .extracting(row -> (Long) row.cells().get(column))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private void menu(String text) throws Exception {
        desk.fx(() -> hand.items(hand.node("menu", MenuButton.class))
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
        desk.settled();
    }
}
