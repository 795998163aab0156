package app.viewership.query;

/// How often a series was binged on: sessions with enough of its episodes, each watched to a good part, by the
/// thresholds of the rule.
///
/// @param program the series
/// @param binges sessions
/// @param viewers distinct viewers in them
/// @param mostEpisodes the most episodes in one of them
public record Binge(String program, long binges, long viewers, int mostEpisodes) {}
