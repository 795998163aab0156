package app.viewership.ui.table;

import app.viewership.export.Table;
import app.viewership.export.TableCsv;
import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Row;
import app.viewership.query.Screen;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.RowDeeds;
import app.viewership.ui.Shown;
import app.viewership.ui.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The table of whatever answer is shown, with its totals. Shares one selection with the chart through the model.
public final class AnswerTable extends VBox {

    private static final Words WORDS = Words.of(AnswerTable.class);

    private final ExplorerModel model;
    private final ExplorerController controller;
    private final Rows items = new Rows();
    private final TableView<Row> table = new TableView<>(items);
    private final AnswerColumns columns = new AnswerColumns(this::answer);
    private final SortClicks sorting;
    private final TableRoom room;
    private final Totals totals;
    private final Label hint = new Label();
    private final Steady steady = new Steady(table);
    private final SharedSelection selection;
    private @Nullable Answer answer;

    /// @param menu what a row offers
    public AnswerTable(ExplorerModel model, ExplorerController controller, ContextMenu menu) {
        this.model = model;
        this.controller = controller;
        sorting = new SortClicks(table, controller);
        room = new TableRoom(table, this, sorting);
        totals = new Totals(model, controller, table, room.link());
        getStyleClass().addAll("card", "table-card");
        table.setId("answer-table");
        KeysHere.mark(table, this);
        table.setFixedCellSize(28);
        table.setContextMenu(menu);
        hint.setId("table-hint");
        hint.getStyleClass().add("secondary");
        hint.setWrapText(true);
        hint.setPadding(new Insets(12));
        table.setPlaceholder(new StackPane(hint));
        table.setRowFactory(t -> row());
        selection = new SharedSelection(model, table, this::totalled);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(table, totals.footer());
        ExplorerModel.each(model.shown(), this::show);
    }

    /// The table itself, for keys.
    public TableView<Row> table() {
        return table;
    }

    private Answer answer() {
        return Objects.requireNonNull(answer);
    }

    private TableRow<Row> row() {
        TableRow<Row> row = new TableRow<>();
        row.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2 && !row.isEmpty()) {
                drill(row.getItem());
            }
        });
        return row;
    }

    private void drill(Row row) {
        Optional.ofNullable(model.log().get())
                .flatMap(log -> RowDeeds.below(log, answer(), row))
                .ifPresent(controller::ask);
    }

    private void show(Shown shown) {
        hint.setText(
                shown.screen() != Screen.QUESTIONS
                        ? ""
                        : WORDS.say(shown.question().told().outage() == null ? "hint.outage" : "hint.nobody"));
        selection.during(() -> renew(shown.answer()));
        totals.show(answer());
    }

    private void renew(Answer now) {
        @Nullable Answer before = answer;
        answer = now;
        boolean same = before != null && before.question().equals(now.question());
        Steady.Stand stand = steady.now();
        boolean otherwise = columns.renew();
        if (before == null
                || !before.columns().equals(now.columns())
                || before.rows().isEmpty() != now.rows().isEmpty()) {
            List<Column> made = now.columns();
            sorting.quietly(() -> table.getColumns().setAll(columns.make(made)));
            HeaderMenu.attach(table, sorting);
            room.forget();
        }
        List<Row> rows = now.rows();
        boolean figures = same && !otherwise && !items.isEmpty();
        sorting.quietly(() -> {
            if (figures) {
                items.rewrite(rows, table);
            } else {
                items.setAll(rows);
            }
        });
        if (same) {
            model.rows().setAll(steady.again(stand));
        }
        boolean other = sorting.mark(now);
        if (columns.hideBlank(table) || other || room.isNew()) {
            room.measure(now);
        }
        table.setAccessibleText(now.title());
    }

    private void totalled() {
        if (answer != null) {
            totals.show(answer);
        }
    }

    /// The selected rows as text with headers, visible columns only.
    public String copied() {
        if (answer == null) {
            return "";
        }
        Answer from = answer;
        List<String> visible = table.getVisibleLeafColumns().stream()
                .map(column -> AnswerColumns.data(column).id())
                .toList();
        List<Row> rows = model.rows().isEmpty() ? from.rows() : List.copyOf(model.rows());
        return TableCsv.clipboard(Table.of(from, visible, rows));
    }
}
