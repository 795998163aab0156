package app.viewership.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.time.ZoneId;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// Draws a [Profile]: stacked bars of the measure above, the share of those with many hours below, one scale of weeks
/// under both.
final class ProfilePlot extends FreePlot {

    @Serial
    private static final long serialVersionUID = 1;

    private static final double WIDEST_BAR = 72;
    private static final double ROOM_FOR_NAME = 14;

    private final transient Profile profile;
    private final transient ZoneId zone;
    private final int hours;
    private final transient ChartStyle style;
    private final transient Predicate<Mark> selected;
    private final transient Named named;
    private final transient Lettering small;

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
        small = new Lettering(Typeface.REGULAR, Sizes.SMALL, style.secondary());
    }

    @Override
    void draw(Graphics2D g2, Rectangle2D area, Marking marking) {
        ProfileGround ground = new ProfileGround(profile, named, style, area);
        bands(g2, ground);
        ground.drawAxes(g2, hours);
        for (int i = 0; i < profile.weeks().size(); i++) {
            week(g2, ground, i, marking);
        }
        ground.drawWeeks(g2, zone);
    }

    /// What is selected as a whole gets a band behind its bars.
    private void bands(Graphics2D g2, ProfileGround ground) {
        g2.setPaint(style.accentSoft());
        for (int i = 0; i < profile.weeks().size(); i++) {
            Mark mark = profile.weeks().get(i).mark();
            if (mark != null && selected.test(mark)) {
                g2.fill(ground.column(i));
            }
        }
    }

    private void week(Graphics2D g2, ProfileGround ground, int index, Marking marking) {
        Profile.Week week = profile.weeks().get(index);
        Rectangle2D column = ground.column(index);
        if (week.mark() != null) {
            marking.mark(column, week.mark());
        }
        double thickness = Math.max(1, Math.rint(Math.min(WIDEST_BAR, column.getWidth() * 0.7)));
        double x = Math.rint(column.getCenterX() - thickness / 2);
        double sum = 0;
        for (Profile.Part part : week.parts()) {
            double from = ground.amount(sum);
            sum += part.value();
            Rectangle2D bar = new Rectangle2D.Double(
                    x, ground.amount(sum), thickness, Math.max(0.5, from - ground.amount(sum) - 0.5));
            part(g2, part, bar);
            marking.mark(bar, part.mark());
        }
        if (week.parts().isEmpty() && week.value() > 0) {
            sum = week.value();
            g2.setPaint(style.mixed(week.mark() != null && selected.test(week.mark())));
            g2.fill(new Rectangle2D.Double(x, ground.amount(sum), thickness, ground.foot() - ground.amount(sum)));
        }
        boolean chosen = week.mark() != null && selected.test(week.mark());
        above(
                g2,
                named.unit().written(week.value()),
                widest(named.unit(), Profile.Week::value),
                column,
                ground.amount(sum),
                chosen);
        if (ground.hasShares()) {
            many(g2, ground, week, column, thickness);
        }
    }

    /// The share of those with many hours, below.
    private void many(Graphics2D g2, ProfileGround ground, Profile.Week week, Rectangle2D column, double thickness) {
        boolean chosen = week.mark() != null && selected.test(week.mark());
        double x = Math.rint(column.getCenterX() - thickness / 2);
        double many = ground.share(week.manyShare());
        g2.setPaint(style.mixed(chosen));
        g2.fill(new Rectangle2D.Double(x, many, thickness, Math.max(0, ground.footOfShares() - many)));
        if (week.mark() != null) {
            Unit share = ground.share();
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
}
