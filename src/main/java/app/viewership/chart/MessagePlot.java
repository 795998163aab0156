package app.viewership.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.List;

/// A sentence where there is nothing to draw.
final class MessagePlot extends FreePlot {

    @Serial
    private static final long serialVersionUID = 1;

    private final String sentence;
    private final transient Lettering lettering;

    private MessagePlot(String sentence, ChartStyle style) {
        this.sentence = sentence;
        lettering = new Lettering(Typeface.REGULAR, 13, style.secondary());
    }

    static Plate plate(String sentence, ChartStyle style) {
        return new Plate(BareChart.of(new MessagePlot(sentence, style), style), "", List.of());
    }

    @Override
    void draw(Graphics2D g2, Rectangle2D area, Marking marking) {
        List<String> lines = lettering.wrap(sentence, Math.max(60, area.getWidth() - 2 * Sizes.GAP));
        double y = area.getCenterY() - (lines.size() - 1) * lettering.lineHeight() / 2;
        for (String line : lines) {
            lettering.centre(g2, line, area.getCenterX(), y);
            y += lettering.lineHeight();
        }
    }
}
