package app.viewership.ui.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// What tables say.
final class Tables {
    private Tables() {}

    /// Each row as the text of some columns, with a space between.
    static <T> List<String> rows(TableView<T> table, String... columns) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < table.getItems().size(); i++) {
            int row = i;
            rows.add(Stream.of(columns)
                    .map(id -> String.valueOf(column(table, id).getCellData(row)))
                    .collect(Collectors.joining(" ")));
        }
        return rows;
    }

    private static <T> TableColumn<T, ?> column(TableView<T> table, String id) {
        return table.getColumns().stream()
                .filter(column -> ("column-" + id).equals(column.getId()))
                .findFirst()
                .orElseThrow();
    }
}
