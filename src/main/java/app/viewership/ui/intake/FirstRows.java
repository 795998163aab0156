package app.viewership.ui.intake;

import app.viewership.source.Kind;
import app.viewership.source.Preview;
import app.viewership.source.Role;
import app.viewership.ui.Words;
import app.viewership.ui.page.Amounts;
import app.viewership.ui.page.Page;
import app.viewership.ui.page.PlainTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The first rows of a log as a table: with each column as the file has it, or by what the columns mean.
final class FirstRows {
    private static final Words WORDS = Words.of(FirstRows.class);

    /// In place of a name.
    private static final String HIDDEN = "•••";

    private FirstRows() {}

    /// Every column of the file in its order; in the head what it means, and below the name that it has.
    static TableView<Preview.Row> asInFile(Preview preview, int most) {
        List<TableColumn<Preview.Row, ?>> columns = new ArrayList<>();
        columns.add(line(preview.rows()));
        List<Preview.Row> rows = preview.rows();
        if (rows.stream().anyMatch(row -> row.problem() != null)) {
            columns.add(PlainTable.text("problem", WORDS.say("column.problem"), rows, FirstRows::problem));
        }
        for (int i = 0; i < preview.columns().size(); i++) {
            columns.add(column(preview, i));
        }
        return table("first-rows", columns, rows, most, true);
    }

    /// What the columns mean, in the usual order, date and time as one.
    static TableView<Preview.Row> byMeaning(Preview preview, int most) {
        List<TableColumn<Preview.Row, ?>> columns = new ArrayList<>();
        columns.add(line(preview.rows()));
        int date = columnOf(preview, "date");
        for (Role role : preview.part().roles()) {
            int at = columnOf(preview, role.id());
            if (at < 0 || at == date) {
                continue;
            }
            Function<Preview.Row, String> text = role.id().equals("time") && date >= 0
                    ? row -> field(preview, row, date) + " " + field(preview, row, at)
                    : row -> field(preview, row, at);
            columns.add(PlainTable.column(
                    role.id(), meaning(role), role.value() == Role.Value.NUMBER, preview.rows(), text));
        }
        List<Preview.Row> rows = preview.rows();
        return table("first-rows", columns, rows.subList(0, Math.min(most, rows.size())), most, false);
    }

    private static TableColumn<Preview.Row, ?> line(List<Preview.Row> rows) {
        return PlainTable.column("line", WORDS.say("column.line"), true, rows, row -> Amounts.count(row.line()));
    }

    /// What a column means; where there is no better word, its id in words.
    private static String meaning(Role role) {
        String key = "role." + role.id();
        if (WORDS.has(key)) {
            return WORDS.say(key);
        }
        String words = role.id().replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static TableColumn<Preview.Row, ?> column(Preview preview, int at) {
        Preview.Column column = preview.columns().get(at);
        @Nullable Role role = column.role();
        boolean number = role != null && role.value() == Role.Value.NUMBER;
        String meaning = role == null ? WORDS.say("preview.ignored") : meaning(role);
        TableColumn<Preview.Row, ?> shown = PlainTable.column(
                "file-" + (at + 1),
                "",
                number,
                preview.rows(),
                row -> field(preview, row, at),
                meaning,
                column.header());
        Label above = Page.line(meaning, role == null ? "secondary" : "medium");
        VBox head = new VBox(above, Page.line(column.header(), "secondary"));
        head.setAlignment(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        head.setAccessibleText(meaning + ", " + column.header());
        shown.setGraphic(head);
        if (role == null) {
            shown.getStyleClass().add("ignored");
        }
        return shown;
    }

    private static TableView<Preview.Row> table(
            String id, List<TableColumn<Preview.Row, ?>> columns, List<Preview.Row> rows, int most, boolean tall) {
        TableView<Preview.Row> table = PlainTable.of(id, WORDS.say("preview.rows"), columns, rows, most);
        if (tall) {
            table.getStyleClass().add("tall-head");
            // Logs with many columns scroll sideways.
            PlainTable.grow(table, PlainTable.TALL_HEAD - PlainTable.HEAD + PlainTable.BAR);
        }
        table.setRowFactory(view -> new PlainTable.MarkedRow<>(row -> row.problem() != null));
        table.setPlaceholder(new Label(WORDS.say("preview.rows.none")));
        return table;
    }

    private static String problem(Preview.Row row) {
        return row.problem() == null ? "" : row.problem();
    }

    /// What stands there; of kinds that name nobody not who it was.
    private static String field(Preview preview, Preview.Row row, int at) {
        String text = at < row.fields().size() ? row.fields().get(at) : "";
        return text.isEmpty() || !names(preview, row, at) ? text : HIDDEN;
    }

    private static boolean names(Preview preview, Preview.Row row, int at) {
        Kind.Client client = preview.kind().client();
        if (client.named()) {
            return false;
        }
        @Nullable Role role = preview.columns().get(at).role();
        // A row with another number of fields stands there as one, and nobody knows what is in a column not known.
        return row.fields().size() != preview.columns().size()
                || role == null
                || client.texts().subList(0, client.viewer()).contains(role.id());
    }

    private static int columnOf(Preview preview, String role) {
        for (int i = 0; i < preview.columns().size(); i++) {
            Role found = preview.columns().get(i).role();
            if (found != null && found.id().equals(role)) {
                return i;
            }
        }
        return -1;
    }
}
