package app.viewership.chart;

import java.awt.Shape;
import java.io.Serial;
import org.jfree.chart.entity.ChartEntity;

/// A [Mark] where it was drawn.
final class MarkEntity extends ChartEntity {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Mark mark;

    MarkEntity(Shape area, Mark mark) {
        super(area, mark.text());
        this.mark = mark;
    }

    Mark mark() {
        return mark;
    }
}
