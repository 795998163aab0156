package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Filter;
import app.viewership.query.Period;
import app.viewership.query.Screen;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumnBase;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That what is shown has room, whatever it is called and however large it is.
class RoomTest {

    @TempDir
    Path folder;

    @Test
    void noTableOfALargeWindowIsWiderThanItsPlace() throws Exception {
        try (Desk desk = Desk.ofSample(folder)) {
            Hand hand = new Hand(desk);
            for (int round = 0; round < 2; round++) {
                for (Screen screen : desk.fresh().screens()) {
                    desk.fx(() -> desk.controller.change(q -> q.with(screen)));
                    desk.settled();
                    desk.fx(desk.scene.getRoot()::layout);
                    assertThat(hand.table().getVisibleLeafColumns().stream()
                                    .mapToDouble(TableColumnBase::getWidth)
                                    .sum())
                            .as(screen.name())
                            .isLessThanOrEqualTo(hand.table().getWidth() - 14);
                }
            }
        }
    }

    @Test
    void messagesCoverNoFigures() throws Exception {
        try (Desk desk = Desk.ofSample(folder, 800, 560)) {
            Hand hand = new Hand(desk);
            double before = bottom(hand.node("totals", Node.class));
            desk.fx(() -> {
                desk.messages.say("Exported most-popular-programs.csv.", "Show in folder", () -> {});
                desk.messages.fail("The library cannot be read. Close the program that holds it, and open it again.");
            });
            desk.fx(desk.scene.getRoot()::layout);
            desk.settled();
            desk.until(() -> bottom(hand.node("totals", Node.class)) < before);
            desk.keepBoth("messages-and-totals");

            assertThat(hand.messages()).hasSize(2);
            desk.until(() -> bottom(firstRow(hand)) <= top(hand.node("totals", Node.class)));
            assertThat(top(hand.node("charts", Node.class)))
                    .isGreaterThanOrEqualTo(bottom(hand.node("choose-measure", Node.class)));
            assertThat(bottom(hand.node("totals", Node.class)))
                    .isLessThanOrEqualTo(hand.node("message", Node.class)
                            .localToScene(hand.node("message", Node.class).getLayoutBounds())
                            .getMinY());

            desk.fx(() -> {
                desk.messages.dismiss();
                desk.messages.dismiss();
            });
            desk.until(() -> bottom(hand.node("totals", Node.class)) == before);
        }
    }

    @Test
    void aWindowMadeLowerUnderMessagesHasRowsLeft() throws Exception {
        try (Desk desk = Desk.ofSample(folder, 800, 900)) {
            Hand hand = new Hand(desk);
            desk.fx(() -> {
                for (String file : List.of("programs", "averages", "hours", "lengths")) {
                    desk.messages.fail("The file " + file + ".csv cannot be written. ".repeat(3));
                }
            });
            desk.fx(desk.scene.getRoot()::layout);
            Node middle = hand.node("middle", Node.class);
            desk.until(() -> bottom(middle) < 720);
            desk.fx(() -> desk.stage.setHeight(560));
            desk.until(() -> desk.scene.getHeight() <= 560);
            desk.fx(desk.scene.getRoot()::layout);
            desk.keepBoth("messages-in-a-low-window");

            assertThat(bottom(middle) - top(middle)).isGreaterThanOrEqualTo(359);
            desk.until(() -> bottom(firstRow(hand)) <= top(hand.node("totals", Node.class)));
        }
    }

    @Test
    void ofMoreMessagesThanThereIsRoomForTheOlderAreFoldedAndNoneIsLost() throws Exception {
        try (Desk desk = Desk.ofSample(folder, 800, 560)) {
            Hand hand = new Hand(desk);
            desk.fx(() -> {
                for (String file : List.of("programs", "averages", "hours", "lengths")) {
                    desk.messages.fail("The file " + file + ".csv cannot be written. Choose another folder.");
                }
            });
            desk.fx(desk.scene.getRoot()::layout);
            desk.until(() -> seen(desk).size() == 1 || seen(desk).size() == 2);
            desk.keepBoth("messages-folded");
            int folded = 4 - seen(desk).size();
            assertThat(hand.text("messages-more")).isEqualTo(folded + " more messages");
            desk.until(() -> bottom(firstRow(hand)) <= top(hand.node("totals", Node.class)));
            assertThat(seen(desk)).allMatch(message -> top(message) >= bottom(hand.node("totals", Node.class)));
            assertThat(top(hand.node("charts", Node.class)))
                    .isGreaterThanOrEqualTo(bottom(hand.node("choose-measure", Node.class)));
            assertThat(seen(desk).getLast().getUserData()).asString().contains("lengths");

            // The keyboard stays on the link while messages come and go.
            desk.fx(hand.node("messages-more", Node.class)::requestFocus);
            desk.fx(() -> {
                desk.messages.dismiss();
                desk.messages.fail("The file widths.csv cannot be written. Choose another folder.");
            });
            assertThat(desk.scene.getFocusOwner()).isSameAs(hand.node("messages-more", Node.class));

            hand.fire("messages-more");
            desk.fx(desk.scene.getRoot()::layout);
            desk.keep("messages-unfolded");
            assertThat(seen(desk)).hasSize(4);
            desk.fx(() -> {
                for (int i = 0; i < 3; i++) {
                    desk.messages.dismiss();
                }
            });
            assertThat(seen(desk)).hasSize(1);
            assertThat(hand.sees("messages-more")).isFalse();
        }
    }

    private static List<Node> seen(Desk desk) {
        return desk.scene.getRoot().lookupAll("#message").stream()
                .filter(Node::isVisible)
                .sorted(Comparator.comparingDouble(RoomTest::top))
                .toList();
    }

    private static Node firstRow(Hand hand) {
        return hand.table().lookupAll(".table-row-cell").stream()
                .min(Comparator.comparingDouble(RoomTest::top))
                .orElseThrow();
    }

    private static double top(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    private static double bottom(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }

    @Test
    void nothingOfTheSmallestWindowReachesBeyondIt() throws Exception {
        try (Desk desk = Desk.of(folder, LongLog.write(folder), 800, 560)) {
            Hand hand = new Hand(desk);
            for (Screen screen : desk.fresh().screens()) {
                desk.fx(() -> desk.controller.change(q -> q.with(screen)));
                desk.settled();
                for (String part : List.of("top-bar", "explorer", "status-bar")) {
                    Node node = hand.node(part, Node.class);
                    assertThat(node.localToScene(node.getLayoutBounds()).getMinX())
                            .as(part)
                            .isZero();
                    assertThat(node.localToScene(node.getLayoutBounds()).getMaxX())
                            .as(part)
                            .isEqualTo(800);
                }
            }
            assertThat(hand.text("status-name")).startsWith("a-log-with-a-very-long-name");
        }
    }

    @Test
    void longParametersLeaveRoomForTheirNames() throws Exception {
        try (Desk desk = Desk.of(folder, LongLog.write(folder), 1440, 900)) {
            Hand hand = new Hand(desk);
            String device = desk.fresh()
                    .navigation()
                    .facets(desk.question(), 1)
                    .of("device")
                    .values()
                    .getFirst()
                    .value();
            desk.fx(() -> desk.controller.change(q -> q.withFilters(List.of(Filter.keep("device", device)))
                    .with(new Period(Instant.parse("2021-01-01T00:00:00Z"), Instant.parse("2021-09-01T00:00:00Z")))));
            desk.settled();
            desk.fx(desk.scene.getRoot()::layout);

            VBox parameters = hand.node("explain-parameters", VBox.class);
            double room =
                    hand.node("explain", ScrollPane.class).getViewportBounds().getWidth();
            assertThat(parameters.getWidth()).isLessThanOrEqualTo(room);
            assertThat(parameters.lookupAll(".secondary"))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(name -> assertThat(((Labeled) name).getWidth())
                            .isGreaterThanOrEqualTo(((Labeled) name).prefWidth(-1)));
        }
    }
}
