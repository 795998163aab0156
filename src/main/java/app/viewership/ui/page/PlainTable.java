package app.viewership.ui.page;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A table of text that is there to be read: columns as wide as their contents, the whole text on hover, numbers right.
public final class PlainTable {
    /// Heights of a row, of a head, of a head of two lines, and of the bar that scrolls sideways.
    public static final double ROW = 28;
    public static final double HEAD = 30;
    public static final double TALL_HEAD = 48;
    public static final double BAR = 14;

    private static final double CHARACTER = 6.8;
    private static final double AROUND = 24;
    private static final double NARROWEST = 48;
    private static final double WIDEST = 280;
    private static final double SQUEEZED = 1.15;
    private static final double AIR = 8;
    // So many rows tell how wide a column is.
    private static final int MEASURED = 200;

    private PlainTable() {}

    /// A table as high as its rows ask for.
    ///
    /// @param most rows in sight; more of them scroll
    public static <T> TableView<T> of(String id, String name, List<TableColumn<T, ?>> columns, List<T> rows, int most) {
        TableView<T> table = new TableView<>(FXCollections.observableList(rows));
        table.setId(id);
        table.setAccessibleText(name);
        table.getColumns().setAll(columns);
        table.setFixedCellSize(ROW);
        table.getStyleClass().addAll("plain", "edge-to-edge");
        double height = HEAD + ROW * Math.max(1, Math.min(most, rows.size())) + AIR;
        table.setPrefHeight(height);
        table.setMinHeight(Region.USE_PREF_SIZE);
        double[] natural =
                columns.stream().mapToDouble(TableColumn::getPrefWidth).toArray();
        table.widthProperty()
                .addListener((value, before, now) ->
                        fit(columns, natural, now.doubleValue() - 2 - (rows.size() > most ? BAR : 0)));
        return table;
    }

    /// Makes the table higher or lower than its head and rows ask for.
    public static void grow(TableView<?> table, double by) {
        table.setPrefHeight(table.getPrefHeight() + by);
    }

    // Room to spare is shared out; a little too much is squeezed; much too much scrolls.
    private static void fit(List<? extends TableColumn<?, ?>> columns, double[] natural, double room) {
        double sum = Arrays.stream(natural).sum();
        // A number needs no more than it has, but where all are numbers.
        long texts = columns.stream().filter(column -> !isNumber(column)).count();
        long wide = texts == 0 ? natural.length : texts;
        double stretch = sum <= room ? (room - sum) / wide : 0;
        double squeeze = sum > room && sum <= room * SQUEEZED ? room / sum : 1;
        for (int i = 0; i < natural.length; i++) {
            double more = texts == 0 || !isNumber(columns.get(i)) ? stretch : 0;
            columns.get(i).setPrefWidth(Math.floor(natural[i] * squeeze + more));
        }
    }

    private static boolean isNumber(TableColumn<?, ?> column) {
        return column.getStyleClass().contains("number");
    }

    /// A column of text, as wide as the widest there is in it, within reason.
    public static <T> TableColumn<T, String> text(String id, String title, List<T> rows, Function<T, String> text) {
        return column(id, title, false, rows, text);
    }

    /// A column of numbers, which stand to the right.
    public static <T> TableColumn<T, String> number(String id, String title, List<T> rows, Function<T, String> text) {
        return column(id, title, true, rows, text);
    }

    /// A column whose head is more than its title.
    ///
    /// @param heads what else may stand in the head, to be measured too
    public static <T> TableColumn<T, String> column(
            String id, String title, boolean number, List<T> rows, Function<T, String> text, String... heads) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setId("column-" + id);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setCellFactory(c -> new TextCell<>());
        if (number) {
            column.getStyleClass().add("number");
        }
        int longest = title.length();
        for (String head : heads) {
            longest = Math.max(longest, head.length());
        }
        for (T row : rows.subList(0, Math.min(MEASURED, rows.size()))) {
            longest = Math.max(longest, text.apply(row).length());
        }
        column.setPrefWidth(Math.clamp(longest * CHARACTER + AROUND, NARROWEST, WIDEST));
        return column;
    }

    /// Shows the whole of a text that is too long for its column on hover.
    private static final class TextCell<T> extends TableCell<T, String> {
        private final Tooltip whole = new Tooltip();

        TextCell() {
            whole.setWrapText(true);
            whole.setMaxWidth(560);
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            boolean cut = text != null
                    && text.length() * CHARACTER + AROUND > getTableColumn().getWidth();
            whole.setText(text);
            setTooltip(cut ? whole : null);
        }
    }

    /// A row that stands out when there is something wrong with it.
    public static final class MarkedRow<T> extends TableRow<T> {
        private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

        private final Predicate<T> marked;

        /// @param marked whether a row stands out
        public MarkedRow(Predicate<T> marked) {
            this.marked = marked;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            pseudoClassStateChanged(MARKED, item != null && !empty && marked.test(item));
        }
    }
}
