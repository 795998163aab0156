package app.viewership.source;

/// What the title of an asset says: an episode of a series, or a film.
///
/// @param program what people name: the series, or the film
/// @param series true for an episode of a series, false for a film
/// @param season number of the season; 0 for a film
/// @param episode number of the episode; 0 for a film
public record Title(String program, boolean series, int season, int episode) {}
