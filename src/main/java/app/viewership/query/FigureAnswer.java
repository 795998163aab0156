package app.viewership.query;

import app.viewership.source.NamedFigure;
import org.jspecify.annotations.Nullable;

/// A figure that was asked for by name.
///
/// @param figure what was asked
/// @param value in the unit of the figure; null where there is none
/// @param rule how it was found, its parameters among it; or what must be chosen first
public record FigureAnswer(NamedFigure figure, @Nullable Double value, String rule) {}
