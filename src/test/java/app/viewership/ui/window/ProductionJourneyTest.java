package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Filter;
import app.viewership.query.Grain;
import app.viewership.query.Measure;
import app.viewership.query.Moment;
import app.viewership.query.Row;
import app.viewership.query.Screen;
import app.viewership.query.Sort;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plays of shows, one of which is no longer produced, and what may mislead about their audience.
class ProductionJourneyTest {

    @TempDir
    Path folder;

    private Desk desk;
    private Hand hand;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.at(folder, 1440, 900);
        hand = new Hand(desk);
        Path plays = MadePlays.write(folder);
        desk.fx(() -> desk.intake.offer(List.of(plays)));
        desk.settled();
        hand.click("preview-import");
        desk.settled();
        if (hand.sees("report-show")) {
            hand.fire("report-show");
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theEndOfAShowsProductionIsMarkedInItsHours() throws Exception {
        show("Show A");
        desk.keep("production-ended");
        assertThat(desk.model.shown().get().more().moments())
                .containsExactly(
                        new Moment(Instant.parse("2021-01-16T00:00:00Z"), null, "Production ended on 15 Jan 2021"));
        desk.until(() -> hand.text("chart-subtitle").contains("Production ended on 15 Jan 2021"));

        hand.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E);
        BufferedImage picture =
                ImageIO.read(folder.resolve(desk.outside.proposed.getFirst()).toFile());
        assertThat(hasColour(picture, 0x9a5b00)).as("the mark in the picture").isTrue();

        show("Show B");
        assertThat(desk.model.shown().get().more().moments()).isEmpty();
        show("Show A", "Show B");
        assertThat(desk.model.shown().get().more().moments())
                .extracting(Moment::words)
                .containsExactly("Show A: production ended on 15 Jan 2021");
        desk.keep("production-of-two");
    }

    @Test
    void whatMisleadsIsSaidOfRowsThatAreNotShownToo() throws Exception {
        desk.fx(() ->
                desk.controller.change(q -> q.with(Screen.LOYALTY).withLimit(1).with(new Sort("reach", true))));
        desk.settled();
        List<String> ofAll = desk.fresh()
                .captions()
                .remarks(desk.fresh().answer(desk.question().withLimit(Integer.MAX_VALUE)));
        String loyalty = hand.sees("remarks") ? hand.text("remarks") : "";
        assertThat(loyalty).isEqualTo(String.join("\n", ofAll));

        boolean any = false;
        for (char show = 'A'; show <= 'N' && !any; show++) {
            String subject = "Show " + show;
            desk.fx(() -> desk.controller.change(
                    q -> q.with(Screen.PROFILE).withSubject(subject).withLimit(1)));
            desk.settled();
            any = hand.sees("remarks");
        }
        assertThat(any).as("a week in which hours rose and viewers fell").isTrue();
        assertThat(hand.text("remarks")).startsWith("Hours rose by ");
        assertThat(hand.table().getItems()).hasSize(1);
        desk.keep("profile-remarks");
    }

    @Test
    void theAudienceProfileFitsTheSmallestWindow() throws Exception {
        desk.close();
        desk = Desk.at(folder, 800, 560);
        hand = new Hand(desk);
        desk.fx(() -> desk.controller.change(q -> q.with(Screen.PROFILE)));
        desk.settled();
        desk.fx(desk.scene.getRoot()::layout);
        desk.keep("profile-small");
        List<TableColumn<Row, ?>> seen = hand.table().getVisibleLeafColumns();
        assertThat(seen.stream().mapToDouble(TableColumnBase::getWidth).sum())
                .isLessThanOrEqualTo(hand.table().getWidth() - 14);
        assertThat(seen).hasSizeLessThan(hand.table().getColumns().size());

        TableColumn<Row, ?> last = hand.table().getColumns().getLast();
        desk.fx(() -> last.setVisible(true));
        desk.fx(() -> desk.controller.change(q -> q.withLimit(3)));
        desk.settled();
        assertThat(last.isVisible()).as("what somebody wants to see stays").isTrue();
        desk.fx(() -> desk.stage.setWidth(1440));
        desk.settled();
        desk.until(() -> hand.table().getColumns().stream().allMatch(TableColumn::isVisible));
    }

    private void show(String... shows) throws Exception {
        desk.fx(() -> desk.controller.change(q -> q.with(Screen.OVER_TIME)
                .with(Grain.WEEK)
                .with(Measure.WATCH_SECONDS)
                .withFilters(List.of(new Filter("show", new TreeSet<>(List.of(shows)), false)))));
        desk.settled();
    }

    private static boolean hasColour(BufferedImage picture, int rgb) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xffffff) == rgb) {
                    return true;
                }
            }
        }
        return false;
    }
}
