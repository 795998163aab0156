package app.viewership.chart;

import app.viewership.query.Period;
import java.awt.geom.Rectangle2D;
import java.time.Instant;
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

    /// The period of all marks over time that lie between two places of the chart, in either order: what a drag with
    /// the mouse chooses, by whole buckets. Null on charts that are not over time.
    public static @Nullable Period between(@Nullable ChartRenderingInfo drawn, double x0, double x1) {
        Instant from = null;
        Instant to = null;
        for (MarkEntity entity : entities(drawn)) {
            Rectangle2D box = entity.getArea().getBounds2D();
            Period period = entity.mark().period();
            if (period != null && box.getMaxX() > Math.min(x0, x1) && box.getMinX() <= Math.max(x0, x1)) {
                from = from == null || period.from().isBefore(from) ? period.from() : from;
                to = to == null || period.to().isAfter(to) ? period.to() : to;
            }
        }
        return from == null || to == null ? null : new Period(from, to);
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
