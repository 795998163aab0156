package app.viewership.chart;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Row;
import app.viewership.query.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads the rows of an answer by what a chart needs of them.
record Cells(Answer answer) {

    /// The column `id`, or the first that holds a measure where the answer has no such column.
    int measure(String id) {
        return find(id).orElseGet(() -> IntStream.range(0, answer.columns().size())
                .filter(this::isMeasure)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The answer \"" + answer.title()
                        + "\" has no column to draw; there are " + answer.columns() + ".")));
    }

    OptionalInt find(String id) {
        return IntStream.range(0, answer.columns().size())
                .filter(i -> answer.columns().get(i).id().equals(id))
                .findFirst();
    }

    Column column(int column) {
        return answer.columns().get(column);
    }

    /// What names a row: its title where it has one, else all its texts but the kind, `SeriesTitle0 · season 6`.
    String name(Row row) {
        List<String> names = new ArrayList<>();
        boolean labelled = false;
        for (int i = 0; i < answer.columns().size(); i++) {
            Column column = column(i);
            if (column.type() == Column.Type.TEXT && row.cells().get(i) instanceof String text) {
                switch (column.name()) {
                    case ALONE -> {
                        return Step.said(text);
                    }
                    case PART -> names.add(Step.said(text));
                    case LABELLED -> {
                        // What has no season is named by its program alone.
                        if (!text.isEmpty() || names.isEmpty()) {
                            labelled |= names.isEmpty();
                            names.add(Sentences.value(column.label(), true, Step.said(text)));
                        }
                    }
                    case KIND, BESIDE -> {}
                }
            }
        }
        Step key = row.key();
        String name = String.join(" · ", names);
        return names.isEmpty()
                ? (key == null ? "" : Step.said(key.value()))
                : labelled ? Sentences.capital(name) : name;
    }

    /// Series, film or null for neither: as the answer says, else by the drill path that led to the row.
    @Nullable
    String kind(Row row) {
        OptionalInt said = IntStream.range(0, answer.columns().size())
                .filter(i -> column(i).name() == Column.Name.KIND)
                .findFirst();
        if (said.isPresent()) {
            return (String) row.cells().get(said.getAsInt());
        }
        Step key = row.key();
        // Only series have a level between program and asset.
        boolean inSeries = answer.question().drill().size() > 1
                || (key != null
                        && answer.columns().stream()
                                .anyMatch(column ->
                                        column.id().equals(key.dimension()) && column.name() == Column.Name.LABELLED));
        return inSeries ? "series" : null;
    }

    /// A cell as a number; 0 where there is no value.
    double number(Row row, int column) {
        return row.cells().get(column) instanceof Number number ? number.doubleValue() : 0;
    }

    boolean has(Row row, int column) {
        return row.cells().get(column) != null;
    }

    @Nullable
    Double value(Row row, int column) {
        return has(row, column) ? Double.valueOf(number(row, column)) : null;
    }

    double largest(List<Row> rows, int column) {
        return rows.stream().mapToDouble(row -> number(row, column)).max().orElse(0);
    }

    /// A row's name and all its figures, the column `first` before the others.
    String told(Row row, int first) {
        String kind = kind(row);
        return (kind == null ? name(row) : name(row) + " · " + kind) + "\n" + figures(row, first);
    }

    /// All figures of a row, one a line, the column `first` before the others.
    String figures(Row row, int first) {
        List<String> lines = new ArrayList<>(List.of(figure(row, first)));
        for (int i = 0; i < answer.columns().size(); i++) {
            if (i != first && isMeasure(i) && has(row, i)) {
                lines.add(figure(row, i));
            }
        }
        return String.join("\n", lines);
    }

    private String figure(Row row, int column) {
        return column(column).label() + ": "
                + written(column(column).type(), row.cells().get(column));
    }

    static String written(Column.Type type, @Nullable Object cell) {
        return switch (cell) {
            case null -> "none";
            case Number number ->
                switch (type) {
                    case DURATION, MEAN_DURATION -> Numbers.clock(number.doubleValue());
                    case SHARE -> Numbers.share(number.doubleValue());
                    case MEAN -> Numbers.mean(number.doubleValue());
                    case AMOUNT -> Numbers.amount(number.doubleValue());
                    case INSTANT -> Instant.ofEpochSecond(number.longValue()).toString();
                    default -> Numbers.count(number.longValue());
                };
            default -> cell.toString();
        };
    }

    private boolean isMeasure(int column) {
        return switch (column(column).type()) {
            case RANK, TEXT, INSTANT -> false;
            case COUNT, DURATION, MEAN_DURATION, SHARE, MEAN, AMOUNT -> true;
        };
    }
}
