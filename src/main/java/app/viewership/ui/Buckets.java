package app.viewership.ui;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Period;
import app.viewership.query.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The periods that rows over time stand for: each lasts until the next begins, in whatever order the rows stand.
public final class Buckets {

    private Buckets() {}

    /// The period of a row whose first cell is a moment, cut to the period asked for; empty of any other row.
    public static Optional<Period> period(Answer answer, Row row) {
        if (answer.columns().getFirst().type() != Column.Type.INSTANT
                || !(row.cells().getFirst() instanceof Long start)) {
            return Optional.empty();
        }
        TreeSet<Long> starts = new TreeSet<>();
        for (Row other : answer.rows()) {
            if (other.cells().getFirst() instanceof Long moment) {
                starts.add(moment);
            }
        }
        @Nullable Long next = starts.higher(start);
        @Nullable Long before = starts.lower(start);
        long length = before == null ? 3600 : start - before;
        Instant from = Instant.ofEpochSecond(start);
        Instant to = Instant.ofEpochSecond(next == null ? start + length : next);
        @Nullable Period within = answer.question().period();
        if (within != null) {
            from = from.isBefore(within.from()) ? within.from() : from;
            to = to.isAfter(within.to()) ? within.to() : to;
        }
        return from.isBefore(to) ? Optional.of(new Period(from, to)) : Optional.empty();
    }
}
