package app.viewership.export;

import java.time.LocalDate;
import java.util.Locale;

/// What the folders of an export are told apart by: `year=2021/month=01/day=31`.
public enum PartitionBy {
    /// Four digits.
    YEAR,
    /// Two digits.
    MONTH,
    /// Two digits.
    DAY;

    /// The name in folders and commands, `year`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name of the folder of a day, `month=01`.
    String folder(LocalDate day) {
        int value = switch (this) {
            case YEAR -> day.getYear();
            case MONTH -> day.getMonthValue();
            case DAY -> day.getDayOfMonth();
        };
        return id() + "=" + (value < 10 ? "0" + value : String.valueOf(value));
    }
}
