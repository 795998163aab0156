package app.viewership.chart;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Grain;
import app.viewership.query.Period;
import app.viewership.query.Question;
import app.viewership.query.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The buckets of time that the rows of an answer stand for, from the first to the last whatever order the table is in:
/// each lasts until the next begins.
///
/// @param rows indices of the rows of the answer, by time
record Buckets(Answer answer, List<Integer> rows) {

    static Buckets of(Answer answer) {
        int time = time(answer);
        return new Buckets(
                answer,
                IntStream.range(0, answer.rows().size())
                        .boxed()
                        .sorted(Comparator.comparing(row -> start(answer.rows().get(row), time)))
                        .toList());
    }

    /// One a row, in the order of [#rows()].
    List<Period> periods() {
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            periods.add(new Period(start(i), i + 1 < rows.size() ? start(i + 1) : end(start(i))));
        }
        return periods;
    }

    /// What a bucket is called: `15 min`, `hour`.
    String name() {
        return switch (grain()) {
            case MINUTE -> "minute";
            case FIVE_MINUTES -> "5 min";
            case QUARTER_HOUR -> "15 min";
            case HOUR -> "hour";
            case DAY -> "day";
            case WEEK -> "week";
            case MONTH -> "month";
            case YEAR -> "year";
        };
    }

    private Instant end(Instant from) {
        ZonedDateTime start = from.atZone(answer.question().zone());
        return switch (grain()) {
            case MINUTE -> from.plus(1, ChronoUnit.MINUTES);
            case FIVE_MINUTES -> from.plus(5, ChronoUnit.MINUTES);
            case QUARTER_HOUR -> from.plus(15, ChronoUnit.MINUTES);
            case HOUR -> from.plus(1, ChronoUnit.HOURS);
            case DAY -> start.plusDays(1).toInstant();
            case WEEK -> start.plusWeeks(1).toInstant();
            case MONTH -> start.plusMonths(1).toInstant();
            case YEAR -> start.plusYears(1).toInstant();
        };
    }

    /// The grain asked for, or the one that the rows are apart.
    private Grain grain() {
        Question question = answer.question();
        if (question.grain() != null) {
            return question.grain();
        }
        long seconds = 3600;
        if (rows.size() > 2) {
            // The first bucket may begin with the period, in the midst of an hour; the second is whole.
            seconds = Duration.between(start(1), start(2)).toSeconds();
        } else if (rows.size() == 2) {
            seconds = Duration.between(start(0), start(1)).toSeconds();
        }
        return of(seconds);
    }

    private static Grain of(long seconds) {
        if (seconds <= 60) {
            return Grain.MINUTE;
        }
        if (seconds <= 300) {
            return Grain.FIVE_MINUTES;
        }
        if (seconds <= 900) {
            return Grain.QUARTER_HOUR;
        }
        if (seconds <= 3600) {
            return Grain.HOUR;
        }
        if (seconds <= 90_000) {
            return Grain.DAY;
        }
        if (seconds <= 7 * 86_400 + 3600) {
            return Grain.WEEK;
        }
        return seconds <= 31 * 86_400 + 3600 ? Grain.MONTH : Grain.YEAR;
    }

    private Instant start(int index) {
        return start(answer.rows().get(rows.get(index)), time(answer));
    }

    private static int time(Answer answer) {
        for (int i = 0; i < answer.columns().size(); i++) {
            if (answer.columns().get(i).type() == Column.Type.INSTANT) {
                return i;
            }
        }
        throw new IllegalArgumentException("The answer \"" + answer.title() + "\" has no times; it has "
                + answer.columns().stream().map(Column::id).toList() + ".");
    }

    private static Instant start(Row row, int time) {
        if (row.cells().get(time) instanceof Long seconds) {
            return Instant.ofEpochSecond(seconds);
        }
        throw new IllegalArgumentException("A bucket of time has no beginning: " + row + ".");
    }
}
