package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Filter;
import app.viewership.query.Screen;
import app.viewership.query.Step;
import app.viewership.ui.Theme;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Finding things by their names: what was watched, who watched, what can be done.
class FindJourneyTest {

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
    void aProgramIsFoundByItsNameAndGoneTo() throws Exception {
        hand.push(KeyCode.CONTROL, KeyCode.F);
        hand.write("seriestitle4");
        assertThat(hand.sees("search-hits")).isTrue();
        hand.push(KeyCode.ENTER);

        assertThat(desk.question().drill()).containsExactly(new Step("program", "SeriesTitle4"));
        assertThat(hand.node("search", TextField.class).getText()).isEmpty();
    }

    @Test
    void aUserAgentIsFoundAndKept() throws Exception {
        String agent = desk.fresh()
                .navigation()
                .facets(desk.question(), 1)
                .of("user_agent")
                .values()
                .getFirst()
                .value();
        hand.push(KeyCode.CONTROL, KeyCode.F);
        hand.write(agent);
        hand.push(KeyCode.ENTER);

        assertThat(desk.question().filters()).containsExactly(Filter.keep("user_agent", agent));
    }

    @Test
    void whatIsNotThereIsSaidAndEscapeEmptiesTheField() throws Exception {
        hand.push(KeyCode.CONTROL, KeyCode.F);
        hand.write("zzz");
        assertThat(hand.node("search-hits", ListView.class).getItems().isEmpty())
                .isTrue();
        hand.push(KeyCode.ENTER);
        assertThat(hand.sees("search-hits")).isTrue();
        hand.push(KeyCode.ESCAPE);

        assertThat(hand.node("search", TextField.class).getText()).isEmpty();
        assertThat(desk.question().filters()).isEmpty();
    }

    @Test
    void thePaletteFindsAndRunsAnyCommand() throws Exception {
        hand.push(KeyCode.CONTROL, KeyCode.K);
        desk.keep("palette-over-window");
        hand.write("house");
        hand.push(KeyCode.ENTER);

        assertThat(hand.sees("palette")).isFalse();
        assertThat(desk.question().screen()).isEqualTo(Screen.HOUSEHOLDS);
    }

    @Test
    void lightAndDarkAreSwitchedByAKey() throws Exception {
        int light = background();
        hand.push(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.L);
        assertThat(desk.theme.choice().get()).isEqualTo(Theme.Choice.DARK);
        int dark = background();
        hand.push(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.L);

        assertThat(light & 0xff).isGreaterThan(200);
        assertThat(dark & 0xff).isLessThan(60);
        assertThat(background()).isEqualTo(light);
    }

    @Test
    void aSiblingIsChosenBesideTheBreadcrumb() throws Exception {
        hand.goTo(0);
        hand.push(KeyCode.ENTER);
        hand.fire("siblings-1");
        hand.write("SeriesTitle1");
        hand.push(KeyCode.ENTER);

        assertThat(desk.question().drill()).isEqualTo(List.of(new Step("program", "SeriesTitle1")));
    }

    /// The colour of the top bar.
    private int background() {
        int[] colour = new int[1];
        desk.fx(() -> colour[0] = desk.scene.snapshot(null).getPixelReader().getArgb(400, 6));
        return colour[0];
    }
}
