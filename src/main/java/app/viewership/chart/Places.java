package app.viewership.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Room for labels in an area, each where no other is.
final class Places {

    /// Between a point and its label.
    private static final double AWAY = 4;

    private final Rectangle2D area;
    private final List<Rectangle2D> taken = new ArrayList<>();

    Places(Rectangle2D area) {
        this.area = area;
    }

    /// Takes room, whatever is there.
    void take(Rectangle2D box) {
        taken.add(box);
    }

    /// Room beside a point: right of it, else left, above, below or between those; empty where all of that is taken or
    /// outside.
    ///
    /// @param shunned what the label should not cover; it does where there is no other room
    Optional<Rectangle2D> beside(
            double x, double y, double radius, double width, double height, List<Rectangle2D> shunned) {
        double off = radius + AWAY;
        double slant = radius * 0.7 + AWAY;
        List<Rectangle2D> free = Stream.of(
                        new Rectangle2D.Double(x + off, y - height / 2, width, height),
                        new Rectangle2D.Double(x - off - width, y - height / 2, width, height),
                        new Rectangle2D.Double(x - width / 2, y - off - height, width, height),
                        new Rectangle2D.Double(x - width / 2, y + off, width, height),
                        new Rectangle2D.Double(x + slant, y - slant - height / 2, width, height),
                        new Rectangle2D.Double(x - slant - width, y - slant - height / 2, width, height),
                        new Rectangle2D.Double(x + slant, y + slant - height / 2, width, height),
                        new Rectangle2D.Double(x - slant - width, y + slant - height / 2, width, height))
                .<Rectangle2D>map(box -> box)
                .filter(this::isFree)
                .toList();
        Optional<Rectangle2D> best = free.stream()
                .min(Comparator.comparingLong(
                        box -> shunned.stream().filter(box::intersects).count()));
        best.ifPresent(taken::add);
        return best;
    }

    private boolean isFree(Rectangle2D box) {
        return area.contains(box) && taken.stream().noneMatch(box::intersects);
    }
}
