package app.viewership.chart;

import java.util.function.Predicate;

/// A chart of one answer, for any size and theme. Immutable; it makes a new JFreeChart each time, because a chart that
/// is shown must not be changed.
public interface Figure {

    /// What the chart shows: `Most popular programs`.
    String title();

    /// The chart at a size.
    ///
    /// @param width in pixels of an unscaled picture; for less than 80 × 40 it is made as if for that
    /// @param selected what to bring out; asked of each mark while it is made
    Plate at(double width, double height, ChartStyle style, Predicate<Mark> selected);

    /// The height at which all of it shows at this width: for a picture, which cannot be scrolled.
    double height(double width);
}
