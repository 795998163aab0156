package app.viewership.chart;

import app.viewership.query.Column;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Draws a [Scatter]: axes, the shaded corner, points, and names where they find room.
final class ScatterPlot extends FreePlot {

    @Serial
    private static final long serialVersionUID = 1;

    static final String SMALL_BUT_LOYAL = "small but loyal";

    /// How much of its colour a point has: those behind it can be seen.
    static final double SEEN_THROUGH = 0.6;

    private static final double HEAD = 22;
    private static final double FOOT = 40;
    private static final double RIGHT = 16;
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
    private final transient Scale reach;
    private final transient Scale loyalty;
    private final transient Unit share;
    private final transient Lettering small;
    private final transient Lettering name;
    private final transient Lettering strong;

    ScatterPlot(Scatter scatter, String reachName, ChartStyle style, Predicate<Mark> selected) {
        this.scatter = scatter;
        this.reachName = reachName;
        this.style = style;
        this.selected = selected;
        reach = Scale.of(scatter.least(Scatter.Point::reach), scatter.reach(), scatter.largest(Scatter.Point::reach));
        loyalty = Scale.of(
                scatter.least(Scatter.Point::loyalty), scatter.loyalty(), scatter.largest(Scatter.Point::loyalty));
        share = loyalty(scatter);
        small = new Lettering(Typeface.REGULAR, Sizes.SMALL, style.secondary());
        name = new Lettering(Typeface.REGULAR, Sizes.SMALL, style.text());
        strong = new Lettering(Typeface.MEDIUM, Sizes.SMALL, style.text());
    }

    /// Loyalty in per cent, with as many decimals as small ones need.
    static Unit loyalty(Scatter scatter) {
        double typical = scatter.loyalty() * 100;
        return new Unit("per cent", " %", 0.01, typical >= 10 ? 0 : typical >= 1 ? 1 : typical >= 0.1 ? 2 : 3);
    }

    @Override
    void draw(Graphics2D g2, Rectangle2D area, Marking marking) {
        List<Double> up = loyalty.ticks(share, area.getHeight() - HEAD - FOOT, 44);
        double left = Math.ceil(up.stream()
                        .mapToDouble(value -> small.width(tick(value, up)))
                        .max()
                        .orElse(0)
                + Sizes.GAP);
        Rectangle2D data = new Rectangle2D.Double(
                area.getMinX() + left,
                area.getMinY() + HEAD,
                Math.max(1, area.getWidth() - left - RIGHT),
                Math.max(1, area.getHeight() - HEAD - FOOT));
        Places places = new Places(data);
        corner(g2, data);
        axes(g2, area, data, up);
        medians(g2, data);
        Set<Scatter.Point> chosen = new LinkedHashSet<>();
        for (Scatter.Point point : scatter.points()) {
            boolean brought = selected.test(point.mark());
            if (brought) {
                chosen.add(point);
            }
            point(g2, data, point, brought, marking);
        }
        chosen.forEach(point -> dot(g2, data, point, true));
        int most = (int) Math.clamp(data.getWidth() * data.getHeight() / ROOM_FOR_NAME, 2, 16);
        Set<Scatter.Point> named = new LinkedHashSet<>(chosen);
        named.addAll(scatter.outstanding(most));
        named.forEach(point -> places.take(circle(data, point, 0).getBounds2D()));
        List<Rectangle2D> shunned = scatter.points().stream()
                .map(point -> circle(data, point, 0).getBounds2D())
                .toList();
        caption(g2, data, places, shunned);
        named.forEach(point -> name(g2, data, point, chosen.contains(point), places, shunned));
    }

    private void corner(Graphics2D g2, Rectangle2D data) {
        g2.setPaint(style.over(style.third(), 0.09));
        g2.fill(cornerOf(data));
    }

    private Rectangle2D cornerOf(Rectangle2D data) {
        double x = x(scatter.reach(), data);
        double y = y(scatter.loyalty(), data);
        return new Rectangle2D.Double(data.getMinX(), data.getMinY(), x - data.getMinX(), y - data.getMinY());
    }

    /// Names the corner where that covers no point; the legend names its colour anyway.
    private void caption(Graphics2D g2, Rectangle2D data, Places places, List<Rectangle2D> points) {
        Lettering lettering = new Lettering(Typeface.MEDIUM, Sizes.SMALL, style.third());
        Rectangle2D corner = cornerOf(data);
        Rectangle2D box = new Rectangle2D.Double(
                corner.getMinX() + 4, corner.getMinY() + 3, lettering.width(SMALL_BUT_LOYAL) + 4, 16);
        if (corner.contains(box) && points.stream().noneMatch(box::intersects)) {
            lettering.left(g2, SMALL_BUT_LOYAL, box.getMinX() + 2, box.getCenterY());
            places.take(box);
        }
    }

    private void axes(Graphics2D g2, Rectangle2D area, Rectangle2D data, List<Double> up) {
        double last = Double.MAX_VALUE;
        for (double value : up) {
            double y = Math.floor(y(value, data)) + 0.5;
            if (y <= last - 14) {
                g2.setPaint(style.line());
                g2.setStroke(BareChart.HAIRLINE);
                g2.draw(new Line2D.Double(data.getMinX(), y, data.getMaxX(), y));
                small.right(g2, tick(value, up), data.getMinX() - Sizes.GAP, y);
                last = y;
            }
        }
        Unit viewers = Unit.of(Column.Type.COUNT, reach.to());
        double free = area.getMinX();
        for (double value : reach.ticks(viewers, data.getWidth(), 72)) {
            double x = x(value, data);
            String text = viewers.written(value);
            double from = Math.min(x - small.width(text) / 2, area.getMaxX() - small.width(text));
            if (from >= free && value == Math.rint(value)) {
                g2.setPaint(style.line());
                g2.draw(new Line2D.Double(
                        Math.floor(x) + 0.5, data.getMaxY(), Math.floor(x) + 0.5, data.getMaxY() + 4));
                small.left(g2, text, from, data.getMaxY() + 13);
                free = from + small.width(text) + Sizes.GAP;
            }
        }
        String across = reachName + (reach.logarithmic() ? ", logarithmic" : "");
        small.left(g2, small.wrap(across, data.getWidth(), 1).getFirst(), data.getMinX(), data.getMaxY() + 31);
        String upright = "loyalty: average audience / reach" + (loyalty.logarithmic() ? ", logarithmic" : "");
        small.left(g2, small.wrap(upright, area.getWidth(), 1).getFirst(), area.getMinX(), area.getMinY() + 6);
    }

    private String tick(double value, List<Double> ticks) {
        return loyalty.logarithmic() || ticks.size() < 2
                ? plain(value)
                : share.tick(value, ticks.get(1) - ticks.get(0));
    }

    /// `0.005 %`, `2 %`: round shares of any size.
    private static String plain(double value) {
        return new BigDecimal(value * 100)
                        .round(new MathContext(1))
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }

    private void medians(Graphics2D g2, Rectangle2D data) {
        double x = Math.floor(x(scatter.reach(), data)) + 0.5;
        double y = Math.floor(y(scatter.loyalty(), data)) + 0.5;
        g2.setPaint(style.secondary());
        g2.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 4}, 0));
        g2.draw(new Line2D.Double(x, data.getMinY(), x, data.getMaxY()));
        g2.draw(new Line2D.Double(data.getMinX(), y, data.getMaxX(), y));
    }

    private void point(Graphics2D g2, Rectangle2D data, Scatter.Point point, boolean brought, Marking marking) {
        dot(g2, data, point, brought);
        marking.mark(circle(data, point, REACH), point.mark());
    }

    static Color colour(boolean smallButLoyal, ChartStyle style) {
        return smallButLoyal ? style.third() : style.series();
    }

    private void dot(Graphics2D g2, Rectangle2D data, Scatter.Point point, boolean brought) {
        Color full = colour(scatter.isSmallButLoyal(point), style);
        Color seenThrough =
                new Color(full.getRed(), full.getGreen(), full.getBlue(), brought ? 255 : (int) (255 * SEEN_THROUGH));
        Ellipse2D circle = circle(data, point, 0);
        g2.setPaint(seenThrough);
        g2.fill(circle);
        g2.setPaint(brought ? style.text() : style.card());
        g2.setStroke(new BasicStroke(brought ? 2 : 0.8f));
        g2.draw(circle);
    }

    private void name(
            Graphics2D g2,
            Rectangle2D data,
            Scatter.Point point,
            boolean brought,
            Places places,
            List<Rectangle2D> shunned) {
        Lettering lettering = brought ? strong : name;
        String text = lettering.wrap(point.name(), WIDEST_NAME, 1).getFirst();
        places.beside(
                        x(point.reach(), data),
                        y(point.loyalty(), data),
                        radius(point),
                        lettering.width(text),
                        lettering.lineHeight(),
                        shunned)
                .ifPresent(box -> {
                    // A rim of the card keeps the letters apart from the points behind them.
                    Lettering rim = new Lettering(lettering.face(), lettering.size(), style.card());
                    for (int[] off :
                            List.of(new int[] {-1, 0}, new int[] {1, 0}, new int[] {0, -1}, new int[] {0, 1})) {
                        rim.left(g2, text, box.getMinX() + off[0], box.getCenterY() + off[1]);
                    }
                    lettering.left(g2, text, box.getMinX(), box.getCenterY());
                });
    }

    private Ellipse2D circle(Rectangle2D data, Scatter.Point point, double more) {
        double radius = radius(point) + more;
        return new Ellipse2D.Double(
                x(point.reach(), data) - radius, y(point.loyalty(), data) - radius, 2 * radius, 2 * radius);
    }

    /// Areas are as watch times, down to what can still be seen.
    private double radius(Scatter.Point point) {
        double largest = scatter.points().getFirst().watch();
        double part = largest > 0 ? Math.sqrt(point.watch() / largest) : 0;
        return LEAST_RADIUS + (LARGEST_RADIUS - LEAST_RADIUS) * part;
    }

    private double x(double value, Rectangle2D data) {
        return data.getMinX() + reach.at(value) * data.getWidth();
    }

    private double y(double value, Rectangle2D data) {
        return data.getMaxY() - loyalty.at(value) * data.getHeight();
    }
}
