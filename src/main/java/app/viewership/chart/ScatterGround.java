package app.viewership.chart;

import app.viewership.query.Column;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/// What the points of a [Scatter] lie on, in one drawing: where each reach and loyalty is, the two axes, the medians,
/// and the shaded corner between them.
final class ScatterGround {
    private static final double HEAD = 22;
    private static final double FOOT = 40;
    private static final double RIGHT = 16;

    private final Scatter scatter;
    private final ChartStyle style;
    private final Rectangle2D area;
    private final Rectangle2D data;
    private final Scale reach;
    private final Scale loyalty;
    private final Unit share;
    private final List<Double> up;
    private final Lettering small;

    ScatterGround(Scatter scatter, ChartStyle style, Rectangle2D area) {
        this.scatter = scatter;
        this.style = style;
        this.area = area;
        reach = Scale.of(scatter.least(Scatter.Point::reach), scatter.reach(), scatter.largest(Scatter.Point::reach));
        loyalty = Scale.of(
                scatter.least(Scatter.Point::loyalty), scatter.loyalty(), scatter.largest(Scatter.Point::loyalty));
        share = loyalty(scatter);
        small = new Lettering(Typeface.REGULAR, Sizes.SMALL, style.secondary());
        up = loyalty.ticks(share, area.getHeight() - HEAD - FOOT, 44);
        double left = Math.ceil(small.widest(up.stream().map(this::tick).toList()) + Sizes.GAP);
        data = new Rectangle2D.Double(
                area.getMinX() + left,
                area.getMinY() + HEAD,
                Math.max(1, area.getWidth() - left - RIGHT),
                Math.max(1, area.getHeight() - HEAD - FOOT));
    }

    /// Loyalty in per cent, with as many decimals as small ones need.
    static Unit loyalty(Scatter scatter) {
        double typical = scatter.loyalty() * 100;
        return new Unit("per cent", " %", 0.01, typical >= 10 ? 0 : typical >= 1 ? 1 : typical >= 0.1 ? 2 : 3);
    }

    /// Where points lie.
    Rectangle2D data() {
        return data;
    }

    double x(double viewers) {
        return data.getMinX() + reach.at(viewers) * data.getWidth();
    }

    double y(double share) {
        return data.getMaxY() - loyalty.at(share) * data.getHeight();
    }

    /// Where reach is small and loyalty high.
    Rectangle2D corner() {
        double x = x(scatter.reach());
        double y = y(scatter.loyalty());
        return new Rectangle2D.Double(data.getMinX(), data.getMinY(), x - data.getMinX(), y - data.getMinY());
    }

    /// @param reachName what the axis across tells
    void draw(Graphics2D g2, String reachName) {
        g2.setPaint(style.over(style.third(), 0.09));
        g2.fill(corner());
        upright(g2);
        across(g2, reachName);
        medians(g2);
    }

    private void upright(Graphics2D g2) {
        double last = Double.MAX_VALUE;
        for (double value : up) {
            double y = Math.floor(y(value)) + 0.5;
            if (y <= last - 14) {
                g2.setPaint(style.line());
                g2.setStroke(BareChart.HAIRLINE);
                g2.draw(new Line2D.Double(data.getMinX(), y, data.getMaxX(), y));
                small.right(g2, tick(value), data.getMinX() - Sizes.GAP, y);
                last = y;
            }
        }
        String name = "loyalty: average audience / reach" + (loyalty.logarithmic() ? ", logarithmic" : "");
        small.left(g2, small.wrap(name, area.getWidth(), 1).getFirst(), area.getMinX(), area.getMinY() + 6);
    }

    private String tick(double value) {
        return loyalty.logarithmic() || up.size() < 2 ? plain(value) : share.tick(value, up.get(1) - up.get(0));
    }

    /// `0.005 %`, `2 %`: round shares of any size.
    private static String plain(double value) {
        return new BigDecimal(value * 100)
                        .round(new MathContext(1))
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }

    private void across(Graphics2D g2, String reachName) {
        Unit viewers = Unit.of(Column.Type.COUNT, reach.to());
        double free = area.getMinX();
        for (double value : reach.ticks(viewers, data.getWidth(), 72)) {
            double x = x(value);
            String text = viewers.written(value);
            double from = Math.min(x - small.width(text) / 2, area.getMaxX() - small.width(text));
            if (from >= free && value == Math.rint(value)) {
                g2.setPaint(style.line());
                g2.setStroke(BareChart.HAIRLINE);
                g2.draw(new Line2D.Double(
                        Math.floor(x) + 0.5, data.getMaxY(), Math.floor(x) + 0.5, data.getMaxY() + 4));
                small.left(g2, text, from, data.getMaxY() + 13);
                free = from + small.width(text) + Sizes.GAP;
            }
        }
        String name = reachName + (reach.logarithmic() ? ", logarithmic" : "");
        small.left(g2, small.wrap(name, data.getWidth(), 1).getFirst(), data.getMinX(), data.getMaxY() + 31);
    }

    private void medians(Graphics2D g2) {
        double x = Math.floor(x(scatter.reach())) + 0.5;
        double y = Math.floor(y(scatter.loyalty())) + 0.5;
        g2.setPaint(style.secondary());
        g2.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 4}, 0));
        g2.draw(new Line2D.Double(x, data.getMinY(), x, data.getMaxY()));
        g2.draw(new Line2D.Double(data.getMinX(), y, data.getMaxX(), y));
    }
}
