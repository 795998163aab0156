package app.viewership.ui.table;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// How wide the columns of one answer should be: measured once, shared out anew for each width of the table. Where
/// there is too little room for headings on one line they are folded into two, and everything stands closer.
final class ColumnWidths {

    private static final double PADDING = 24;
    private static final double TIGHT = 16;
    private static final double ARROW = 14;
    private static final double WIDEST_NAME = 250;

    /// Names as short, numbers and words such as `film`, need no more than their column has.
    private static final double SHORT = 60;

    /// Rows whose names are measured: more than one sees before one scrolls.
    private static final int LOOKED_AT = 200;

    private final Answer answer;
    private final String sorted;
    private final Text ruler = new Text();
    private final Map<TableColumn<Row, ?>, Needs> whole = new HashMap<>();
    private final Map<TableColumn<Row, ?>, Needs> folded = new HashMap<>();
    private final Map<TableColumn<Row, ?>, String> headings = new HashMap<>();
    private Map<TableColumn<Row, ?>, Needs> needs = whole;

    /// What a column asks for, in pixels.
    ///
    /// @param least what it needs: a bar can be short, a very long name cut, a figure neither
    /// @param tightest what it can do with where there is too little room: a share without its bar, a name cut
    /// @param most what it takes at most
    /// @param greed its share of the room that is left over
    private record Needs(double least, double tightest, double most, double greed) {}

    /// @param sorted id of the column that rows are sorted by, whose heading has an arrow
    ColumnWidths(Answer answer, String sorted) {
        this.answer = answer;
        this.sorted = sorted;
        // As the first column is written, in which names stand.
        ruler.setFont(Font.font("Roboto", FontWeight.MEDIUM, 13));
    }

    /// Shares out `room` among the columns that are seen; those that need more than there is give way, and then make
    /// the table scroll sideways.
    ///
    /// @return whether headings are folded, and cells stand closer
    boolean share(List<TableColumn<Row, ?>> columns, double room) {
        columns.forEach(this::measure);
        boolean fold = columns.stream().mapToDouble(c -> of(whole, c).tightest()).sum() > room;
        needs = fold ? folded : whole;
        double left = room;
        for (TableColumn<Row, ?> column : columns) {
            prefer(column, needs(column).least());
            left -= needs(column).least();
        }
        for (TableColumn<Row, ?> column : columns) {
            double given = Math.min(
                    Math.max(0, -left), column.getPrefWidth() - needs(column).tightest());
            prefer(column, column.getPrefWidth() - given);
            left += given;
        }
        spend(new ArrayList<>(columns), left);
        columns.forEach(column -> head(column, fold));
        return fold;
    }

    private void head(TableColumn<Row, ?> column, boolean fold) {
        String heading = Objects.requireNonNull(headings.get(column));
        boolean room = column.getPrefWidth() >= width(heading) + TIGHT + ARROW;
        String text = fold && !room ? String.join("\n", folded(heading)) : heading;
        if (!text.equals(column.getText())) {
            column.setText(text);
        }
    }

    /// A heading in two lines as equal as words allow; in one where it is one word.
    private List<String> folded(String heading) {
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

    private void spend(List<TableColumn<Row, ?>> open, double room) {
        double left = room;
        open.removeIf(column -> needs(column).greed() == 0);
        while (left >= 1 && !open.isEmpty()) {
            double shares = open.stream().mapToDouble(c -> needs(c).greed()).sum();
            double given = 0;
            for (TableColumn<Row, ?> column : List.copyOf(open)) {
                double wish = column.getPrefWidth() + left * needs(column).greed() / shares;
                double now = Math.floor(Math.min(wish, needs(column).most()));
                given += now - column.getPrefWidth();
                prefer(column, now);
                if (now + 1 < wish) {
                    open.remove(column);
                }
            }
            if (given < 1) {
                return;
            }
            left -= given;
        }
    }

    private void measure(TableColumn<Row, ?> column) {
        if (!headings.containsKey(column)) {
            String heading = column.getText().replace('\n', ' ');
            Column data = AnswerColumns.data(column);
            headings.put(column, heading);
            double arrow = data.id().equals(sorted) && data.type() != Column.Type.INSTANT ? ARROW : 0;
            whole.put(column, measured(data, width(heading) + arrow, PADDING));
            double widest = folded(heading).stream().mapToDouble(this::width).max().orElse(0);
            folded.put(column, measured(data, widest + arrow, TIGHT));
        }
    }

    private static Needs of(Map<TableColumn<Row, ?>, Needs> all, TableColumn<Row, ?> column) {
        return Objects.requireNonNull(all.get(column));
    }

    private Needs needs(TableColumn<Row, ?> column) {
        return of(needs, column);
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
                yield new Needs(least, Math.min(least, 120), Double.MAX_VALUE, widest < SHORT ? 0 : 3);
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
            case INSTANT -> new Needs(116, tight ? 100 : 116, 116, 0);
        };
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
                .map(most -> width(CellText.shown(
                        column.type(), most, answer.question().zone())))
                .orElse(0.0);
    }

    private double width(String text) {
        ruler.setText(text);
        return Math.ceil(ruler.getLayoutBounds().getWidth());
    }

    /// A width of 80 means to the control that nobody gave one: it would then choose for itself.
    private static void prefer(TableColumn<Row, ?> column, double width) {
        column.setPrefWidth(width == 80 ? 79 : width);
    }
}
