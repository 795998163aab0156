package app.viewership.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Draws a [Scatter]: axes, the shaded corner, points, and names where they find room.
final class ScatterPlot extends FreePlot {

    @Serial
    private static final long serialVersionUID = 1;

    static final String SMALL_BUT_LOYAL = "small but loyal";

    /// How much of its colour a point has: those behind it can be seen.
    static final double SEEN_THROUGH = 0.6;

    private static final double LEAST_RADIUS = 3;
    private static final double LARGEST_RADIUS = 13;
    /// A point is hit beside it too.
    private static final double REACH = 2;
    private static final double WIDEST_NAME = 150;
    private static final double ROOM_FOR_NAME = 26_000;

    private final transient Scatter scatter;
    private final String reachName;
    private final transient ChartStyle style;
    private final transient Predicate<Mark> selected;
    private final transient Lettering name;
    private final transient Lettering strong;

    ScatterPlot(Scatter scatter, String reachName, ChartStyle style, Predicate<Mark> selected) {
        this.scatter = scatter;
        this.reachName = reachName;
        this.style = style;
        this.selected = selected;
        name = new Lettering(Typeface.REGULAR, Sizes.SMALL, style.text());
        strong = new Lettering(Typeface.MEDIUM, Sizes.SMALL, style.text());
    }

    @Override
    void draw(Graphics2D g2, Rectangle2D area, Marking marking) {
        ScatterGround ground = new ScatterGround(scatter, style, area);
        ground.draw(g2, reachName);
        Set<Scatter.Point> chosen = new LinkedHashSet<>();
        for (Scatter.Point point : scatter.points()) {
            boolean brought = selected.test(point.mark());
            if (brought) {
                chosen.add(point);
            }
            point(g2, ground, point, brought, marking);
        }
        chosen.forEach(point -> dot(g2, ground, point, true));
        Rectangle2D data = ground.data();
        Places places = new Places(data);
        int most = (int) Math.clamp(data.getWidth() * data.getHeight() / ROOM_FOR_NAME, 2, 16);
        Set<Scatter.Point> named = new LinkedHashSet<>(chosen);
        named.addAll(scatter.outstanding(most));
        named.forEach(point -> places.take(circle(ground, point, 0).getBounds2D()));
        Map<Scatter.Point, Rectangle2D> points = new LinkedHashMap<>();
        scatter.points()
                .forEach(point -> points.put(point, circle(ground, point, 0).getBounds2D()));
        caption(g2, ground, places, points.values());
        named.forEach(point -> name(g2, ground, point, chosen.contains(point), places, points));
    }

    /// Names the corner where that covers no point; the legend names its colour anyway.
    private void caption(Graphics2D g2, ScatterGround ground, Places places, Collection<Rectangle2D> points) {
        Lettering lettering = new Lettering(Typeface.MEDIUM, Sizes.SMALL, style.third());
        Rectangle2D corner = ground.corner();
        Rectangle2D box = new Rectangle2D.Double(
                corner.getMinX() + 4, corner.getMinY() + 3, lettering.width(SMALL_BUT_LOYAL) + 4, 16);
        if (corner.contains(box) && points.stream().noneMatch(box::intersects)) {
            lettering.left(g2, SMALL_BUT_LOYAL, box.getMinX() + 2, box.getCenterY());
            places.take(box);
        }
    }

    private void point(Graphics2D g2, ScatterGround ground, Scatter.Point point, boolean brought, Marking marking) {
        dot(g2, ground, point, brought);
        marking.mark(circle(ground, point, REACH), point.mark());
    }

    static Color colour(boolean smallButLoyal, ChartStyle style) {
        return smallButLoyal ? style.third() : style.series();
    }

    private void dot(Graphics2D g2, ScatterGround ground, Scatter.Point point, boolean brought) {
        Color full = colour(scatter.isSmallButLoyal(point), style);
        Color seenThrough =
                new Color(full.getRed(), full.getGreen(), full.getBlue(), brought ? 255 : (int) (255 * SEEN_THROUGH));
        Ellipse2D circle = circle(ground, point, 0);
        g2.setPaint(seenThrough);
        g2.fill(circle);
        g2.setPaint(brought ? style.text() : style.card());
        g2.setStroke(new BasicStroke(brought ? 2 : 0.8f));
        g2.draw(circle);
    }

    private void name(
            Graphics2D g2,
            ScatterGround ground,
            Scatter.Point point,
            boolean brought,
            Places places,
            Map<Scatter.Point, Rectangle2D> points) {
        Lettering lettering = brought ? strong : name;
        String text = lettering.wrap(point.name(), WIDEST_NAME, 1).getFirst();
        List<Rectangle2D> others = points.entrySet().stream()
                .filter(other -> !other.getKey().equals(point))
                .map(Map.Entry::getValue)
                .toList();
        places.of(
                        ground.x(point.reach()),
                        ground.y(point.loyalty()),
                        radius(point),
                        lettering.width(text),
                        lettering.lineHeight(),
                        others)
                .ifPresent(place -> {
                    Rectangle2D box = place.box();
                    lead(g2, place.lead());
                    // A rim of the card keeps the letters apart from the points behind them.
                    Lettering rim = new Lettering(lettering.face(), lettering.size(), style.card());
                    for (int[] off :
                            List.of(new int[] {-1, 0}, new int[] {1, 0}, new int[] {0, -1}, new int[] {0, 1})) {
                        rim.left(g2, text, box.getMinX() + off[0], box.getCenterY() + off[1]);
                    }
                    lettering.left(g2, text, box.getMinX(), box.getCenterY());
                });
    }

    /// From the point to its name, over a rim of the card that keeps it apart from the points that it passes.
    private void lead(Graphics2D g2, @Nullable Line2D lead) {
        if (lead != null) {
            g2.setPaint(style.card());
            g2.setStroke(new BasicStroke(3));
            g2.draw(lead);
            g2.setPaint(style.text());
            g2.setStroke(BareChart.HAIRLINE);
            g2.draw(lead);
        }
    }

    private Ellipse2D circle(ScatterGround ground, Scatter.Point point, double more) {
        double radius = radius(point) + more;
        return new Ellipse2D.Double(
                ground.x(point.reach()) - radius, ground.y(point.loyalty()) - radius, 2 * radius, 2 * radius);
    }

    /// Areas are as watch times, down to what can still be seen.
    private double radius(Scatter.Point point) {
        double largest = scatter.points().getFirst().watch();
        double part = largest > 0 ? Math.sqrt(point.watch() / largest) : 0;
        return LEAST_RADIUS + (LARGEST_RADIUS - LEAST_RADIUS) * part;
    }
}
