package app.viewership.ui;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Grain;
import app.viewership.query.Period;
import app.viewership.query.Row;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The periods that rows over time stand for.
public final class Buckets {

    private Buckets() {}

    /// The period of a row whose first cell is a moment, cut to the period asked for; empty of any other row.
    public static Optional<Period> period(Answer answer, Row row) {
        Grain grain = answer.question().grain();
        if (grain == null
                || answer.columns().getFirst().type() != Column.Type.INSTANT
                || !(row.cells().getFirst() instanceof Long start)) {
            return Optional.empty();
        }
        Instant from = Instant.ofEpochSecond(start);
        Instant to = next(from.atZone(answer.question().zone()), grain).toInstant();
        @Nullable Period within = answer.question().period();
        if (within != null) {
            from = from.isBefore(within.from()) ? within.from() : from;
            to = to.isAfter(within.to()) ? within.to() : to;
        }
        return from.isBefore(to) ? Optional.of(new Period(from, to)) : Optional.empty();
    }

    private static ZonedDateTime next(ZonedDateTime start, Grain grain) {
        return switch (grain) {
            case MINUTE -> start.plusMinutes(1);
            case FIVE_MINUTES -> start.plusMinutes(5);
            case QUARTER_HOUR -> start.plusMinutes(15);
            case HOUR -> start.plusHours(1);
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case YEAR -> start.plusYears(1);
        };
    }
}
