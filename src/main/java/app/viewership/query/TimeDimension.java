package app.viewership.query;

import app.viewership.query.Dimension.Carrier;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// The dimensions of the moment, in the display zone.
enum TimeDimension {
    /// Buckets of the grain asked for.
    TIME("time", "Time"),
    /// `00` to `23`, by the clock of the display zone.
    HOUR_OF_DAY("hour_of_day", "Hour of day"),
    /// `Monday` to `Sunday`.
    WEEKDAY("weekday", "Weekday");

    private final String id;
    private final String label;

    TimeDimension(String id, String label) {
        this.id = id;
        this.label = label;
    }

    static List<Dimension> all() {
        return Arrays.stream(values()).map(TimeDimension::dimension).toList();
    }

    static Optional<TimeDimension> of(String id) {
        return Arrays.stream(values()).filter(time -> time.id.equals(id)).findFirst();
    }

    String id() {
        return id;
    }

    Dimension dimension() {
        return new Dimension(id, label, Carrier.TIME, this != TIME, false);
    }

    /// The values by code; none of [#TIME], whose values are instants.
    List<String> texts() {
        return switch (this) {
            case TIME -> List.of();
            case HOUR_OF_DAY ->
                IntStream.range(0, 24).mapToObj("%02d"::formatted).toList();
            case WEEKDAY ->
                Arrays.stream(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                        .toList();
        };
    }

    /// The code of a moment.
    int code(ZonedDateTime moment) {
        return switch (this) {
            case TIME -> 0;
            case HOUR_OF_DAY -> moment.getHour();
            case WEEKDAY -> moment.getDayOfWeek().getValue() - 1;
        };
    }

    /// Buckets in which its value never changes.
    Grain grain() {
        return this == WEEKDAY ? Grain.DAY : Grain.HOUR;
    }
}
