package app.viewership.chart;

import app.viewership.query.Column;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// Draws a [Profile]: stacked bars of the measure above, the share of those with many hours below, one scale of weeks
/// under both.
final class ProfilePlot extends FreePlot {

    @Serial
    private static final long serialVersionUID = 1;

    private static final double HEAD = 28;
    private static final double FOOT = 40;
    private static final double RIGHT = 8;
    /// Of the height left for bars, what those of the measure get.
    private static final double UPPER = 0.68;
    private static final double WIDEST_BAR = 72;
    private static final double ROOM_FOR_NAME = 14;
    /// In less height the shares are left to the table.
    private static final double ROOM_FOR_BOTH = 70;

    private final transient Profile profile;
    private final transient ZoneId zone;
    private final int hours;
    private final transient ChartStyle style;
    private final transient Predicate<Mark> selected;
    private final transient Named named;
    private final transient Scale amounts;
    private final transient Scale shares;
    private final transient Unit share;
    private final transient Lettering small;
    private transient boolean both = true;

    /// What the bars above measure.
    record Named(String name, Unit unit) {}

    /// @param hours from which they are many
    ProfilePlot(Profile profile, Named named, ZoneId zone, int hours, ChartStyle style, Predicate<Mark> selected) {
        this.profile = profile;
        this.named = named;
        this.zone = zone;
        this.hours = hours;
        this.style = style;
        this.selected = selected;
        amounts = Scale.fromZero(profile.largest());
        double most = profile.weeks().stream()
                .mapToDouble(Profile.Week::manyShare)
                .max()
                .orElse(0);
        shares = Scale.fromZero(most > 0 ? most : 0.01);
        share = Unit.of(Column.Type.SHARE, most);
        small = new Lettering(Typeface.REGULAR, Sizes.SMALL, style.secondary());
    }

    @Override
    void draw(Graphics2D g2, Rectangle2D area, Marking marking) {
        double bars = Math.max(2, area.getHeight() - 2 * HEAD - FOOT - Sizes.GAP);
        both = bars >= ROOM_FOR_BOTH;
        double upper = both ? Math.floor(bars * UPPER) : bars + HEAD;
        bars = both ? bars : upper;
        double left = left(upper, bars - upper);
        double width = Math.max(1, area.getWidth() - left - RIGHT);
        Rectangle2D top = new Rectangle2D.Double(area.getMinX() + left, area.getMinY() + HEAD, width, upper);
        Rectangle2D below = both
                ? new Rectangle2D.Double(
                        top.getMinX(), top.getMaxY() + Sizes.GAP + HEAD, width, Math.max(1, bars - upper))
                : top;
        bands(g2, top, below);
        axis(g2, top, amounts, named.unit(), named.name(), area.getMinX());
        if (both) {
            axis(g2, below, shares, share, "viewers with " + hours + " h or more of it that week, %", area.getMinX());
        }
        for (int i = 0; i < profile.weeks().size(); i++) {
            week(g2, top, below, i, marking);
        }
        weeks(g2, below, area);
    }

    private double left(double upper, double lower) {
        double widest = 0;
        for (double value : amounts.ticks(named.unit(), upper, 44)) {
            widest = Math.max(widest, small.width(named.unit().written(value)));
        }
        for (double value : shares.ticks(share, lower, 28)) {
            widest = Math.max(widest, small.width(share.written(value)));
        }
        return Math.ceil(widest + Sizes.GAP);
    }

    private void axis(Graphics2D g2, Rectangle2D data, Scale scale, Unit unit, String name, double left) {
        List<Double> ticks = scale.ticks(unit, data.getHeight(), scale.equals(shares) ? 28 : 44);
        for (double value : ticks) {
            double y = Math.floor(y(scale, value, data)) + 0.5;
            g2.setPaint(style.line());
            g2.setStroke(BareChart.HAIRLINE);
            g2.draw(new Line2D.Double(data.getMinX(), y, data.getMaxX(), y));
            double step = ticks.size() > 1 ? ticks.get(1) - ticks.get(0) : value;
            small.right(g2, value == 0 ? unit.written(0) : unit.tick(value, step), data.getMinX() - Sizes.GAP, y);
        }
        small.left(g2, small.wrap(name, data.getMaxX() - left, 1).getFirst(), left, data.getMinY() - HEAD + 6);
    }

    /// What is selected as a whole gets a band behind its bars.
    private void bands(Graphics2D g2, Rectangle2D top, Rectangle2D below) {
        g2.setPaint(style.accentSoft());
        for (int i = 0; i < profile.weeks().size(); i++) {
            Mark mark = profile.weeks().get(i).mark();
            if (mark != null && selected.test(mark)) {
                g2.fill(column(i, top, below));
            }
        }
    }

    private Rectangle2D column(int week, Rectangle2D top, Rectangle2D below) {
        double pitch = top.getWidth() / profile.weeks().size();
        return new Rectangle2D.Double(
                top.getMinX() + week * pitch, top.getMinY(), pitch, below.getMaxY() - top.getMinY());
    }

    private void week(Graphics2D g2, Rectangle2D top, Rectangle2D below, int index, Marking marking) {
        Profile.Week week = profile.weeks().get(index);
        Rectangle2D column = column(index, top, below);
        if (week.mark() != null) {
            marking.mark(column, week.mark());
        }
        double thickness = Math.max(1, Math.rint(Math.min(WIDEST_BAR, column.getWidth() * 0.7)));
        double x = Math.rint(column.getCenterX() - thickness / 2);
        double sum = 0;
        for (Profile.Part part : week.parts()) {
            double from = y(amounts, sum, top);
            sum += part.value();
            Rectangle2D bar = new Rectangle2D.Double(
                    x, y(amounts, sum, top), thickness, Math.max(0.5, from - y(amounts, sum, top) - 0.5));
            part(g2, part, bar);
            marking.mark(bar, part.mark());
        }
        if (week.parts().isEmpty() && week.value() > 0) {
            sum = week.value();
            g2.setPaint(style.mixed(week.mark() != null && selected.test(week.mark())));
            g2.fill(new Rectangle2D.Double(x, y(amounts, sum, top), thickness, top.getMaxY() - y(amounts, sum, top)));
        }
        boolean chosen = week.mark() != null && selected.test(week.mark());
        above(
                g2,
                named.unit().written(week.value()),
                widest(named.unit(), Profile.Week::value),
                column,
                y(amounts, sum, top),
                chosen);
        if (both) {
            many(g2, week, below, column, thickness);
        }
    }

    /// The share of those with many hours, below.
    private void many(Graphics2D g2, Profile.Week week, Rectangle2D below, Rectangle2D column, double thickness) {
        boolean chosen = week.mark() != null && selected.test(week.mark());
        double x = Math.rint(column.getCenterX() - thickness / 2);
        double many = y(shares, week.manyShare(), below);
        g2.setPaint(style.mixed(chosen));
        g2.fill(new Rectangle2D.Double(x, many, thickness, Math.max(0, below.getMaxY() - many)));
        if (week.mark() != null) {
            above(g2, share.written(week.manyShare()), widest(share, Profile.Week::manyShare), column, many, chosen);
        }
    }

    private void part(Graphics2D g2, Profile.Part part, Rectangle2D bar) {
        g2.setPaint(style.tone(ProfileFigure.colour(profile, part.name(), style), selected.test(part.mark())));
        g2.fill(bar);
        Lettering name = new Lettering(
                Typeface.REGULAR,
                Sizes.SMALL,
                ChartStyle.on(style.tone(ProfileFigure.colour(profile, part.name(), style), false)));
        if (bar.getHeight() >= ROOM_FOR_NAME && name.width(part.name()) + 6 <= bar.getWidth()) {
            name.centre(g2, part.name(), bar.getCenterX(), bar.getCenterY());
        }
    }

    /// A figure above a bar.
    ///
    /// @param widest of the figures of all bars: where one has no room none is written, for half of them would puzzle
    private void above(Graphics2D g2, String text, double widest, Rectangle2D column, double y, boolean chosen) {
        double width = small.width(text);
        if (widest + 4 <= column.getWidth()) {
            small.leftOnCard(
                    g2, text, column.getCenterX() - width / 2, y - 8, chosen ? style.accentSoft() : style.card());
        }
    }

    private double widest(Unit unit, ToDoubleFunction<Profile.Week> of) {
        return small.widest(profile.weeks().stream()
                .map(week -> unit.written(of.applyAsDouble(week)))
                .toList());
    }

    private void weeks(Graphics2D g2, Rectangle2D data, Rectangle2D area) {
        double pitch = data.getWidth() / profile.weeks().size();
        List<String> days = profile.weeks().stream()
                .map(week -> Times.day(week.period().from().atZone(zone)))
                .toList();
        int each = Math.max(1, (int) Math.ceil((small.widest(days) + Sizes.GAP) / pitch));
        for (int i = 0; i < days.size(); i += each) {
            double middle = data.getMinX() + (i + 0.5) * pitch;
            double width = small.width(days.get(i));
            double left = Math.min(middle - width / 2, area.getMaxX() - width);
            small.left(g2, days.get(i), left, data.getMaxY() + 13);
        }
        Instant from = profile.weeks().getFirst().period().from();
        Instant to = profile.weeks().getLast().period().to();
        String span = "weeks by their first day · " + Times.span(from, to, zone) + ", " + Times.zone(zone);
        small.left(g2, small.wrap(span, data.getWidth(), 1).getFirst(), data.getMinX(), data.getMaxY() + 31);
    }

    private static double y(Scale scale, double value, Rectangle2D data) {
        return data.getMaxY() - scale.at(value) * data.getHeight();
    }
}
