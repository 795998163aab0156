package app.viewership.chart;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Measure;
import app.viewership.query.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The rows of an answer as points of reach and loyalty.
///
/// @param points largest watch time first, so that small ones are drawn upon large ones
/// @param reach the median over all points
/// @param loyalty the median over all points
/// @param without how many rows have no reach, and so no loyalty
record Scatter(List<Point> points, double reach, double loyalty, int without) {

    /// One program.
    ///
    /// @param loyalty 0 to 1
    /// @param watch seconds
    record Point(String name, double reach, double loyalty, double watch, Mark mark) {}

    static Scatter of(Answer answer) {
        Cells cells = new Cells(answer);
        int reach = answer.column(Measure.REACH.id());
        int loyalty = answer.column(Measure.LOYALTY.id());
        int watch = answer.column(Measure.WATCH_SECONDS.id());
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < answer.rows().size(); i++) {
            Row row = answer.rows().get(i);
            if (cells.has(row, loyalty) && cells.number(row, reach) > 0) {
                String name = cells.name(row);
                points.add(new Point(
                        name,
                        cells.number(row, reach),
                        cells.number(row, loyalty),
                        cells.number(row, watch),
                        new Mark(i, row.path(), null, name + "\n" + cells.figures(row, reach) + said(cells, row))));
            }
        }
        points.sort(Comparator.comparingDouble(Point::watch).reversed().thenComparing(Point::name));
        return new Scatter(
                List.copyOf(points),
                median(points, Point::reach),
                median(points, Point::loyalty),
                answer.rows().size() - points.size());
    }

    /// What the row says beside its name and figures.
    private static String said(Cells cells, Row row) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < row.cells().size(); i++) {
            Column column = cells.column(i);
            boolean beside = column.name() == Column.Name.KIND || column.name() == Column.Name.BESIDE;
            if (beside && row.cells().get(i) instanceof String text) {
                lines.append('\n').append(column.label()).append(": ").append(text);
            }
        }
        return lines.toString();
    }

    /// Few watch it, and those who do watch much.
    boolean isSmallButLoyal(Point point) {
        return point.reach() < reach && point.loyalty() > loyalty;
    }

    long smallButLoyal() {
        return points.stream().filter(this::isSmallButLoyal).count();
    }

    double largest(ToDoubleFunction<Point> of) {
        return points.stream().mapToDouble(of).max().orElse(0);
    }

    double least(ToDoubleFunction<Point> of) {
        return points.stream().mapToDouble(of).min().orElse(0);
    }

    /// The points worth a name, the most so first: by turns the most watched, the most loyal of the small, the ones
    /// with the widest reach, and the most loyal of all.
    List<Point> outstanding(int most) {
        List<List<Point>> orders = List.of(
                points,
                by(points.stream().filter(this::isSmallButLoyal).toList(), Point::loyalty),
                by(points, Point::reach),
                by(points, Point::loyalty));
        Set<Point> found = new LinkedHashSet<>();
        for (int i = 0; i < points.size() && found.size() < most; i++) {
            int place = i;
            orders.stream()
                    .map(order -> place < order.size() ? order.get(place) : null)
                    .filter(Objects::nonNull)
                    .forEach(found::add);
        }
        return found.stream().limit(most).toList();
    }

    private static List<Point> by(List<Point> points, ToDoubleFunction<Point> key) {
        return points.stream()
                .sorted(Comparator.comparingDouble(key).reversed())
                .toList();
    }

    private static double median(List<Point> points, ToDoubleFunction<Point> of) {
        double[] sorted = points.stream().mapToDouble(of).sorted().toArray();
        int middle = sorted.length / 2;
        return IntStream.of(sorted.length % 2 == 1 ? new int[] {middle} : new int[] {middle - 1, middle})
                .filter(i -> i >= 0 && i < sorted.length)
                .mapToDouble(i -> sorted[i])
                .average()
                .orElse(0);
    }
}
