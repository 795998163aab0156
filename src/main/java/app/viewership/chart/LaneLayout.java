package app.viewership.chart;

import java.util.ArrayList;
import java.util.List;

/// Where lanes lie: each as high as its tracks or its name need.
///
/// @param lanes from the top down, as many as fit
/// @param nameWidth width of the widest line of a name
record LaneLayout(List<Placed> lanes, double nameWidth) {

    private static final double WIDEST_NAME = 0.3;
    private static final Measures ROOMY = new Measures(18, 4, 3);
    /// For more devices than fit otherwise.
    private static final Measures DENSE = new Measures(9, 1, 1);

    /// @param track height of a track
    /// @param padding above and below a lane
    /// @param lines of a name, at most
    private record Measures(double track, double padding, int lines) {}

    /// One lane in its place.
    ///
    /// @param top from the top of the data area
    /// @param track height of one of its tracks
    record Placed(LaneTracks lane, List<String> name, double top, double height, double track) {
        double bottom() {
            return top + height;
        }

        double trackTop(int track) {
            return top + (height - lane.tracks() * this.track) / 2 + track * this.track;
        }
    }

    static LaneLayout of(List<LaneTracks> lanes, Lettering lettering, double width, double height) {
        LaneLayout roomy = of(lanes, ROOMY, lettering, width, height);
        return roomy.lanes().size() == lanes.size() ? roomy : of(lanes, DENSE, lettering, width, height);
    }

    private static LaneLayout of(
            List<LaneTracks> lanes, Measures measures, Lettering lettering, double width, double height) {
        List<Placed> placed = new ArrayList<>();
        double top = 0;
        double nameWidth = 0;
        for (LaneTracks lane : lanes) {
            int lines =
                    (int) Math.clamp((height - 2 * measures.padding()) / lettering.lineHeight(), 1, measures.lines());
            List<String> name =
                    lettering.wrap(lane.lane().device() + " · " + lane.lane().userAgent(), width * WIDEST_NAME, lines);
            double own = Math.max(lane.tracks() * measures.track(), name.size() * lettering.lineHeight())
                    + 2 * measures.padding();
            if (!placed.isEmpty() && top + own > height) {
                break;
            }
            placed.add(new Placed(lane, name, top, own, measures.track()));
            nameWidth = Math.max(nameWidth, lettering.widest(name));
            top += own;
        }
        return new LaneLayout(placed, nameWidth);
    }

    double height() {
        return lanes.isEmpty() ? 0 : lanes.getLast().bottom();
    }
}
