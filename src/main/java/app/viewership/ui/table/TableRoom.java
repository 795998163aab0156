package app.viewership.ui.table;

import app.viewership.query.Answer;
import app.viewership.query.Row;
import app.viewership.ui.Hint;
import app.viewership.ui.Words;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Shares out the width of a table: columns that there is no room for give way, and a link says so.
final class TableRoom {

    private static final double SCROLL_BAR = 14;

    private static final Words WORDS = Words.of(TableRoom.class);

    private final TableView<Row> table;
    private final Region around;
    private final SortClicks sorting;
    private final Hyperlink link = new Hyperlink();
    private @Nullable ColumnWidths widths;

    /// @param around gets the styles `tight` and `folded` where there is little room
    TableRoom(TableView<Row> table, Region around, SortClicks sorting) {
        this.table = table;
        this.around = around;
        this.sorting = sorting;
        link.setId("columns-hidden");
        link.setOnAction(e -> {
            link.setVisited(false);
            if (GivingWay.areWanted(table)) {
                GivingWay.fit(table);
            } else {
                GivingWay.showAll(table);
            }
            spread();
        });
        table.widthProperty().addListener((p, before, now) -> spread());
    }

    /// Tells of columns that gave way, and brings them back.
    Hyperlink link() {
        return link;
    }

    /// Forgets what was measured: the columns are others.
    void forget() {
        widths = null;
    }

    /// Whether nothing is measured yet.
    boolean isNew() {
        return widths == null;
    }

    /// Measures what `answer` has written in its columns, and shares out the room.
    void measure(Answer answer) {
        widths = new ColumnWidths(answer, sorting.column());
        spread();
    }

    private void spread() {
        if (widths == null) {
            return;
        }
        double room = table.getWidth() - SCROLL_BAR;
        if (room > 0) {
            GivingWay.makeRoom(table, widths, room, sorting.column());
        }
        boolean tight = widths.share(List.copyOf(table.getVisibleLeafColumns()), room);
        boolean folded = table.getVisibleLeafColumns().stream()
                .anyMatch(column -> column.getText().indexOf('\n') >= 0);
        dress("tight", tight);
        dress("folded", folded);
        tell();
    }

    private void dress(String style, boolean on) {
        if (on != around.getStyleClass().contains(style)) {
            if (on) {
                around.getStyleClass().add(style);
            } else {
                around.getStyleClass().remove(style);
            }
        }
    }

    private void tell() {
        int gone = GivingWay.gaveWay(table);
        link.setText(gone > 0 ? WORDS.say("columns.hidden", gone) : WORDS.say("columns.fit"));
        Hint.say(link, WORDS.say(gone > 0 ? "columns.hidden.hint" : "columns.fit.hint"));
        link.setVisible(gone > 0 || GivingWay.areWanted(table));
    }
}
