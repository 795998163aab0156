package app.viewership.ui.side;

import app.viewership.viewing.GapHistogram;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The histogram behind the gap slider: how often each length of pause occurs. Heights are logarithmic, for pauses of
/// seconds outnumber those of hours a thousandfold, and it is the hours one looks at.
final class GapBars extends Pane {

    private static final PseudoClass SPLIT = PseudoClass.getPseudoClass("split");

    private final List<Region> bars = new ArrayList<>();
    private @Nullable GapHistogram histogram;
    private int session;

    GapBars() {
        getStyleClass().add("gap-bars");
        setMouseTransparent(true);
    }

    void show(GapHistogram now, int sessionGap) {
        session = sessionGap;
        if (!now.equals(histogram)) {
            histogram = now;
            // The counts change each second while somebody listens, the bars stay.
            while (bars.size() < now.edges().length) {
                Region bar = new Region();
                bar.getStyleClass().add("gap-bar");
                bars.add(bar);
                getChildren().add(bar);
            }
            while (bars.size() > now.edges().length) {
                getChildren().remove(bars.removeLast());
            }
        }
        for (int i = 0; i < bars.size(); i++) {
            bars.get(i).pseudoClassStateChanged(SPLIT, now.edges()[i] > session);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (histogram == null) {
            return;
        }
        int[] edges = histogram.edges();
        long most = 1;
        for (long count : histogram.counts()) {
            most = Math.max(most, count);
        }
        for (int i = 0; i < bars.size(); i++) {
            double from = GapAxis.position(edges[i]) * getWidth();
            double to = (i + 1 < edges.length ? GapAxis.position(edges[i + 1]) : 1) * getWidth();
            double height =
                    Math.rint(getHeight() * Math.log1p((double) histogram.counts()[i]) / Math.log1p((double) most));
            bars.get(i).setVisible(to > from);
            bars.get(i).resizeRelocate(from, getHeight() - height, Math.max(1, to - from - 1), height);
        }
    }
}
