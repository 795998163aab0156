package app.viewership.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

/// Names left of horizontal bars, broken into lines and never cut.
///
/// JFreeChart's own axis shortens a name to `S…` where it thinks the room too small; here the room was made to fit.
final class NameAxis extends CategoryAxis {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<List<String>> names;
    private final transient Lettering plain;
    private final transient Lettering strong;
    private final transient List<Boolean> selected;

    /// @param selected for each name whether to bring it out
    NameAxis(List<List<String>> names, ChartStyle style, List<Boolean> selected) {
        this.names = names;
        this.selected = selected;
        plain = new Lettering(Typeface.REGULAR, Sizes.TEXT, style.text());
        strong = new Lettering(Typeface.MEDIUM, Sizes.TEXT, style.text());
        setLowerMargin(0);
        setUpperMargin(0);
        setCategoryMargin(0);
    }

    @Override
    public AxisState draw(
            Graphics2D g2,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            @Nullable PlotRenderingInfo info) {
        for (int i = 0; i < names.size(); i++) {
            Lettering lettering = selected.get(i) ? strong : plain;
            List<String> lines = names.get(i);
            double y = getCategoryMiddle(i, names.size(), dataArea, edge)
                    - (lines.size() - 1) * lettering.lineHeight() / 2;
            for (String line : lines) {
                lettering.right(g2, line, dataArea.getMinX() - Sizes.GAP, y);
                y += lettering.lineHeight();
            }
        }
        return new AxisState(cursor);
    }
}
