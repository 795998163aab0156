package app.viewership.ui.middle;

import app.viewership.query.Screen;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A chart over its table, or a table over what it leads to, and how they share the height: as the view needs it, or as
/// somebody chose.
final class ChartOverTable extends SplitPane {
    private static final double CHART_SHARE = 0.42;
    private static final double CHART_HEIGHT = 180;
    private static final double BANDED_HEIGHT = 220;
    private static final double MOST_CHART = 0.66;
    private static final double CHART_SHARE_PANELLED = 0.58;
    private static final double HALF = 0.5;
    private static final double NEARLY = 0.02;

    /// Views whose chart has more than bars in it: they are read in the chart first.
    private static final Set<Screen> PANELLED = EnumSet.of(Screen.PROFILE, Screen.LOYALTY);

    private final Region around;
    private @Nullable Screen arranged;
    private double given;

    /// @param around whose height is shared
    ChartOverTable(Region around) {
        this.around = around;
        setMinWidth(0);
        setOrientation(Orientation.VERTICAL);
        getStyleClass().add("charts-and-table");
        around.heightProperty().addListener((p, before, now) -> Platform.runLater(this::resized));
    }

    /// Whether a view is shown yet.
    boolean isArranged() {
        return arranged != null;
    }

    /// Shows the parts of a view, from the top.
    void arrange(Screen screen, List<Node> parts) {
        boolean explain = screen == Screen.EXPLAIN;
        if (!getItems().equals(parts)) {
            getItems().setAll(parts);
            give(explain ? HALF : share(screen));
        }
        if (!explain && (arranged == null || share(screen) != share(arranged))) {
            give(share(screen));
        }
        arranged = screen;
    }

    private void give(double part) {
        given = part;
        setDividerPositions(part);
    }

    /// A lower window needs another share, unless somebody chose one.
    private void resized() {
        if (arranged == null || arranged == Screen.EXPLAIN || getDividers().isEmpty()) {
            return;
        }
        boolean ours = Math.abs(getDividerPositions()[0] - given) < NEARLY;
        if (ours && Math.abs(share(arranged) - given) >= NEARLY) {
            give(share(arranged));
        }
    }

    /// How much of the height the chart of a view has. Of a low window it needs more to be read, and most where a band
    /// and its legend stand in it.
    private double share(Screen screen) {
        if (PANELLED.contains(screen)) {
            return CHART_SHARE_PANELLED;
        }
        double wanted = screen == Screen.QUESTIONS ? BANDED_HEIGHT : CHART_HEIGHT;
        return around.getHeight() <= 0 ? CHART_SHARE : Math.clamp(wanted / around.getHeight(), CHART_SHARE, MOST_CHART);
    }
}
