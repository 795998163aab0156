package app.viewership.ui.table;

import app.viewership.query.Column;
import app.viewership.query.Row;
import app.viewership.ui.Words;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// What the header of a column offers: order, and which columns are seen.
final class HeaderMenu {

    private static final Words WORDS = Words.of(HeaderMenu.class);

    private HeaderMenu() {}

    static void attach(TableView<Row> table, SortClicks sorting) {
        for (TableColumn<Row, ?> column : table.getColumns()) {
            column.setContextMenu(menu(table, column, sorting));
        }
    }

    private static ContextMenu menu(TableView<Row> table, TableColumn<Row, ?> column, SortClicks sorting) {
        Column data = (Column) column.getUserData();
        MenuItem down = item("header.down", () -> sorting.sort(data.id(), true));
        MenuItem up = item("header.up", () -> sorting.sort(data.id(), false));
        boolean rank = data.type() == Column.Type.RANK;
        down.setDisable(rank);
        up.setDisable(rank);
        MenuItem hide = item("header.hide", () -> column.setVisible(false));
        MenuItem all = item("header.all", () -> table.getColumns().forEach(c -> c.setVisible(true)));
        ContextMenu menu = new ContextMenu(down, up, new SeparatorMenuItem(), hide, all);
        menu.setOnShowing(e -> hide.setDisable(table.getVisibleLeafColumns().size() < 2));
        return menu;
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(WORDS.say(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(e -> action.run());
        return item;
    }
}
