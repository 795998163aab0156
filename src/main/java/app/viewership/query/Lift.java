package app.viewership.query;

/// What emptied a result, and the way out of it.
///
/// @param sentence names what hides everything: `Device: Roku leaves nothing.`
/// @param action what the button does: `Remove Device: Roku`
/// @param without the question without it, which has a result
public record Lift(String sentence, String action, Question without) {}
