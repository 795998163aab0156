package app.viewership.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The cells of a heat map with the names of its rows at the left and of its columns below; the figure inside a cell
/// where there is room.
final class HeatMapPlot extends FreePlot {

    @Serial
    private static final long serialVersionUID = 1;

    private static final Pattern DECIMALS = Pattern.compile("\\d+\\.\\d+");

    /// Room for the names of the columns.
    static final double FOOT = 20;

    private static final double WIDEST_NAME = 0.3;
    private static final double HIGHEST_ROW = 40;
    private static final BasicStroke CHOSEN = new BasicStroke(2);

    private final transient HeatGrid grid;
    private final double names;
    private final transient HeatTones tones;
    private final transient Unit unit;
    private final transient ChartStyle style;
    private final transient Predicate<Mark> selected;
    private final transient Lettering name;
    private final transient Lettering foot;

    /// @param names width of the names of the rows
    HeatMapPlot(HeatGrid grid, double names, HeatTones tones, Unit unit, ChartStyle style, Predicate<Mark> selected) {
        this.grid = grid;
        this.names = names;
        this.tones = tones;
        this.unit = unit;
        this.style = style;
        this.selected = selected;
        name = lettering(style.text());
        foot = new Lettering(Typeface.REGULAR, Sizes.SMALL, style.secondary());
    }

    private static Lettering lettering(Color color) {
        return new Lettering(Typeface.REGULAR, Sizes.TEXT, color);
    }

    /// The width that the names of the rows take of `width`.
    static double names(HeatGrid grid, ChartStyle style, double width) {
        return Math.min(lettering(style.text()).widest(grid.down()), WIDEST_NAME * width) + Sizes.GAP;
    }

    @Override
    void draw(Graphics2D g2, Rectangle2D area, Marking marking) {
        double left = area.getMinX() + names;
        double width = (area.getMaxX() - left) / grid.across().size();
        double height =
                Math.min(HIGHEST_ROW, (area.getHeight() - FOOT) / grid.down().size());
        for (int row = 0; row < grid.down().size(); row++) {
            double top = area.getMinY() + row * height;
            String called = grid.down().get(row);
            String line = name.wrap(called, names - Sizes.GAP, 1).getFirst();
            name.right(g2, line, left - Sizes.GAP, top + height / 2);
            for (int column = 0; column < grid.across().size(); column++) {
                // Whole pixels, or the gaps between cells would be of two widths.
                double from = Math.rint(left + column * width);
                double to = Math.rint(left + (column + 1) * width);
                cell(
                        g2,
                        marking,
                        grid.at(called, grid.across().get(column)),
                        new Rectangle2D.Double(
                                from, Math.rint(top), to - from - 1, Math.rint(top + height) - Math.rint(top) - 1));
            }
        }
        columns(g2, left, width, area.getMinY() + grid.down().size() * height + FOOT / 2);
    }

    private void cell(Graphics2D g2, Marking marking, HeatGrid.@Nullable Cell cell, Rectangle2D box) {
        Color colour = cell != null && cell.value() > 0 ? tones.of(cell.value()) : tones.none();
        g2.setPaint(colour);
        g2.fill(box);
        if (cell != null && cell.value() > 0) {
            Lettering figure = new Lettering(Typeface.REGULAR, Sizes.SMALL, ChartStyle.on(colour));
            String exact = text(cell.value());
            String text = figure.width(exact) + 4 <= box.getWidth() ? exact : whole(exact);
            if (figure.width(text) + 4 <= box.getWidth() && figure.lineHeight() <= box.getHeight()) {
                figure.centre(g2, text, box.getCenterX(), box.getCenterY());
            }
        }
        if (cell == null) {
            return;
        }
        if (selected.test(cell.mark())) {
            g2.setPaint(style.text());
            g2.setStroke(CHOSEN);
            g2.draw(new Rectangle2D.Double(box.getX() + 1, box.getY() + 1, box.getWidth() - 2, box.getHeight() - 2));
        }
        marking.mark(box, cell.mark());
    }

    /// Without its sign, which stands in the legend.
    private String text(double value) {
        String written = unit.written(value);
        return written.endsWith(unit.sign())
                ? written.substring(0, written.length() - unit.sign().length())
                : written;
    }

    /// Of the largest cells of a narrow map whole numbers say more than nothing.
    private static String whole(String text) {
        return DECIMALS.matcher(text).matches()
                ? new BigDecimal(text).setScale(0, RoundingMode.HALF_UP).toPlainString()
                : text;
    }

    /// The names of the columns; where not all have room, every second, third …
    private void columns(Graphics2D g2, double left, double width, double y) {
        List<String> across = grid.across();
        int each = Math.max(1, (int) Math.ceil((Math.min(foot.widest(across), 6 * width) + 4) / width));
        for (int i = 0; i < across.size(); i += each) {
            double room = Math.min(each, across.size() - i) * width;
            String line = foot.wrap(across.get(i), Math.max(1, room - 4), 1).getFirst();
            double middle = left + (i + 0.5) * width;
            double half = foot.width(line) / 2;
            foot.left(g2, line, Math.max(left, middle - half), y);
        }
    }
}
