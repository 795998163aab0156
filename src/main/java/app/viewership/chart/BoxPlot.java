package app.viewership.chart;

import app.viewership.query.Spread;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.List;
import java.util.function.Predicate;

/// Draws the boxes of a [Spread]: names at the left, how many lie outside at the right, lengths below.
///
/// The scale ends with the whiskers and a little more: one viewing of six days would press all boxes to the edge. What
/// is longer is counted at the right, with the longest.
final class BoxPlot extends FreePlot {

    @Serial
    private static final long serialVersionUID = 1;

    /// Below the boxes: the figures, and under them their name.
    static final double FOOT = 40;

    private static final double HIGHEST_ROW = 40;
    private static final double WIDEST_NAME = 0.28;
    private static final double POINT = 2;
    private static final double MORE = 1.25;
    private static final double TICKS = 64;

    private final transient Spread spread;
    private final transient List<Spread.Box> boxes;
    private final transient ChartStyle style;
    private final transient Predicate<Mark> selected;
    private final transient Lettering name;
    private final transient Lettering strong;
    private final transient Lettering small;
    private final transient Unit unit;
    private final double end;

    BoxPlot(Spread spread, List<Spread.Box> boxes, ChartStyle style, Predicate<Mark> selected) {
        this.spread = spread;
        this.boxes = boxes;
        this.style = style;
        this.selected = selected;
        name = new Lettering(Typeface.REGULAR, Sizes.TEXT, style.text());
        strong = new Lettering(Typeface.MEDIUM, Sizes.TEXT, style.text());
        small = new Lettering(Typeface.REGULAR, Sizes.SMALL, style.secondary());
        double widest = boxes.stream()
                .mapToDouble(box -> Math.max((double) box.high(), box.q3()))
                .max()
                .orElse(0);
        double longest = boxes.stream().mapToDouble(Spread.Box::max).max().orElse(0);
        end = widest > 0 ? Math.min(widest * MORE, Math.max(longest * 1.02, 1)) : Math.max(longest, 1);
        unit = end < 180
                ? new Unit("seconds", "", 1, 0)
                : end <= 14_400 ? new Unit("minutes", "", 60, 0) : new Unit("hours", "", 3600, 1);
    }

    /// Whether something outside is longer than the scale, so that no point stands for it.
    boolean goesOn() {
        return boxes.stream().anyMatch(box -> box.outside() > 0 && box.max() > end);
    }

    @Override
    void draw(Graphics2D g2, Rectangle2D area, Marking marking) {
        double most = area.getWidth() * WIDEST_NAME;
        double names = boxes.stream()
                .mapToDouble(
                        box -> strong.width(strong.wrap(box.name(), most, 1).getFirst()))
                .max()
                .orElse(0);
        double counts = widest(boxes.stream().map(this::outside).toList());
        double longest = widest(boxes.stream().map(this::far).toList());
        double figures = counts + (counts > 0 && longest > 0 ? 2 * Sizes.GAP : 0) + longest;
        double height = Math.floor(Math.min(HIGHEST_ROW, (area.getHeight() - FOOT) / boxes.size()));
        Rectangle2D data = new Rectangle2D.Double(
                area.getMinX() + Math.ceil(names) + Sizes.GAP,
                area.getMinY(),
                Math.max(1, area.getWidth() - Math.ceil(names) - Math.ceil(figures) - 3 * Sizes.GAP),
                Math.max(1, height * boxes.size()));
        axis(g2, area, data);
        limit(g2, data);
        for (int i = 0; i < boxes.size(); i++) {
            Spread.Box box = boxes.get(i);
            Mark mark = new Mark(i, box.path(), null, told(box));
            double middle = Math.floor(data.getMinY() + (i + 0.5) * height) + 0.5;
            boolean chosen = selected.test(mark);
            Lettering lettering = chosen ? strong : name;
            lettering.right(g2, lettering.wrap(box.name(), most, 1).getFirst(), data.getMinX() - Sizes.GAP, middle);
            box(g2, box, data, middle, Math.rint(Math.min(18, height * 0.6)), chosen);
            // Figures below figures, as in a table.
            small.right(g2, outside(box), area.getMaxX() - figures + counts, middle);
            small.right(g2, far(box), area.getMaxX(), middle);
            marking.mark(
                    new Rectangle2D.Double(area.getMinX(), data.getMinY() + i * height, area.getWidth(), height), mark);
        }
    }

    private void axis(Graphics2D g2, Rectangle2D area, Rectangle2D data) {
        double step = unit.size() < 3600 && end / data.getWidth() * TICKS <= 3600
                ? new Unit("", "", unit.size(), -1).step(end / data.getWidth() * TICKS)
                : unit.step(end / data.getWidth() * TICKS);
        g2.setStroke(BareChart.HAIRLINE);
        for (int i = 0; i * step <= end; i++) {
            double x = Math.floor(x(i * step, data)) + 0.5;
            g2.setPaint(style.line());
            g2.draw(new Line2D.Double(x, data.getMinY(), x, data.getMaxY()));
            String text = unit.tick(i * step, step);
            double left = Math.min(x - small.width(text) / 2, area.getMaxX() - small.width(text));
            small.left(g2, text, left, data.getMaxY() + 12);
        }
        small.left(g2, "watch time per viewing, " + unit.name(), data.getMinX(), data.getMaxY() + 30);
    }

    private void limit(Graphics2D g2, Rectangle2D data) {
        Integer limit = spread.limit();
        if (limit != null && limit <= end) {
            double x = Math.floor(x(limit, data)) + 0.5;
            g2.setPaint(style.warning());
            g2.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 3}, 0));
            g2.draw(new Line2D.Double(x, data.getMinY(), x, data.getMaxY()));
        }
    }

    private void box(Graphics2D g2, Spread.Box box, Rectangle2D data, double middle, double height, boolean chosen) {
        Color full = style.series();
        g2.setPaint(style.over(full, chosen ? 1 : 0.5));
        g2.setStroke(new BasicStroke(1));
        double low = x((double) box.low(), data);
        double high = x((double) box.high(), data);
        g2.draw(new Line2D.Double(low, middle, high, middle));
        for (double end : new double[] {low, high}) {
            g2.draw(new Line2D.Double(end, middle - height / 4, end, middle + height / 4));
        }
        for (long seconds : box.outliers()) {
            if (seconds <= end) {
                double x = x((double) seconds, data);
                g2.fill(new Ellipse2D.Double(x - POINT, middle - POINT, 2 * POINT, 2 * POINT));
            }
        }
        Rectangle2D half = new Rectangle2D.Double(
                x(box.q1(), data), middle - height / 2, Math.max(1, x(box.q3(), data) - x(box.q1(), data)), height);
        g2.setPaint(chosen ? style.tone(full, true) : style.over(full, 0.25));
        g2.fill(half);
        g2.setPaint(chosen ? style.card() : full);
        g2.setStroke(new BasicStroke(2));
        double median = x(box.median(), data);
        g2.draw(new Line2D.Double(median, half.getMinY(), median, half.getMaxY()));
    }

    private double x(double seconds, Rectangle2D data) {
        return data.getMinX() + Math.min(seconds, end) / end * data.getWidth();
    }

    private double widest(List<String> texts) {
        return Math.ceil(small.widest(texts));
    }

    /// How many lie outside, where any of any box do: `33 outside`.
    private String outside(Spread.Box box) {
        boolean any = boxes.stream().anyMatch(one -> one.outside() > 0);
        return any ? Numbers.count(box.outside()) + (spread.limit() == null ? " outside" : " longer") : "";
    }

    /// How far what lies outside goes, where that is further than the axis: `up to 142:47:34`.
    private String far(Spread.Box box) {
        return box.outside() > 0 && box.max() > end ? "up to " + Numbers.clock(box.max()) : "";
    }

    private String told(Spread.Box box) {
        return box.name() + "\nMedian: " + Numbers.clock(box.median())
                + "\nMiddle half: " + Numbers.clock(box.q1()) + " to " + Numbers.clock(box.q3())
                + "\nShortest: " + Numbers.clock(box.min())
                + "\nLongest: " + Numbers.clock(box.max())
                + "\nViewings: " + Numbers.count(box.viewings())
                + "\nWatch time: " + Numbers.clock(box.total())
                + (spread.limit() == null ? "\nOutside: " : "\nLonger than " + Numbers.length(spread.limit()) + ": ")
                + Numbers.count(box.outside());
    }
}
