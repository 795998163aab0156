package app.viewership.chart;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Explorer;
import app.viewership.query.Row;
import app.viewership.query.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The rows of an answer by two dimensions, laid out as a grid: the values of the first downwards, of the second
/// across.
///
/// Hours and weekdays stand in their order, all of them; other values by the figures that they come to, largest first.
///
/// @param down values of the first dimension
/// @param across values of the second
/// @param cells by both values
record HeatGrid(List<String> down, List<String> across, Map<List<String>, Cell> cells) {

    /// One value by another.
    record Cell(double value, Mark mark) {}

    /// @param answer grouped by two dimensions
    /// @param measure column of the figures
    static HeatGrid of(Answer answer, int measure) {
        List<Integer> named = IntStream.range(0, answer.columns().size())
                .filter(i -> answer.columns().get(i).type() == Column.Type.TEXT)
                .limit(2)
                .boxed()
                .toList();
        Cells read = new Cells(answer);
        Map<List<String>, Cell> cells = new HashMap<>();
        List<Map<String, Double>> sums = List.of(new HashMap<>(), new HashMap<>());
        for (int i = 0; i < answer.rows().size(); i++) {
            Row row = answer.rows().get(i);
            List<String> at = named.stream()
                    .map(column -> Step.said(String.valueOf(row.cells().get(column))))
                    .toList();
            double value = read.number(row, measure);
            cells.put(at, new Cell(value, new Mark(i, row.path(), null, read.told(row, measure))));
            for (int d = 0; d < at.size(); d++) {
                sums.get(d).merge(at.get(d), value, Double::sum);
            }
        }
        List<List<String>> values = new ArrayList<>();
        for (int d = 0; d < named.size(); d++) {
            values.add(ordered(answer.columns().get(named.get(d)).id(), sums.get(d)));
        }
        return new HeatGrid(values.getFirst(), values.getLast(), cells);
    }

    private static List<String> ordered(String dimension, Map<String, Double> sums) {
        List<String> inOrder = Explorer.inOrder(dimension);
        return inOrder.isEmpty()
                ? sums.entrySet().stream()
                        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList()
                : inOrder;
    }

    /// The cell of two values; null where there is nothing.
    @Nullable
    Cell at(String row, String column) {
        return cells.get(List.of(row, column));
    }

    double largest() {
        return cells.values().stream().mapToDouble(Cell::value).max().orElse(0);
    }

    /// The first values of each dimension.
    HeatGrid first(int rows, int columns) {
        return new HeatGrid(
                down.subList(0, Math.min(rows, down.size())),
                across.subList(0, Math.min(columns, across.size())),
                cells);
    }
}
