package app.viewership.ui.window;

import app.viewership.query.Row;
import app.viewership.ui.Mouse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

/// What hands and eyes do at a desk. Whatever is done, the next thing waits until it is answered.
final class Hand {

    static {
        // Nobody watches: the mouse is where it goes, and keys follow one another at once.
        System.setProperty("testfx.robot.move_max_count", "1");
        System.setProperty("testfx.robot.write_sleep", "0");
    }

    private final FxRobot robot = new FxRobot();
    private final Desk desk;

    Hand(Desk desk) {
        this.desk = desk;
    }

    void push(KeyCode... keys) throws TimeoutException {
        robot.push(keys);
        desk.settled();
    }

    void write(String text) throws TimeoutException {
        robot.write(text);
        desk.settled();
    }

    void click(String id) throws TimeoutException {
        Node node = node(id, Node.class);
        // What was last changed is laid out first, or the click may go where the thing was before.
        WaitForAsyncUtils.waitForFxEvents(2);
        robot.clickOn(node.localToScreen(Mouse.middle(node)));
        desk.settled();
    }

    void shiftClick(String id) throws TimeoutException {
        Node node = node(id, Node.class);
        desk.fx(() -> Mouse.withShift(node));
        desk.settled();
    }

    void doubleClickRow(int index) throws TimeoutException {
        // Rows are made when the table is laid out next.
        desk.until(() -> row(index).isPresent());
        desk.fx(() -> Mouse.twice(row(index).orElseThrow()));
        desk.settled();
    }

    private Optional<Node> row(int index) {
        return table().lookupAll(".table-row-cell").stream()
                .filter(node -> node instanceof TableRow<?> row && row.getIndex() == index && !row.isEmpty())
                .findFirst();
    }

    /// A press in a control, and a release elsewhere; both places as the control counts them.
    void drag(Node node, Point2D from, Point2D to) throws TimeoutException {
        desk.fx(() -> Mouse.drag(node, from, to));
        desk.settled();
    }

    /// A drag to both sides, half way down: parts of the width, from the left.
    void dragAcross(Node node, double from, double to) throws TimeoutException {
        drag(node, at(node, from), at(node, to));
    }

    /// Two clicks, half way down: a part of the width, from the left.
    void doubleClick(Node node, double part) throws TimeoutException {
        desk.fx(() -> Mouse.twice(node, at(node, part)));
        desk.settled();
    }

    /// Presses a button or a link, wherever it is.
    void fire(String id) throws TimeoutException {
        desk.fx(node(id, ButtonBase.class)::fire);
        desk.settled();
    }

    /// Chooses in a menu that is open.
    void choose(String menu, String text) throws TimeoutException {
        desk.fx(() -> items(menu)
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + text + "."))
                .fire());
        desk.settled();
    }

    private Stream<MenuItem> items(String menu) {
        return Window.getWindows().stream()
                .filter(window -> window instanceof ContextMenu open && menu.equals(open.getId()))
                .flatMap(window -> ((ContextMenu) window).getItems().stream())
                .flatMap(Hand::within);
    }

    /// Everything that a menu at a button has now; on the JavaFX thread.
    Stream<MenuItem> items(MenuButton button) {
        button.show();
        List<MenuItem> items = button.getItems().stream().flatMap(Hand::within).toList();
        button.hide();
        return items.stream();
    }

    private static Stream<MenuItem> within(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream().flatMap(Hand::within) : Stream.of(item);
    }

    void focus(String id) throws TimeoutException {
        desk.fx(node(id, Node.class)::requestFocus);
        desk.settled();
    }

    /// Goes to a row of the table as with a click.
    void goTo(int row) throws TimeoutException {
        desk.fx(() -> {
            table().requestFocus();
            table().getSelectionModel().clearAndSelect(row);
        });
        desk.settled();
    }

    @SuppressWarnings("unchecked")
    TableView<Row> table() {
        return (TableView<Row>) node("answer-table", TableView.class);
    }

    String text(String id) {
        return node(id, Labeled.class).getText();
    }

    /// What the messages say, the newest last.
    List<String> messages() {
        return query("message").queryAll().stream()
                .map(toast -> String.valueOf(toast.getUserData()))
                .toList();
    }

    boolean sees(String id) {
        return query(id).queryAll().stream().anyMatch(node -> node.isVisible() && node.getScene() != null);
    }

    <N extends Node> N node(String id, Class<N> type) {
        return query(id).queryAll().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + id + "."));
    }

    // Values have dots in them, which mean something else to a selector.
    private NodeQuery query(String id) {
        return robot.lookup((Node node) -> id.equals(node.getId()));
    }

    private static Point2D at(Node node, double part) {
        Bounds bounds = node.getLayoutBounds();
        return new Point2D(bounds.getMinX() + part * bounds.getWidth(), bounds.getCenterY());
    }
}
