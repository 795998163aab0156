package app.viewership.ui.intake;

import app.viewership.ingest.RowSums;
import app.viewership.store.CaptureChanges;
import app.viewership.store.LedgerEntry;
import app.viewership.ui.Words;
import app.viewership.ui.page.Amounts;
import app.viewership.ui.page.Page;
import app.viewership.ui.page.PlainTable;
import app.viewership.ui.page.Times;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Every file that came into the library, with its sum; and the sum of all.
final class LedgerPane {
    private static final double WIDTH = 1320;
    private static final int FILES = 20;

    /// What can be done from here.
    interface Actions {
        void importMore();

        void close();
    }

    private final Words words = Words.of(LedgerPane.class);
    private final List<LedgerEntry> ledger;
    private final ZoneId zone;
    private final Map<Integer, CaptureChanges> changes;

    private LedgerPane(List<LedgerEntry> ledger, Map<Integer, CaptureChanges> changes, ZoneId zone) {
        this.changes = changes;
        this.ledger = ledger;
        this.zone = zone;
    }

    /// @param changes what each file of records told, by its id
    /// @param zone that times are shown in
    /// @param onRejected shows the rejected rows of the logs given
    static Node of(
            List<LedgerEntry> ledger,
            Map<Integer, CaptureChanges> changes,
            ZoneId zone,
            Consumer<List<LedgerEntry>> onRejected,
            Actions actions) {
        return new LedgerPane(ledger, changes, zone).build(onRejected, actions);
    }

    private Node build(Consumer<List<LedgerEntry>> onRejected, Actions actions) {
        TableView<LedgerEntry> table = table();
        Label heading = Page.line(words.say("ledger.heading"), "title");
        Button rejected =
                Page.button("ledger-rejected", words.say("ledger.rejected"), () -> onRejected.accept(chosen(table)));
        rejected.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> chosen(table).stream().allMatch(entry -> entry.rejected() == 0),
                        table.getSelectionModel().selectedItemProperty()));
        Button close = Page.button("ledger-close", words.say("ledger.close"), actions::close);
        close.setCancelButton(true);
        HBox head = Page.row(
                8,
                heading,
                Page.line(words.say("ledger.note"), "secondary"),
                Page.spring(),
                rejected,
                Page.button("ledger-more", words.say("ledger.more"), actions::importMore),
                close);
        head.setPadding(new Insets(0, 16, 0, 16));
        Label sum = Page.text(
                words.say("ledger.total") + ": " + words.say("ledger.sum", Amounts.sum(RowSums.ofLedger(ledger))),
                "medium");
        sum.setId("ledger-sum");
        sum.setPadding(new Insets(0, 16, 4, 16));
        VBox card = Page.card("ledger-card", 0, head, table, sum);
        card.setPadding(new Insets(12, 0, 8, 0));
        return new Page("ledger", WIDTH, card).fromTop();
    }

    // The one selected, or all.
    private List<LedgerEntry> chosen(TableView<LedgerEntry> table) {
        LedgerEntry selected = table.getSelectionModel().getSelectedItem();
        return selected == null ? ledger : List.of(selected);
    }

    private TableView<LedgerEntry> table() {
        List<TableColumn<LedgerEntry, ?>> columns = new ArrayList<>();
        columns.add(PlainTable.text("file", words.say("report.file"), ledger, RejectedOf::nameOf));
        columns.add(PlainTable.text("kind", words.say("column.kind"), ledger, e -> KindNames.of(e.kind(), e.part())));
        columns.addAll(SumColumns.of(words, ledger, RowSums::of));
        if (!changes.isEmpty()) {
            columns.add(PlainTable.text(
                    "told", words.say("column.told"), ledger, e -> KindNames.told(words, changes.get(e.id()))));
        }
        columns.add(PlainTable.text("first", words.say("column.first"), ledger, e -> Times.of(e.first(), zone)));
        columns.add(PlainTable.text("last", words.say("column.last"), ledger, e -> Times.of(e.last(), zone)));
        columns.add(PlainTable.text("zone", words.say("ledger.zone"), ledger, e -> ZoneChoice.name(e.zone())));
        columns.add(
                PlainTable.text("imported", words.say("ledger.imported"), ledger, e -> Times.of(e.importedAt(), zone)));
        TableView<LedgerEntry> table = PlainTable.of("ledger-table", words.say("ledger.title"), columns, ledger, FILES);
        table.setPlaceholder(new Label(words.say("ledger.none")));
        return table;
    }
}
