package app.viewership.ui.explain;

import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Shown;
import app.viewership.ui.table.CellText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Which rows of a list of times say their day: none where all are of the day that stands above them, else the first
/// and each of another day than the row before it.
///
/// @param rows those that say it
record Dated(Set<Object> rows) {

    static final Dated NONE = new Dated(Set.of());

    /// How wide a time of day is, in pixels, and one with its day.
    static final double CLOCK = 78;

    private static final double DATED = 122;

    /// @param time of a row, seconds of UTC since 1970
    /// @param above a moment of the day that stands above the rows; null where none does, so that the first says its
    /// own
    static <T> Dated of(List<T> rows, ToLongFunction<T> time, @Nullable Long above, ZoneId zone) {
        LocalDate day = above == null ? null : day(above, zone);
        Set<Object> dated = new HashSet<>();
        for (T row : rows) {
            LocalDate now = day(time.applyAsLong(row), zone);
            if (!now.equals(day)) {
                dated.add(row);
            }
            day = now;
        }
        if (!dated.isEmpty()) {
            dated.add(rows.getFirst());
        }
        return new Dated(Set.copyOf(dated));
    }

    private static LocalDate day(long second, ZoneId zone) {
        return Instant.ofEpochSecond(second).atZone(zone).toLocalDate();
    }

    boolean has(Object row) {
        return rows.contains(row);
    }

    /// The time of a row, with its day where it says it.
    ///
    /// @param second of UTC since 1970
    String when(Object row, long second, ZoneId zone) {
        return has(row) ? CellText.second(second, zone) : CellText.clock(second, zone);
    }

    /// How wide the times are, in pixels.
    double width() {
        return rows.isEmpty() ? CLOCK : DATED;
    }

    /// The zone that times are shown in.
    static ZoneId zone(ExplorerModel model) {
        Shown shown = model.shown().get();
        return shown == null ? ZoneId.of("UTC") : shown.question().zone();
    }
}
