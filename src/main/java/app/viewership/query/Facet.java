package app.viewership.query;

import java.util.List;

/// The values of one dimension with what each would show.
///
/// @param dimension whose values
/// @param values the first by watch time, those without any by viewings, ties by name; values that a filter names are
/// among them whatever their rank
/// @param total how many values there are under the other filters (and the text searched for)
/// @param most the largest watch time among the values, in seconds; what a full bar stands for
public record Facet(Dimension dimension, List<FacetValue> values, int total, long most) {}
