package app.viewership.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of an answer: a cell a column, of the Java type that [Column.Type] names; null where there is no value (a
/// mean of nothing).
///
/// @param key the drill step or filter that this row stands for; null where it stands for none
public record Row(List<@Nullable Object> cells, @Nullable Step key) {}
