package app.viewership.query;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One viewing with all that is known of it, as other tools take it.
///
/// @param row who, when and how long
/// @param values its values in every dimension of assets and clients, in the order of [Dataset#dimensions]; none where
///     there is nothing to say
/// @param stands where it counts in time, in seconds of UTC since 1970: its start, or where its event stands
/// @param counted whether it is one of the viewings counted; one that only reaches into the period is not
/// @param runtime seconds of what was watched; null where nobody says
/// @param completed null where nobody knows
/// @param amount in the unit of the kind; null where it has none
public record ExportedViewing(
        ViewingRow row,
        List<List<String>> values,
        long stands,
        boolean counted,
        @Nullable Integer runtime,
        @Nullable Boolean completed,
        @Nullable BigDecimal amount) {

    public ExportedViewing {
        values = List.copyOf(values);
    }
}
