package app.viewership.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jspecify.annotations.Nullable;

/// Points between two axes from zero. Names stand beside as many of them as have room, those farthest out first.
final class ScatterPlot extends Plot {

    @Serial
    private static final long serialVersionUID = 1;

    private static final double HEAD = 22;
    private static final double FOOT = 36;
    private static final double RIGHT = 16;
    private static final double RADIUS = 4;
    private static final double TICKS_ACROSS = 72;
    private static final double TICKS_UPWARDS = 36;

    /// One point.
    record Point(String name, double across, double upwards, Mark mark) {}

    /// One axis, from zero.
    ///
    /// @param upper value at its end
    record Axis(String name, Unit unit, double upper) {
        double step(double length, double apart) {
            return unit.step(upper / Math.max(1, length) * apart);
        }
    }

    private final transient List<Point> points;
    private final transient Axis across;
    private final transient Axis upwards;
    private final transient ChartStyle style;
    private final transient Predicate<Mark> selected;
    private final transient Lettering small;
    private final transient Lettering name;

    ScatterPlot(List<Point> points, Axis across, Axis upwards, ChartStyle style, Predicate<Mark> selected) {
        this.points = points;
        this.across = across;
        this.upwards = upwards;
        this.style = style;
        this.selected = selected;
        small = new Lettering(Typeface.REGULAR, Sizes.SMALL, style.secondary());
        name = new Lettering(Typeface.REGULAR, Sizes.SMALL, style.text());
    }

    @Override
    public String getPlotType() {
        return "Scatter";
    }

    @Override
    public void draw(
            Graphics2D g2,
            Rectangle2D area,
            @Nullable Point2D anchor,
            @Nullable PlotState parentState,
            @Nullable PlotRenderingInfo info) {
        if (info != null) {
            info.setPlotArea(area);
            info.setDataArea(area);
        }
        double height = Math.max(1, area.getHeight() - HEAD - FOOT);
        double figures = figures(height);
        Rectangle2D data = new Rectangle2D.Double(
                area.getMinX() + figures,
                area.getMinY() + HEAD,
                Math.max(1, area.getWidth() - figures - RIGHT),
                height);
        axes(g2, area, data);
        List<Rectangle2D> taken = new ArrayList<>();
        for (Point point : points) {
            taken.add(at(point, data).getBounds2D());
        }
        for (Point point : points) {
            boolean chosen = selected.test(point.mark());
            Ellipse2D dot = at(point, data);
            Color colour = chosen ? style.accent() : style.tone(style.series(), false);
            g2.setPaint(colour);
            g2.fill(dot);
            g2.setPaint(style.card());
            g2.setStroke(BareChart.HAIRLINE);
            g2.draw(dot);
            EntityCollection entities = info == null ? null : info.getOwner().getEntityCollection();
            if (entities != null) {
                entities.add(new MarkEntity(dot, point.mark()));
            }
        }
        points.stream()
                .sorted(Comparator.comparing((Point point) -> !selected.test(point.mark()))
                        .thenComparing(Comparator.comparingDouble(this::out).reversed())
                        .thenComparing(Point::name))
                .forEach(point -> call(g2, point, data, taken));
    }

    /// How far out a point stands.
    private double out(Point point) {
        return Math.max(point.across() / across.upper(), point.upwards() / upwards.upper());
    }

    private double figures(double height) {
        double step = upwards.step(height, TICKS_UPWARDS);
        double widest = 0;
        for (int i = 0; i * step <= upwards.upper(); i++) {
            widest = Math.max(widest, small.width(upwards.unit().tick(i * step, step)));
        }
        return Math.ceil(widest + Sizes.GAP);
    }

    private void axes(Graphics2D g2, Rectangle2D area, Rectangle2D data) {
        g2.setStroke(BareChart.HAIRLINE);
        double step = upwards.step(data.getHeight(), TICKS_UPWARDS);
        for (int i = 0; i * step <= upwards.upper(); i++) {
            double y = Math.floor(data.getMaxY() - i * step / upwards.upper() * data.getHeight()) + 0.5;
            g2.setPaint(style.line());
            g2.draw(new Line2D.Double(data.getMinX(), y, data.getMaxX(), y));
            small.right(g2, upwards.unit().tick(i * step, step), data.getMinX() - Sizes.GAP, y);
        }
        small.left(g2, upwards.name(), area.getMinX(), area.getMinY() + 6);
        step = across.step(data.getWidth(), TICKS_ACROSS);
        for (int i = 0; i * step <= across.upper(); i++) {
            double x = data.getMinX() + i * step / across.upper() * data.getWidth();
            small.centre(g2, across.unit().tick(i * step, step), x, data.getMaxY() + 12);
        }
        small.left(g2, across.name(), data.getMinX(), data.getMaxY() + 28);
    }

    private Ellipse2D at(Point point, Rectangle2D data) {
        double x = data.getMinX() + point.across() / across.upper() * data.getWidth();
        double y = data.getMaxY() - point.upwards() / upwards.upper() * data.getHeight();
        return new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    }

    /// Writes the name beside its point, right or left of it, where nothing else stands.
    private void call(Graphics2D g2, Point point, Rectangle2D data, List<Rectangle2D> taken) {
        Rectangle2D dot = at(point, data).getBounds2D();
        double width = name.width(point.name());
        for (double x : new double[] {dot.getMaxX() + 3, dot.getMinX() - 3 - width}) {
            Rectangle2D box = new Rectangle2D.Double(
                    x, dot.getCenterY() - name.lineHeight() / 2, width, name.lineHeight());
            if (x >= data.getMinX()
                    && x + width <= data.getMaxX() + RIGHT
                    && taken.stream().noneMatch(box::intersects)) {
                name.left(g2, point.name(), x, dot.getCenterY());
                taken.add(box);
                return;
            }
        }
    }
}
