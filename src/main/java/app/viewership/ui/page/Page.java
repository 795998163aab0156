package app.viewership.ui.page;

import java.net.URL;
import java.util.Objects;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Cards one below the other in the middle of the window, scrolling when they are too many.
public final class Page extends ScrollPane {
    /// How wide the cards are where there is room.
    public static final double WIDTH = 860;

    private final VBox middle;

    /// Cards as wide as usual.
    public Page(String id, Node... cards) {
        this(id, WIDTH, cards);
    }

    /// @param width of the cards, where there is room
    public Page(String id, double width, Node... cards) {
        VBox column = new VBox(16, cards);
        column.setMaxWidth(width);
        column.setMinHeight(Region.USE_PREF_SIZE);
        column.setAlignment(Pos.CENTER);
        column.setFillWidth(true);
        middle = new VBox(column);
        middle.setAlignment(Pos.CENTER);
        middle.setPadding(new Insets(24));
        setId(id);
        setContent(middle);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("page", "edge-to-edge");
        dress(this);
    }

    /// The page with its cards at its upper edge rather than in its middle: for cards that grow while they are looked
    /// at, or that messages come to, as nothing may move away from under the mouse.
    public Page fromTop() {
        middle.setAlignment(Pos.TOP_CENTER);
        return this;
    }

    /// Gives a pane the looks of what stands on a page.
    public static void dress(Parent pane) {
        URL sheet = Objects.requireNonNull(Page.class.getResource("page.css"), "page.css");
        pane.getStylesheets().add(sheet.toExternalForm());
    }

    /// A card with its content inset.
    public static VBox card(String id, double padding, Node... content) {
        VBox card = new VBox(12, content);
        card.setId(id);
        card.getStyleClass().add("card");
        card.setPadding(new Insets(padding));
        card.setMinHeight(Region.USE_PREF_SIZE);
        return card;
    }

    /// Text of a style, which wraps rather than being cut.
    public static Label text(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// Text of a style on one line.
    public static Label line(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A button that is read out as it is written, never cut.
    public static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setAccessibleText(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    /// Shows a thing only as long as it is to be there, and leaves it no room otherwise.
    public static void onlyWhile(Node node, ObservableBooleanValue there) {
        node.visibleProperty().bind(there);
        node.managedProperty().bind(there);
    }

    /// Things beside each other, middle to middle.
    public static HBox row(double gap, Node... things) {
        HBox row = new HBox(gap, things);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Takes up all the room between what is left and what is right of it.
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
