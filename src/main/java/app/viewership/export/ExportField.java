package app.viewership.export;

import app.viewership.query.Column;
import app.viewership.query.ExportedViewing;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One column of an export.
///
/// @param column its name and how its cells are written
/// @param type for other tools: `text`, `texts`, `integer`, `decimal`, `boolean` or `timestamp`
/// @param unit null where there is none
/// @param rule what a cell means
/// @param value the cell of a viewing: a `String`, a `Long`, a `Boolean`, a `BigDecimal`, a list of texts, or null
record ExportField(
        Column column,
        String type,
        @Nullable String unit,
        String rule,
        Function<ExportedViewing, @Nullable Object> value) {

    String id() {
        return column.id();
    }
}
