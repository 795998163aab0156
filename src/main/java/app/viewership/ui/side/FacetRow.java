package app.viewership.ui.side;

import app.viewership.chart.Numbers;
import app.viewership.query.Facet;
import app.viewership.query.FacetValue;
import app.viewership.query.FacetValue.State;
import app.viewership.query.Step;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.Hint;
import app.viewership.ui.Words;
import app.viewership.ui.table.CellText;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One value of a facet: a box, the value, its watch time, and behind them a bar as long as that. A click keeps the
/// value, the next lets go of it; with Shift it drops it.
final class FacetRow extends Pane {

    static final double HEIGHT = 24;

    private static final Words WORDS = Words.of(FacetRow.class);
    private static final PseudoClass KEPT = PseudoClass.getPseudoClass("kept");
    private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");
    private static final PseudoClass OUTSIDE = PseudoClass.getPseudoClass("outside");

    private final ExplorerController controller;
    private final Region bar = new Region();
    private final Region box = new Region();
    private final Label name = new Label();
    private final Label figure = new Label();
    private @Nullable Step step;
    private double share;

    FacetRow(ExplorerController controller) {
        this.controller = controller;
        getStyleClass().add("facet-row");
        bar.getStyleClass().add("bar");
        box.getStyleClass().add("box");
        name.getStyleClass().add("name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        figure.getStyleClass().add("figure-text");
        getChildren().setAll(bar, box, name, figure);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                toggle(e.isShiftDown());
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.SPACE) {
                toggle(e.isShiftDown());
                e.consume();
            }
        });
    }

    /// Shows a value: by its watch time, or where none of the facet has any, by its viewings.
    ///
    /// @param of the facet, whose largest value has a full bar
    /// @param filtered whether any value of the dimension is kept, so that those which are not stand back
    void show(Facet of, FacetValue value, boolean filtered) {
        String dimension = of.dimension().id();
        step = new Step(dimension, value.value());
        // Without watch times those of most viewings come first.
        long viewings = of.most() > 0 ? 0 : of.values().getFirst().viewings();
        boolean counted = viewings > 0;
        share = counted
                ? (double) value.viewings() / viewings
                : of.most() <= 0 ? 0 : (double) value.watchSeconds() / of.most();
        setId("facet-" + dimension + "-" + value.value());
        name.setText(value.value());
        figure.setText(counted ? Numbers.count(value.viewings()) : Numbers.watchTime(value.watchSeconds()));
        pseudoClassStateChanged(KEPT, value.state() == State.KEPT);
        pseudoClassStateChanged(EXCLUDED, value.state() == State.EXCLUDED);
        pseudoClassStateChanged(OUTSIDE, filtered && value.state() == State.FREE);
        Hint.say(
                this,
                WORDS.say(
                        counted ? "facet.tip.counted" : "facet.tip",
                        value.value(),
                        CellText.watchTime(value.watchSeconds()),
                        value.viewings()));
        setAccessibleText(WORDS.say("facet.state." + value.state(), value.value(), figure.getText()));
        requestLayout();
    }

    void toggle(boolean exclude) {
        if (step != null) {
            Step now = step;
            controller.change(q -> exclude ? q.toggleExcluded(now) : q.toggle(now));
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        bar.resizeRelocate(0, 2, Math.max(share > 0 ? 2 : 0, Math.rint(width * share)), HEIGHT - 4);
        box.resizeRelocate(6, (HEIGHT - 14) / 2, 14, 14);
        double figureWidth = Math.ceil(figure.prefWidth(-1));
        figure.resizeRelocate(width - figureWidth - 6, 0, figureWidth, HEIGHT);
        name.resizeRelocate(28, 0, Math.max(0, width - figureWidth - 6 - 28 - 8), HEIGHT);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 232;
    }
}
