package app.viewership.chart;

import java.util.ArrayList;
import java.util.List;

/// Where the nodes of a flow stand: as high as their share, and far enough apart for a name beside each.
///
/// @param sourceTop top of the source, which stands in the middle of the height
/// @param sourceHeight the sum of the flows
/// @param nodes one a target
record FlowLayout(double sourceTop, double sourceHeight, List<Node> nodes) {

    /// One target.
    ///
    /// @param fromTop where its flow begins at the source
    /// @param top of the node
    /// @param height of the node and its flow
    /// @param slotTop top of the room that node and name have
    /// @param slot height of that room
    record Node(double fromTop, double top, double height, double slotTop, double slot) {
        double middle() {
            return top + height / 2;
        }
    }

    /// How many targets find room for their names.
    static int most(double height, double lineHeight) {
        return Math.max(1, (int) ((height + ChangesPlot.NODE_GAP) / (lineHeight + ChangesPlot.NODE_GAP)));
    }

    static FlowLayout of(ChangesFlow flow, double top, double height, double lineHeight) {
        double scale = scale(flow, height, lineHeight);
        double sourceHeight = flow.total() * scale;
        double sourceTop = top + (height - sourceHeight) / 2;
        double free = height - used(flow, scale, lineHeight);
        double slotTop = top + Math.max(0, free / 2);
        double fromTop = sourceTop;
        List<Node> nodes = new ArrayList<>();
        for (ChangesFlow.Target target : flow.targets()) {
            double own = target.changes() * scale;
            double slot = Math.max(own, lineHeight);
            nodes.add(new Node(fromTop, slotTop + (slot - own) / 2, own, slotTop, slot));
            fromTop += own;
            slotTop += slot + ChangesPlot.NODE_GAP;
        }
        return new FlowLayout(sourceTop, sourceHeight, nodes);
    }

    /// Pixels a change: the largest with which all slots fit. Slots of thin nodes do not shrink, so it is searched for.
    private static double scale(ChangesFlow flow, double height, double lineHeight) {
        double low = 0;
        double high = height / Math.max(1, flow.total());
        for (int i = 0; i < 40; i++) {
            double middle = (low + high) / 2;
            if (used(flow, middle, lineHeight) <= height) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double used(ChangesFlow flow, double scale, double lineHeight) {
        double used = (flow.targets().size() - 1) * ChangesPlot.NODE_GAP;
        for (ChangesFlow.Target target : flow.targets()) {
            used += Math.max(target.changes() * scale, lineHeight);
        }
        return used;
    }
}
