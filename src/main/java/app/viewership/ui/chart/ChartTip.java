package app.viewership.ui.chart;

import app.viewership.chart.Mark;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// The figures of the mark under the mouse, at once and without covering it.
final class ChartTip {

    private static final double BESIDE = 14;

    private final Node owner;
    private final Tooltip tooltip = new Tooltip();

    ChartTip(Node owner) {
        this.owner = owner;
        tooltip.getStyleClass().add("chart-tip");
        tooltip.setAutoFix(true);
    }

    /// Shows what `mark` is beside the mouse; hides for null.
    void show(@Nullable Mark mark, double screenX, double screenY) {
        if (mark == null || owner.getScene() == null || owner.getScene().getWindow() == null) {
            hide();
            return;
        }
        tooltip.setText(mark.text());
        if (tooltip.isShowing()) {
            tooltip.setAnchorX(screenX + BESIDE);
            tooltip.setAnchorY(screenY + BESIDE);
        } else {
            tooltip.show(owner, screenX + BESIDE, screenY + BESIDE);
        }
    }

    void hide() {
        tooltip.hide();
    }

    /// What it says now; null while it is hidden.
    @Nullable
    String text() {
        return tooltip.isShowing() ? tooltip.getText() : null;
    }
}
