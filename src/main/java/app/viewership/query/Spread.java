package app.viewership.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long viewings lasted, value by value of a dimension: what averages hide where a few are very long.
///
/// @param dimension id of the dimension
/// @param label its name in the window
/// @param limit seconds from which a viewing counts as too long; null where nobody said
/// @param boxes most watched first, hours and weekdays in their order; at most as many as the question asks for
/// @param values how many there would be without that limit
public record Spread(
        String dimension, String label, @Nullable Integer limit, List<Box> boxes, int values) {

    /// Outliers of a box told one by one.
    public static final int OUTLIERS = 400;

    /// At most `limit` boxes, those that come first.
    public Spread first(int limit) {
        return new Spread(
                dimension, label, this.limit, boxes.stream().limit(limit).toList(), values);
    }

    /// The viewings of one value, of those that are counted, each with its part in the period. All lengths are seconds.
    ///
    /// A quartile stands at place (n - 1) · p of the n lengths in their order, counted from 0; between two of them it
    /// lies on the line from one to the other. So the median of an even number is the mean of the middle two.
    ///
    /// @param path the steps that select it
    /// @param name how it is called
    /// @param viewings at least 1
    /// @param q1 a quarter of them is shorter
    /// @param q3 a quarter of them is longer
    /// @param low the shortest that is no outlier: no further below the box than 1.5 times its length. With a limit the
    ///     shortest of all
    /// @param high the longest that is no outlier, likewise. With a limit the longest up to it; where all are longer,
    ///     the shortest of all
    /// @param outside how many are outliers: further away from the box; with a limit, longer than that
    /// @param outliers these, longest first; of more than [#OUTLIERS] so many, evenly spaced in their order, the
    ///     longest and the shortest among them
    /// @param total watch time of the value, with the parts of viewings that are counted elsewhere
    public record Box(
            List<Step> path,
            String name,
            long viewings,
            long min,
            double q1,
            double median,
            double q3,
            long max,
            long low,
            long high,
            long outside,
            List<Long> outliers,
            long total) {}
}
