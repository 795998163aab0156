package app.viewership.ui.table;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// How much room the columns of one answer ask for, by what is written in them.
final class ColumnMeasure {

    /// What an arrow beside a heading takes.
    static final double ARROW = 14;

    /// What stands around a text where there is little room.
    static final double TIGHT = 16;

    private static final double PADDING = 24;
    private static final double WIDEST_NAME = 250;
    private static final double SHORT_NAME = 120;

    /// Enough to tell `stream-started` from `stream-finished`.
    private static final double SHORT_WORDS = 84;

    /// Names as short, numbers and words such as `film`, need no more than their column has.
    private static final double SHORT = 60;

    /// Rows whose names are measured: more than one sees before one scrolls.
    private static final int LOOKED_AT = 200;

    private final Answer answer;
    private final String sorted;
    private final Text ruler = new Text();

    /// What a column asks for, in pixels.
    ///
    /// @param least what it needs: a bar can be short, a very long name cut, a figure neither
    /// @param tightest what it can do with where there is too little room: a share without its bar, a name cut
    /// @param most what it takes at most
    /// @param greed its share of the room that is left over
    record Needs(double least, double tightest, double most, double greed) {}

    /// @param sorted id of the column that rows are sorted by, whose heading has an arrow
    ColumnMeasure(Answer answer, String sorted) {
        this.answer = answer;
        this.sorted = sorted;
        // As the first column is written, in which names stand.
        ruler.setFont(Font.font("Roboto", FontWeight.MEDIUM, 13));
    }

    /// What a column needs with its heading on one line.
    Needs whole(Column column, String heading) {
        return measured(column, width(heading) + arrow(column), PADDING);
    }

    /// What it needs with its heading folded, everything standing closer.
    Needs tight(Column column, String heading) {
        double widest = folded(heading).stream().mapToDouble(this::width).max().orElse(0);
        return measured(column, widest + arrow(column), TIGHT);
    }

    private double arrow(Column column) {
        return column.id().equals(sorted) && column.type() != Column.Type.INSTANT ? ARROW : 0;
    }

    /// A heading in two lines as equal as words allow; in one where it is one word.
    List<String> folded(String heading) {
        List<String> best = List.of(heading);
        double least = width(heading);
        for (int at = heading.indexOf(' '); at >= 0; at = heading.indexOf(' ', at + 1)) {
            List<String> lines = List.of(heading.substring(0, at), heading.substring(at + 1));
            double widest = Math.max(width(lines.getFirst()), width(lines.getLast()));
            if (widest < least) {
                least = widest;
                best = lines;
            }
        }
        return best;
    }

    private Needs measured(Column column, double widestHeading, double padding) {
        double heading = widestHeading + padding;
        boolean tight = padding == TIGHT;
        double figures = figures(column) + padding;
        return switch (column.type()) {
            case RANK -> new Needs(36, 36, 36, 0);
            case TEXT -> {
                double widest = widest(column);
                double least = Math.max(heading, Math.min(WIDEST_NAME, widest + padding));
                // What a row is called stays readable longest; the other words can be read in their hints.
                double tightest = Math.min(least, tight && !isName(column) ? SHORT_WORDS : SHORT_NAME);
                yield new Needs(least, tightest, Double.MAX_VALUE, widest < SHORT ? 0 : 3);
            }
            case SHARE ->
                new Needs(
                        Math.max(tight ? 64 : 96, heading),
                        Math.max(tight ? 64 : 76, heading),
                        Math.max(240, heading),
                        4);
            case COUNT, MEAN, AMOUNT -> ofFigures(Math.max(heading, tight ? figures : Math.max(64, figures)));
            case MEAN_DURATION -> ofFigures(Math.max(heading, tight ? figures : Math.max(64, figures)));
            case DURATION -> ofFigures(Math.max(heading, tight ? figures : Math.max(92, figures)));
            case INSTANT -> {
                double least = Math.max(tight ? 0 : 116, Math.max(heading + ARROW, moments(column) + padding));
                yield new Needs(least, least, least, 0);
            }
        };
    }

    private boolean isName(Column column) {
        return answer.columns().stream()
                .filter(each -> each.type() == Column.Type.TEXT)
                .findFirst()
                .filter(column::equals)
                .isPresent();
    }

    private static Needs ofFigures(double least) {
        return new Needs(least, least, 1.35 * least, 1);
    }

    private double widest(Column column) {
        int at = answer.column(column.id());
        return answer.rows().stream()
                .limit(LOOKED_AT)
                .mapToDouble(row -> row.cells().get(at) instanceof String name ? width(name) : 0)
                .max()
                .orElse(0);
    }

    /// How wide the largest figure of a column is written, the one below all rows among them.
    private double figures(Column column) {
        if (!CellText.isFigure(column.type())) {
            return 0;
        }
        int at = answer.column(column.id());
        return Stream.concat(answer.rows().stream(), Stream.of(answer.totals()))
                .map(row -> row.cells().get(at))
                .filter(Number.class::isInstance)
                .map(Number.class::cast)
                .max(Comparator.comparingDouble(Number::doubleValue))
                .map(most -> width(
                        CellText.shown(column.type(), most, answer.question().zone())))
                .orElse(0.0);
    }

    /// How wide the moments of a column are written: with seconds, or as days.
    private double moments(Column column) {
        int at = answer.column(column.id());
        ZoneId zone = answer.question().zone();
        List<Long> moments = answer.rows().stream()
                .limit(LOOKED_AT)
                .map(row -> row.cells().get(at))
                .filter(Long.class::isInstance)
                .map(Long.class::cast)
                .toList();
        boolean days = moments.stream().allMatch(moment -> CellText.isMidnight(moment, zone));
        return moments.stream()
                .mapToDouble(moment -> width(days ? CellText.day(moment, zone) : CellText.moment(moment, zone)))
                .max()
                .orElse(0);
    }

    double width(String text) {
        ruler.setText(text);
        return Math.ceil(ruler.getLayoutBounds().getWidth());
    }
}
