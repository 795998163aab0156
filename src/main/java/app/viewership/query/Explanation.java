package app.viewership.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a figure is what it is: the rule in words, its parameters, what it was counted from.
///
/// @param path the row explained; empty for everything selected
/// @param measure the figure explained
/// @param value the figure, of the Java type of the measure's column; null where there is none
/// @param rule the rule in a sentence or two
/// @param parameters what shaped the figure, by name, as text: `Viewing gap`, `10 min`
/// @param figures watch time and counts
/// @param zero viewings of one request, 0 s
/// @param mean watch time / viewings in seconds; null of no viewing
/// @param median in seconds; null of no viewing
/// @param longest the longest viewings, longest first
/// @param sessions the sessions with the most watch time, most first
public record Explanation(
        List<Step> path,
        Measure measure,
        @Nullable Object value,
        String rule,
        List<Parameter> parameters,
        Summary.Figures figures,
        long zero,
        @Nullable Double mean,
        @Nullable Double median,
        List<ViewingRow> longest,
        List<SessionRow> sessions) {

    /// A parameter as the window and exports show it.
    ///
    /// @param name `Session gap`
    /// @param value `30 min`
    public record Parameter(String name, String value) {}
}
