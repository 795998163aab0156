package app.viewership.chart;

import app.viewership.query.Lanes;
import java.io.Serial;
import org.jfree.data.xy.AbstractIntervalXYDataset;

/// The intervals of lanes: a series a lane, its place from the top as y, milliseconds as x.
final class LaneData extends AbstractIntervalXYDataset {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient LaneLayout layout;

    LaneData(LaneLayout layout) {
        this.layout = layout;
    }

    Lanes.Interval interval(int lane, int item) {
        return layout.lanes().get(lane).lane().lane().intervals().get(item);
    }

    @Override
    public int getSeriesCount() {
        return layout.lanes().size();
    }

    @Override
    public Integer getSeriesKey(int lane) {
        return lane;
    }

    @Override
    public int getItemCount(int lane) {
        return layout.lanes().get(lane).lane().lane().intervals().size();
    }

    @Override
    public Number getX(int lane, int item) {
        return getStartX(lane, item);
    }

    @Override
    public Number getStartX(int lane, int item) {
        return interval(lane, item).from() * 1000;
    }

    @Override
    public Number getEndX(int lane, int item) {
        return interval(lane, item).to() * 1000;
    }

    @Override
    public Number getY(int lane, int item) {
        return getStartY(lane, item);
    }

    @Override
    public Number getStartY(int lane, int item) {
        LaneLayout.Placed placed = layout.lanes().get(lane);
        return placed.trackTop(placed.lane().track().get(item));
    }

    @Override
    public Number getEndY(int lane, int item) {
        return getStartY(lane, item).doubleValue() + layout.lanes().get(lane).track();
    }
}
