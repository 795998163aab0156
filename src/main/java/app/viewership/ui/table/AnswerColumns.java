package app.viewership.ui.table;

import app.viewership.chart.Numbers;
import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Measure;
import app.viewership.query.Row;
import app.viewership.ui.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// Makes table columns from the columns of an answer: words left, figures right, shares as bars.
final class AnswerColumns {

    private static final Words WORDS = Words.of(AnswerColumns.class);

    private static final String BLANK = "blank";

    /// How averages are called that stand alone.
    private static final Map<String, String> BRIEF = Map.of(
            Measure.MEAN_SECONDS_PER_VIEWING.id(), "column.mean",
            Measure.MEDIAN_SECONDS_PER_VIEWING.id(), "column.median");

    private final Supplier<Answer> answer;
    private final Map<Integer, Double> longest = new HashMap<>();
    private Set<String> days = Set.of();

    /// @param answer the answer that the cells belong to, at the time they are drawn
    AnswerColumns(Supplier<Answer> answer) {
        this.answer = answer;
    }

    List<TableColumn<Row, Object>> make(List<Column> columns) {
        List<TableColumn<Row, Object>> made = new ArrayList<>();
        int words = 0;
        for (int i = 0; i < columns.size(); i++) {
            TableColumn<Row, Object> column = column(columns.get(i), i);
            // A bar belongs beside the name it is the bar of.
            if (columns.get(i).id().equals(Measure.SHARE.id())) {
                made.add(words, column);
            } else {
                made.add(column);
            }
            if (columns.get(i).type() == Column.Type.TEXT || columns.get(i).type() == Column.Type.RANK) {
                words = made.size();
            }
        }
        return made;
    }

    /// Where a table has no other averages than mean and median per viewing they need no more words: their rules are
    /// told where they are explained.
    private String heading(Column column) {
        boolean alone = answer().columns().stream()
                .filter(each -> each.type() == Column.Type.MEAN_DURATION)
                .allMatch(each -> BRIEF.containsKey(each.id()));
        String brief = BRIEF.get(column.id());
        return alone && brief != null ? WORDS.say(brief) : column.label();
    }

    private TableColumn<Row, Object> column(Column column, int index) {
        TableColumn<Row, Object> made = new TableColumn<>(heading(column));
        made.setId("column-" + column.id());
        made.setUserData(column);
        made.setReorderable(false);
        made.setSortable(column.type() != Column.Type.RANK);
        made.setMinWidth(36);
        made.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().cells().get(index)));
        made.setCellFactory(
                c -> column.type() == Column.Type.SHARE ? new ShareCell(this, index) : new TextCell(this, column));
        made.getStyleClass()
                .add(CellText.isFigure(column.type()) && column.type() != Column.Type.SHARE ? "figures" : "words");
        return made;
    }

    Answer answer() {
        return answer.get();
    }

    /// Forgets what was measured of an earlier answer.
    ///
    /// @return whether what stays the same is written otherwise now
    boolean renew() {
        longest.clear();
        Set<String> before = days;
        days = days(answer());
        return !days.equals(before);
    }

    /// Hides the columns in which this answer has nothing to say, such as what is completed where no viewing ended, or
    /// lengths where the log reports none; and shows them again where it has.
    ///
    /// @return whether any changed
    boolean hideBlank(TableView<Row> table) {
        boolean changed = false;
        Set<String> lengthless = Lengths.untold(answer());
        for (TableColumn<Row, ?> column : table.getColumns()) {
            boolean blank = !answer().rows().isEmpty()
                    && (lengthless.contains(data(column).id())
                            || isBlank(answer().column(data(column).id())));
            // What the user hid stays hidden.
            if (blank != Boolean.TRUE.equals(column.getProperties().put(BLANK, blank))) {
                column.setVisible(!blank);
                GivingWay.forget(column);
                changed = true;
            }
        }
        return changed;
    }

    private boolean isBlank(int index) {
        return answer().totals().cells().get(index) == null
                && answer().rows().stream().allMatch(row -> says(row, index).isEmpty());
    }

    private static String says(Row row, int index) {
        Object cell = row.cells().get(index);
        return cell == null ? "" : cell.toString();
    }

    /// The columns whose moments are all beginnings of days: then the days say it all.
    private static Set<String> days(Answer answer) {
        return answer.columns().stream()
                .filter(column -> column.type() == Column.Type.INSTANT)
                .map(Column::id)
                .filter(id -> answer.rows().stream()
                        .map(row -> row.cells().get(answer.column(id)))
                        .allMatch(cell -> !(cell instanceof Number moment)
                                || CellText.isMidnight(
                                        moment.longValue(), answer.question().zone())))
                .collect(Collectors.toSet());
    }

    /// The largest figure of a column.
    double longest(int index) {
        return longest.computeIfAbsent(index, column -> largest(answer(), column));
    }

    static double largest(Answer answer, int column) {
        return answer.rows().stream()
                .mapToDouble(row -> row.cells().get(column) instanceof Number n ? n.doubleValue() : 0)
                .max()
                .orElse(0);
    }

    static Column data(TableColumn<Row, ?> column) {
        return (Column) column.getUserData();
    }

    /// The text of a cell and where it stands.
    void write(TableCell<Row, Object> cell, Column column, @Nullable Object value) {
        ZoneId zone = answer().question().zone();
        String text;
        if (column.type() == Column.Type.INSTANT && value instanceof Number moment && days.contains(column.id())) {
            text = CellText.day(moment.longValue(), zone);
        } else if (column.type() == Column.Type.AMOUNT && value instanceof Number amount) {
            text = Numbers.amount(amount.doubleValue(), longest(answer().column(column.id())));
        } else {
            text = CellText.shown(column.type(), value, zone);
        }
        cell.setText(text);
        cell.setAlignment(CellText.isFigure(column.type()) ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    }
}
