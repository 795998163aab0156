package app.viewership.ui;

import app.viewership.query.Measure;
import app.viewership.query.Row;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The one figure that is looked at: selected in table and chart alike, and explained at the right.
///
/// @param row the row; null for everything that the question selects
/// @param measure which of its figures; null for the one the question is about
public record Focus(@Nullable Row row, @Nullable Measure measure) {

    /// Everything selected.
    public static final Focus ALL = new Focus(null, null);

    /// Whether `other` is a row for the same thing, though its figures may differ: what is selected stays so when the
    /// answer changes.
    public boolean isAt(Row other) {
        if (row == null) {
            return false;
        }
        return row.path().isEmpty()
                ? other.path().isEmpty()
                        && Objects.equals(row.cells().getFirst(), other.cells().getFirst())
                        && texts(row).equals(texts(other))
                : row.path().equals(other.path());
    }

    /// What names a row that stands for no value of a dimension: an event of somebody.
    private static List<Object> texts(Row row) {
        return row.cells().stream()
                .filter(String.class::isInstance)
                .map(Objects::requireNonNull)
                .toList();
    }
}
