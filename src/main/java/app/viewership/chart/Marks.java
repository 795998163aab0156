package app.viewership.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jspecify.annotations.Nullable;

/// Finds the marks of a chart in what JFreeChart remembers of its last drawing.
public final class Marks {

    private Marks() {}

    /// The mark at a point, the one drawn last where several lie there; null where there is none.
    public static @Nullable Mark at(@Nullable ChartRenderingInfo drawn, double x, double y) {
        List<MarkEntity> all = entities(drawn);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).getArea().contains(x, y)) {
                return all.get(i).mark();
            }
        }
        return null;
    }

    /// All marks in the order of drawing, which is the order of the rows: a way through the chart by keys.
    public static List<Mark> all(@Nullable ChartRenderingInfo drawn) {
        List<Mark> marks = new ArrayList<>();
        for (MarkEntity entity : entities(drawn)) {
            if (marks.stream().noneMatch(entity.mark()::stands)) {
                marks.add(entity.mark());
            }
        }
        return marks;
    }

    /// The box around where `mark` was drawn; null where it was not.
    public static @Nullable Rectangle2D bounds(@Nullable ChartRenderingInfo drawn, Mark mark) {
        Rectangle2D box = null;
        for (MarkEntity entity : entities(drawn)) {
            if (mark.stands(entity.mark())) {
                Rectangle2D part = entity.getArea().getBounds2D();
                box = box == null ? part : box.createUnion(part);
            }
        }
        return box;
    }

    private static List<MarkEntity> entities(@Nullable ChartRenderingInfo drawn) {
        List<MarkEntity> found = new ArrayList<>();
        if (drawn != null) {
            for (Object entity : drawn.getEntityCollection().getEntities()) {
                if (entity instanceof MarkEntity own) {
                    found.add(own);
                }
            }
        }
        return found;
    }
}
