package app.viewership.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jspecify.annotations.Nullable;

/// A plot that measures, places and draws everything itself, where no plot of JFreeChart has the room for names that it
/// needs.
abstract class FreePlot extends Plot {

    @Serial
    private static final long serialVersionUID = 1;

    /// Takes the marks of what is drawn.
    interface Marking {

        /// Something that answers the mouse over an area; what is marked later lies on top.
        void mark(Shape area, Mark mark);
    }

    @Override
    public String getPlotType() {
        return getClass().getSimpleName();
    }

    @Override
    public void draw(
            Graphics2D g2,
            Rectangle2D area,
            @Nullable Point2D anchor,
            @Nullable PlotState parentState,
            @Nullable PlotRenderingInfo info) {
        EntityCollection entities = info == null ? null : info.getOwner().getEntityCollection();
        if (info != null) {
            info.setPlotArea(area);
            info.setDataArea(area);
        }
        draw(g2, area, (shape, mark) -> {
            if (entities != null) {
                entities.add(new MarkEntity(shape, mark));
            }
        });
    }

    /// Draws into `area` and says what stands where.
    abstract void draw(Graphics2D g2, Rectangle2D area, Marking marking);
}
