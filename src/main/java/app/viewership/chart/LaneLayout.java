package app.viewership.chart;

import java.util.ArrayList;
import java.util.List;

/// Where lanes lie: each as high as its tracks or its name need.
///
/// @param lanes from the top down, as many as fit
/// @param nameWidth width of the widest line of a name
record LaneLayout(List<Placed> lanes, double nameWidth) {

    static final double TRACK = 18;
    private static final double PADDING = 4;
    private static final double WIDEST_NAME = 0.3;
    private static final int MOST_LINES = 3;

    /// One lane in its place.
    ///
    /// @param top from the top of the data area
    record Placed(LaneTracks lane, List<String> name, double top, double height) {
        double bottom() {
            return top + height;
        }

        double trackTop(int track) {
            return top + (height - lane.tracks() * TRACK) / 2 + track * TRACK;
        }
    }

    static LaneLayout of(List<LaneTracks> lanes, Lettering lettering, double width, double height) {
        List<Placed> placed = new ArrayList<>();
        double top = 0;
        double nameWidth = 0;
        for (LaneTracks lane : lanes) {
            List<String> name = lettering.wrap(
                    lane.lane().device() + " · " + lane.lane().userAgent(), width * WIDEST_NAME, MOST_LINES);
            double own = Math.max(lane.tracks() * TRACK, name.size() * lettering.lineHeight()) + 2 * PADDING;
            if (!placed.isEmpty() && top + own > height) {
                break;
            }
            placed.add(new Placed(lane, name, top, own));
            nameWidth = Math.max(nameWidth, lettering.widest(name));
            top += own;
        }
        return new LaneLayout(placed, nameWidth);
    }

    double height() {
        return lanes.isEmpty() ? 0 : lanes.getLast().bottom();
    }
}
