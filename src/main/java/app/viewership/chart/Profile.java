package app.viewership.chart;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Measure;
import app.viewership.query.Period;
import app.viewership.query.Row;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The audience of a program, week by week, each split into the largest groups and the others.
///
/// @param groups the largest over all weeks first
/// @param others how many groups there are beside those
/// @param weeks from the first to the last, those without a viewer too
/// @param severally whether some viewers count in several groups of one week
record Profile(List<String> groups, int others, List<Week> weeks, boolean severally) {

    /// One group in one week.
    ///
    /// @param name `NL`, or `others`
    /// @param value of the measure that is drawn
    record Part(String name, double value, Mark mark) {}

    /// One week.
    ///
    /// @param value of the measure that is drawn: viewers, each once; or watch time
    /// @param manyShare the share of viewers with many hours, 0 to 1
    /// @param parts a part for each of [Profile#groups] and one for the others, in that order; without what is none
    /// @param mark null of a week without a viewer
    record Week(
            Period period,
            double value,
            double manyShare,
            List<Part> parts,
            @Nullable Mark mark) {}

    static final String OTHERS = "others";

    private static final Set<String> ADDS_UP = Set.of(Measure.VIEWERS.id(), Measure.WATCH_SECONDS.id());

    /// Index of the column that is drawn.
    static int measure(Answer answer) {
        return new Cells(answer).measure(answer.question().measure().id());
    }

    /// @param most groups told apart; of a measure that does not add up, such as a mean, none are
    static Profile of(Answer answer, int most) {
        Cells cells = new Cells(answer);
        int time = answer.column("week");
        int measure = measure(answer);
        boolean adds = ADDS_UP.contains(answer.columns().get(measure).id());
        Map<Long, List<Integer>> byWeek = new TreeMap<>();
        Map<String, Double> sums = new HashMap<>();
        for (int i = 0; i < answer.rows().size(); i++) {
            Row row = answer.rows().get(i);
            byWeek.computeIfAbsent((long) cells.number(row, time), start -> new ArrayList<>())
                    .add(i);
            if (adds && !row.path().isEmpty()) {
                sums.merge(name(row), cells.number(row, measure), Double::sum);
            }
        }
        List<String> order = sums.keySet().stream()
                .sorted(Comparator.<String>comparingDouble(name -> -sums.getOrDefault(name, 0.0))
                        .thenComparing(name -> name))
                .toList();
        // One that is left over stands under its own name, not as others.
        List<String> groups = order.size() == most + 1 ? order : order.subList(0, Math.min(most, order.size()));
        List<Week> weeks = new ArrayList<>();
        for (Period period :
                periods(new ArrayList<>(byWeek.keySet()), answer.question().zone())) {
            weeks.add(week(answer, byWeek.getOrDefault(period.from().getEpochSecond(), List.of()), groups, period));
        }
        boolean severally = weeks.stream()
                .anyMatch(week -> week.parts().stream().mapToDouble(Part::value).sum() > week.value());
        return new Profile(List.copyOf(groups), order.size() - groups.size(), weeks, severally);
    }

    /// Every week from the first to the last; the first may begin in its midst, where the log does.
    private static List<Period> periods(List<Long> starts, ZoneId zone) {
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Instant from = Instant.ofEpochSecond(starts.get(i));
            Instant until = i + 1 < starts.size() ? Instant.ofEpochSecond(starts.get(i + 1)) : next(from, zone);
            while (from.isBefore(until)) {
                Instant to = next(from, zone);
                periods.add(new Period(from, to.isAfter(until) ? until : to));
                from = to;
            }
        }
        return periods;
    }

    private static Instant next(Instant from, ZoneId zone) {
        return from.atZone(zone)
                .toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atStartOfDay(zone)
                .toInstant();
    }

    private static Week week(Answer answer, List<Integer> rows, List<String> groups, Period period) {
        Cells cells = new Cells(answer);
        int measure = measure(answer);
        String when = "Week of "
                + Times.span(period.from(), period.to(), answer.question().zone());
        Row whole = null;
        Mark mark = null;
        Map<String, Part> parts = new HashMap<>();
        List<Row> rest = new ArrayList<>();
        for (int index : rows) {
            Row row = answer.rows().get(index);
            if (row.path().isEmpty()) {
                whole = row;
                mark = new Mark(index, List.of(), period, when + "\n" + figures(cells, row, measure));
            } else if (groups.contains(name(row))) {
                String text = when + " · " + name(row) + "\n" + figures(cells, row, measure);
                parts.put(
                        name(row),
                        new Part(name(row), cells.number(row, measure), new Mark(index, row.path(), null, text)));
            } else if (!groups.isEmpty()) {
                rest.add(row);
            }
        }
        List<Part> shown = new ArrayList<>(
                groups.stream().map(parts::get).filter(Objects::nonNull).toList());
        if (!rest.isEmpty()) {
            double sum =
                    rest.stream().mapToDouble(row -> cells.number(row, measure)).sum();
            Column column = cells.column(measure);
            String text = when + " · " + rest.size() + " others\n" + column.label() + ": "
                    + Cells.written(column.type(), sum);
            shown.add(new Part(OTHERS, sum, new Mark(-1, List.of(), null, text)));
        }
        return new Week(
                period,
                whole == null ? 0 : cells.number(whole, measure),
                whole == null ? 0 : manyShare(cells, whole),
                shown,
                mark);
    }

    /// All figures of a row, and the share that the bars below show.
    private static String figures(Cells cells, Row row, int measure) {
        return cells.figures(row, measure) + "\nShare with many hours: " + Numbers.share(manyShare(cells, row));
    }

    private static double manyShare(Cells cells, Row row) {
        double viewers = cells.number(row, cells.answer().column("viewers"));
        return cells.number(row, cells.answer().column("viewers_many_hours")) / Math.max(1, viewers);
    }

    private static String name(Row row) {
        return row.path().getLast().value();
    }

    double largest() {
        return weeks.stream()
                .mapToDouble(week -> Math.max(
                        week.value(),
                        week.parts().stream().mapToDouble(Part::value).sum()))
                .max()
                .orElse(0);
    }

    /// Index of the column that tells groups apart.
    static int by(Answer answer) {
        return IntStream.range(0, answer.columns().size())
                .filter(i -> answer.columns().get(i).type() == Column.Type.TEXT)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The answer \"" + answer.title()
                        + "\" tells no groups apart; it has "
                        + answer.columns().stream().map(Column::id).toList() + "."));
    }
}
