package app.viewership.chart;

import app.viewership.query.Column;
import app.viewership.source.Dates;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// What the bars of a [Profile] stand on, in one drawing: the room of the measure above and of the shares below, an
/// axis to each, and one scale of weeks under both.
final class ProfileGround {
    private static final double HEAD = 28;
    private static final double FOOT = 40;
    private static final double RIGHT = 8;
    /// Of the height left for bars, what those of the measure get.
    private static final double UPPER = 0.68;
    /// In less height the shares are left to the table.
    private static final double ROOM_FOR_BOTH = 70;

    private static final int STEP_ABOVE = 44;
    private static final int STEP_BELOW = 28;

    private final Profile profile;
    private final ProfilePlot.Named named;
    private final ChartStyle style;
    private final Rectangle2D area;
    private final Lettering small;
    private final Scale amounts;
    private final Scale shares;
    private final Unit share;
    private final boolean both;
    private final Rectangle2D top;
    private final Rectangle2D below;

    ProfileGround(Profile profile, ProfilePlot.Named named, ChartStyle style, Rectangle2D area) {
        this.profile = profile;
        this.named = named;
        this.style = style;
        this.area = area;
        small = new Lettering(Typeface.REGULAR, Sizes.SMALL, style.secondary());
        amounts = Scale.fromZero(profile.largest());
        double most = profile.weeks().stream()
                .mapToDouble(Profile.Week::manyShare)
                .max()
                .orElse(0);
        shares = Scale.fromZero(most > 0 ? most : 0.01);
        share = Unit.of(Column.Type.SHARE, most);
        double bars = Math.max(2, area.getHeight() - 2 * HEAD - FOOT - Sizes.GAP);
        both = bars >= ROOM_FOR_BOTH;
        double upper = both ? Math.floor(bars * UPPER) : bars + HEAD;
        double lower = both ? bars - upper : 0;
        double left = left(upper, lower);
        double width = Math.max(1, area.getWidth() - left - RIGHT);
        top = new Rectangle2D.Double(area.getMinX() + left, area.getMinY() + HEAD, width, upper);
        below = both
                ? new Rectangle2D.Double(top.getMinX(), top.getMaxY() + Sizes.GAP + HEAD, width, Math.max(1, lower))
                : top;
    }

    private double left(double upper, double lower) {
        double ofAmounts = small.widest(amounts.ticks(named.unit(), upper, STEP_ABOVE).stream()
                .map(named.unit()::written)
                .toList());
        double ofShares = small.widest(shares.ticks(share, lower, STEP_BELOW).stream()
                .map(share::written)
                .toList());
        return Math.ceil(Math.max(ofAmounts, ofShares) + Sizes.GAP);
    }

    /// Whether there is room for the shares.
    boolean hasShares() {
        return both;
    }

    /// How shares are written.
    Unit share() {
        return share;
    }

    /// Where the bars of the measure stand.
    double foot() {
        return top.getMaxY();
    }

    /// Where the bars of the shares stand.
    double footOfShares() {
        return below.getMaxY();
    }

    /// How high an amount of the measure reaches.
    double amount(double value) {
        return y(amounts, value, top);
    }

    /// How high a share reaches.
    double share(double value) {
        return y(shares, value, below);
    }

    private static double y(Scale scale, double value, Rectangle2D data) {
        return data.getMaxY() - scale.at(value) * data.getHeight();
    }

    /// The room of a week, above and below.
    Rectangle2D column(int week) {
        double pitch = top.getWidth() / profile.weeks().size();
        return new Rectangle2D.Double(
                top.getMinX() + week * pitch, top.getMinY(), pitch, below.getMaxY() - top.getMinY());
    }

    /// @param hours from which they are many
    void drawAxes(Graphics2D g2, int hours) {
        axis(g2, top, amounts, named.unit(), named.name(), STEP_ABOVE);
        if (both) {
            String name = "viewers with " + hours + " h or more of it that week, %";
            axis(g2, below, shares, share, name, STEP_BELOW);
        }
    }

    private void axis(Graphics2D g2, Rectangle2D data, Scale scale, Unit unit, String name, int least) {
        List<Double> ticks = scale.ticks(unit, data.getHeight(), least);
        for (double value : ticks) {
            double y = Math.floor(y(scale, value, data)) + 0.5;
            g2.setPaint(style.line());
            g2.setStroke(BareChart.HAIRLINE);
            g2.draw(new Line2D.Double(data.getMinX(), y, data.getMaxX(), y));
            double step = ticks.size() > 1 ? ticks.get(1) - ticks.get(0) : value;
            small.right(g2, value == 0 ? unit.written(0) : unit.tick(value, step), data.getMinX() - Sizes.GAP, y);
        }
        double left = area.getMinX();
        small.left(g2, small.wrap(name, data.getMaxX() - left, 1).getFirst(), left, data.getMinY() - HEAD + 6);
    }

    void drawWeeks(Graphics2D g2, ZoneId zone) {
        double pitch = below.getWidth() / profile.weeks().size();
        List<String> days = profile.weeks().stream()
                .map(week -> Dates.DAY.format(week.period().from().atZone(zone)))
                .toList();
        int each = Math.max(1, (int) Math.ceil((small.widest(days) + Sizes.GAP) / pitch));
        for (int i = 0; i < days.size(); i += each) {
            double middle = below.getMinX() + (i + 0.5) * pitch;
            double width = small.width(days.get(i));
            double left = Math.min(middle - width / 2, area.getMaxX() - width);
            small.left(g2, days.get(i), left, below.getMaxY() + 13);
        }
        Instant from = profile.weeks().getFirst().period().from();
        Instant to = profile.weeks().getLast().period().to();
        String span = "weeks by their first day · " + Times.span(from, to, zone) + ", " + Times.zone(zone);
        small.left(g2, small.wrap(span, below.getWidth(), 1).getFirst(), below.getMinX(), below.getMaxY() + 31);
    }
}
