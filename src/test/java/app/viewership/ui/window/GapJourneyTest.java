package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.chart.Numbers;
import app.viewership.query.Question;
import app.viewership.query.Summary;
import app.viewership.query.ViewerKey;
import app.viewership.ui.Mouse;
import app.viewership.viewing.Gaps;
import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cutting the log anew with the gap slider.
class GapJourneyTest {

    @TempDir
    Path folder;

    private Desk desk;
    private Hand hand;
    private Question start;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.ofSample(folder);
        hand = new Hand(desk);
        start = desk.question();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theWholeLogIsCutAsTheDefinitionsSay() {
        assertThat(hand.text("figure-1-value")).isEqualTo("1,965");
        assertThat(hand.text("figure-2-value")).isEqualTo("1,092");
        assertThat(hand.text("figure-3-value")).isEqualTo("984");
        assertThat(hand.text("session-gap-value")).isEqualTo("30 min");
    }

    @Test
    void aDragOfTheViewingGapCutsMoreViewingsAndIsOneStep() throws Exception {
        Node handle = hand.node("viewing-gap", Node.class);
        hand.drag(handle, Mouse.middle(handle), Mouse.middle(handle).subtract(90, 0));

        assertThat(desk.question().rule().gaps().viewing()).isLessThan(60);
        assertThat(desk.question().rule().gaps().session()).isEqualTo(1800);
        assertThat(desk.model.shown().get().summary().selected().viewings()).isGreaterThan(1965);
        figuresAreThoseOfTheExplorer();
        desk.keep("gap-dragged");
        Question dragged = desk.question();

        hand.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(desk.question()).isEqualTo(start);
        assertThat(hand.text("figure-1-value")).isEqualTo("1,965");
        hand.push(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.Z);
        assertThat(desk.question()).isEqualTo(dragged);
        figuresAreThoseOfTheExplorer();
    }

    @Test
    void aPressBesideTheHandlesTakesTheSessionGapThere() throws Exception {
        Node slider = hand.node("gap-slider", Node.class);
        Point2D far = new Point2D(0.95 * slider.getLayoutBounds().getWidth(), 20);
        hand.drag(slider, far, far);

        assertThat(desk.question().rule().gaps().session()).isGreaterThan(4 * 3600);
        assertThat(desk.model.shown().get().summary().selected().sessions()).isLessThan(1092);
        figuresAreThoseOfTheExplorer();
    }

    @Test
    void arrowsMoveAHandleByOneRoundLength() throws Exception {
        hand.focus("viewing-gap");
        hand.push(KeyCode.LEFT);
        assertThat(gaps()).isEqualTo(new Gaps(540, 1800));
        figuresAreThoseOfTheExplorer();
        hand.focus("session-gap");
        hand.push(KeyCode.RIGHT);

        assertThat(gaps()).isEqualTo(new Gaps(540, 1860));
        assertThat(hand.text("session-gap-value")).isEqualTo("31 min");
        figuresAreThoseOfTheExplorer();
    }

    @Test
    void anExactGapIsTyped() throws Exception {
        hand.fire("viewing-gap-value");
        desk.fx(() -> hand.node("viewing-gap-entry", TextField.class).selectAll());
        hand.write("2 min 5");
        hand.push(KeyCode.ENTER);

        assertThat(gaps()).isEqualTo(new Gaps(125, 1800));
        figuresAreThoseOfTheExplorer();
    }

    @Test
    void aViewerThatIsAHouseholdIsCountedAnew() throws Exception {
        desk.fx(() -> desk.controller.change(q -> q.with(q.rule().with(ViewerKey.HOUSEHOLD))));
        desk.settled();

        assertThat(hand.text("status-viewer")).isEqualTo("viewer = household");
        figuresAreThoseOfTheExplorer();
    }

    private Gaps gaps() {
        return desk.question().rule().gaps();
    }

    private void figuresAreThoseOfTheExplorer() {
        Summary.Figures selected = desk.fresh().summary(desk.question()).selected();
        assertThat(hand.text("figure-1-value")).isEqualTo(Numbers.count(selected.viewings()));
        assertThat(hand.text("figure-2-value")).isEqualTo(Numbers.count(selected.sessions()));
        assertThat(hand.text("figure-3-value")).isEqualTo(Numbers.count(selected.viewers()));
    }
}
