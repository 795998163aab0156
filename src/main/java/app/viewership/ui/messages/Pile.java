package app.viewership.ui.messages;

import app.viewership.ui.Words;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Cards one above another, the newest at the bottom. Of more than there is room for the older ones are folded: a link
/// says how many, and unfolds them. The newest is always seen.
final class Pile extends VBox {
    private static final double BETWEEN = 8;

    /// How high the link to what is folded is.
    private static final double LINK = 28;

    private final Words words = Words.of(Pile.class);
    private final ObservableList<Region> cards = FXCollections.observableArrayList();
    private final Hyperlink more = new Hyperlink();
    private final HBox older = new HBox(more);
    private @Nullable ObservableDoubleValue most;
    private boolean unfolded;

    Pile() {
        super(BETWEEN);
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        more.setId("messages-more");
        more.setOnAction(e -> {
            unfolded = true;
            arrange();
        });
        older.getStyleClass().addAll("card", "toast");
        older.setPadding(new Insets(0, 12, 0, 12));
        older.setAlignment(Pos.CENTER);
        older.setMinHeight(LINK);
        older.setPrefHeight(LINK);
        older.setMaxWidth(USE_PREF_SIZE);
        more.visibleProperty().bind(older.visibleProperty());
        show(older, false);
        getChildren().add(older);
        cards.addListener((ListChangeListener<Region>) change -> {
            unfolded &= cards.size() > 1 && !added(change);
            arrange();
        });
    }

    private static boolean added(ListChangeListener.Change<? extends Region> change) {
        boolean added = false;
        while (change.next()) {
            added |= change.wasAdded();
        }
        return added;
    }

    /// The cards, the newest last.
    ObservableList<Region> cards() {
        return cards;
    }

    /// Folds what would be higher than `room`, in pixels.
    void within(ObservableDoubleValue room) {
        most = room;
        room.addListener((p, before, now) -> arrange());
        arrange();
    }

    private void arrange() {
        // What is taken out and put in again would lose the keyboard.
        getChildren().removeIf(node -> node != older && !cards.contains(node));
        cards.stream().filter(card -> !getChildren().contains(card)).forEach(getChildren()::add);
        if (getScene() != null && !cards.isEmpty()) {
            applyCss();
        }
        int folded = unfolded ? 0 : cards.size() - fitting();
        for (int i = 0; i < cards.size(); i++) {
            show(cards.get(i), i >= folded);
        }
        more.setText(words.say("toast.more", folded));
        show(older, folded > 0);
    }

    private static void show(Region region, boolean there) {
        region.setVisible(there);
        region.setManaged(there);
    }

    /// How many of the newest there is room for.
    private int fitting() {
        if (most == null || height(0) <= most.get()) {
            return cards.size();
        }
        int first = 1;
        while (first < cards.size() - 1 && height(first) + LINK + BETWEEN > most.get()) {
            first++;
        }
        return cards.size() - Math.min(first, cards.size() - 1);
    }

    private double height(int from) {
        double height = getInsets().getTop() + getInsets().getBottom() - BETWEEN;
        for (Region card : cards.subList(from, cards.size())) {
            height += card.prefHeight(-1) + BETWEEN;
        }
        return height;
    }
}
