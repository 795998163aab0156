package app.viewership.ui.table;

import app.viewership.export.Table;
import app.viewership.export.TableCsv;
import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Measure;
import app.viewership.query.Row;
import app.viewership.query.Screen;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Focus;
import app.viewership.ui.RowDeeds;
import app.viewership.ui.Shown;
import app.viewership.ui.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
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
    private @Nullable Answer answer;
    private boolean quiet;

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
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setContextMenu(menu);
        hint.setId("table-hint");
        hint.getStyleClass().add("secondary");
        hint.setWrapText(true);
        hint.setPadding(new Insets(12));
        table.setPlaceholder(new StackPane(hint));
        table.setRowFactory(t -> row());
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Row>) c -> selected());
        table.getFocusModel().focusedCellProperty().addListener((Observable cell) -> selected());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(table, totals.footer());
        ExplorerModel.each(model.shown(), this::show);
        model.focus().addListener((p, before, now) -> follow(now));
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
        quiet = true;
        try {
            @Nullable Answer before = answer;
            answer = shown.answer();
            boolean same = before != null && before.question().equals(answer.question());
            Steady.Stand stand = steady.now();
            boolean otherwise = columns.renew();
            if (before == null
                    || !before.columns().equals(answer.columns())
                    || before.rows().isEmpty() != answer.rows().isEmpty()) {
                List<Column> made = answer.columns();
                sorting.quietly(() -> table.getColumns().setAll(columns.make(made)));
                HeaderMenu.attach(table, sorting);
                room.forget();
            }
            List<Row> rows = answer.rows();
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
            boolean other = sorting.mark(answer);
            if (columns.hideBlank(table) || other || room.isNew()) {
                room.measure(answer);
            }
            table.setAccessibleText(answer.title());
        } finally {
            quiet = false;
        }
        follow(model.focus().get());
        totals.show(answer());
    }

    private void selected() {
        if (quiet) {
            return;
        }
        List<Row> rows = table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
        boolean several = !rows.equals(model.rows());
        model.rows().setAll(rows);
        int at = table.getSelectionModel().getSelectedIndex();
        Row row = at < 0 || at >= items.size() ? null : items.get(at);
        quiet = true;
        try {
            model.focus().set(new Focus(row, row == null ? null : measure()));
        } finally {
            quiet = false;
        }
        if (several && answer != null) {
            totals.show(answer);
        }
    }

    /// The measure of the cell that has the keyboard; null where the cell is no measure.
    private @Nullable Measure measure() {
        TablePosition<?, ?> cell = table.getFocusModel().getFocusedCell();
        TableColumn<?, ?> column = cell == null ? null : cell.getTableColumn();
        if (column == null || !(column.getUserData() instanceof Column data)) {
            return null;
        }
        return Arrays.stream(Measure.values())
                .filter(m -> m.id().equals(data.id()))
                .findFirst()
                .orElse(null);
    }

    /// Selects what was selected elsewhere, or before the figures changed.
    private void follow(Focus focus) {
        if (quiet || answer == null) {
            return;
        }
        quiet = true;
        try {
            int at = -1;
            for (int i = 0; i < answer.rows().size() && at < 0; i++) {
                at = focus.isAt(answer.rows().get(i)) ? i : -1;
            }
            if (at < 0) {
                table.getSelectionModel().clearSelection();
                model.rows().clear();
            } else if (!table.getSelectionModel().isSelected(at)) {
                table.getSelectionModel().clearAndSelect(at);
                model.rows().setAll(List.of(answer.rows().get(at)));
                table.scrollTo(Math.max(0, at - 3));
            }
        } finally {
            quiet = false;
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
