package app.viewership.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Room for labels in an area, each where no other is, and where nobody can take it for that of another point.
final class Places {

    /// Between a point and its label.
    static final double AWAY = 4;

    /// Between a label that no line leads to and any other point.
    static final double APART = 2 * AWAY;

    private static final double[] DISTANCES = {14, 24, 38, 56, 80};
    private static final int DIRECTIONS = 16;
    private static final int COVERING = 10;
    private static final int CROSSING = 4;

    private final Rectangle2D area;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Line2D> leads = new ArrayList<>();

    /// Where a label stands.
    ///
    /// @param lead the line from the edge of its point; null where it stands right beside it, and no other point does
    record Place(Rectangle2D box, @Nullable Line2D lead) {}

    Places(Rectangle2D area) {
        this.area = area;
    }

    /// Takes room, whatever is there.
    void take(Rectangle2D box) {
        taken.add(box);
    }

    /// Room for the label of a point: right of it, else left, above, below or between those, as long as no other point
    /// is near; else further away at the end of a line. Empty where all of that is taken or outside.
    ///
    /// @param others the boxes of all other points
    Optional<Place> of(double x, double y, double radius, double width, double height, List<Rectangle2D> others) {
        double off = radius + AWAY;
        double slant = radius * 0.7 + AWAY;
        Optional<Place> place = Stream.of(
                        box(x + off, y - height / 2, width, height),
                        box(x - off - width, y - height / 2, width, height),
                        box(x - width / 2, y - off - height, width, height),
                        box(x - width / 2, y + off, width, height),
                        box(x + slant, y - slant - height / 2, width, height),
                        box(x - slant - width, y - slant - height / 2, width, height),
                        box(x + slant, y + slant - height / 2, width, height),
                        box(x - slant - width, y + slant - height / 2, width, height))
                .filter(this::isFree)
                .filter(box -> others.stream().noneMatch(grown(box)::intersects))
                .findFirst()
                .map(box -> new Place(box, null))
                .or(() -> led(x, y, radius, width, height, others));
        place.ifPresent(found -> {
            taken.add(found.box());
            if (found.lead() != null) {
                leads.add(found.lead());
            }
        });
        return place;
    }

    /// Over as few points and across as few as can be, and as near as that allows.
    private Optional<Place> led(
            double x, double y, double radius, double width, double height, List<Rectangle2D> others) {
        return IntStream.range(0, DISTANCES.length * DIRECTIONS)
                .mapToObj(i -> {
                    double angle = 2 * Math.PI * (i % DIRECTIONS) / DIRECTIONS;
                    double away = radius + DISTANCES[i / DIRECTIONS];
                    return led(x, y, radius, angle, away, width, height);
                })
                .filter(place -> isFree(place.box()) && taken.stream().noneMatch(box -> crosses(place, box, x, y)))
                .min(Comparator.comparingLong(place -> cost(place, others)));
    }

    private static Place led(
            double x, double y, double radius, double angle, double away, double width, double height) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double endX = x + away * cos;
        double endY = y + away * sin;
        // The end of the line is the middle of a side of the label, or near a corner of it.
        Rectangle2D box =
                box(endX + (cos - 1) / 2 * width + cos * 2, endY + (sin - 1) / 2 * height + sin * 2, width, height);
        return new Place(box, new Line2D.Double(x + radius * cos, y + radius * sin, endX, endY));
    }

    /// Whether the line runs through a box that is not around its own point.
    private static boolean crosses(Place place, Rectangle2D box, double x, double y) {
        return place.lead() != null && !box.contains(x, y) && box.intersectsLine(place.lead());
    }

    private static long cost(Place place, List<Rectangle2D> others) {
        long cost = 0;
        for (Rectangle2D other : others) {
            cost += place.box().intersects(other) ? COVERING : 0;
            cost += place.lead() != null && other.intersectsLine(place.lead()) ? CROSSING : 0;
        }
        return cost;
    }

    private boolean isFree(Rectangle2D box) {
        return area.contains(box)
                && taken.stream().noneMatch(box::intersects)
                && leads.stream().noneMatch(box::intersectsLine);
    }

    private static Rectangle2D box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    private static Rectangle2D grown(Rectangle2D box) {
        return box(box.getX() - APART, box.getY() - APART, box.getWidth() + 2 * APART, box.getHeight() + 2 * APART);
    }
}
