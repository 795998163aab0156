package app.viewership.ui.intake;

import app.viewership.source.Preview;
import app.viewership.source.Recognised;
import app.viewership.store.LedgerEntry;
import app.viewership.ui.Words;
import app.viewership.ui.page.Amounts;
import app.viewership.ui.page.Page;
import app.viewership.ui.page.PlainTable;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/// The files that were offered: name, size, what was recognised. The one selected has its rows shown.
final class FileList {
    private static final int ROWS = 6;
    private static final double NAME = 300;
    private static final double NAME_SHARE = 0.4;
    private static final double SIZE = 90;

    private FileList() {}

    static VBox of(PreviewModel model) {
        Words words = Words.of(FileList.class);
        TableColumn<Candidate, String> name =
                PlainTable.text("file", words.say("preview.file"), List.of(), Candidate::name);
        name.setPrefWidth(NAME);
        TableColumn<Candidate, String> size = PlainTable.number(
                "size", words.say("preview.size"), List.of(), candidate -> Amounts.bytes(candidate.bytes()));
        size.setPrefWidth(SIZE);
        TableColumn<Candidate, String> found = PlainTable.text(
                "found", words.say("preview.found"), List.of(), candidate -> found(words, model, candidate));
        TableView<Candidate> table =
                PlainTable.of("preview-files", words.say("preview.file"), List.of(name, size, found), List.of(), ROWS);
        // All three, for the table shares its width out otherwise: together they leave room for a bar at the side, and
        // need none below, which would lie over the last row.
        table.widthProperty().addListener((value, before, now) -> {
            double room = Math.max(0, now.doubleValue() - SIZE - PlainTable.BAR - 4);
            double first = Math.min(NAME, Math.floor(room * NAME_SHARE));
            name.setPrefWidth(first);
            size.setPrefWidth(SIZE);
            found.setPrefWidth(room - first);
        });
        table.setItems(model.candidates());
        table.setRowFactory(view -> new PlainTable.MarkedRow<>(candidate -> !candidate.promising()));
        table.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> {
            // While the list is being renewed the table selects on its own.
            if (now != null && table.isFocused()) {
                model.choose(now);
            }
        });
        // The file whose rows are shown is seen to be it.
        model.selected().addListener((value, before, now) -> {
            if (now != null && !now.equals(table.getSelectionModel().getSelectedItem())) {
                table.getSelectionModel().select(now);
            }
        });
        model.days().period().addListener((value, before, now) -> table.refresh());
        Label problems = Page.text("", "warning");
        problems.setId("preview-problems");
        problems.setPadding(new Insets(0, 16, 4, 16));
        ListChangeListener<Candidate> recount = change -> {
            table.setPrefHeight(PlainTable.HEAD
                    + PlainTable.ROW * Math.min(ROWS, model.candidates().size())
                    + 4);
            long bad = model.candidates().stream().filter(c -> !c.promising()).count();
            problems.setText(words.say(
                    "preview.problems",
                    Amounts.count(bad),
                    Amounts.count(model.candidates().size())));
            problems.setVisible(bad > 0);
            problems.setManaged(bad > 0);
        };
        model.candidates().addListener(recount);
        VBox card = Page.card("preview-file-list", 0, table, problems);
        card.setSpacing(4);
        card.setPadding(new Insets(4, 0, 4, 0));
        return card;
    }

    /// What was recognised in a log, in a few words: `Request log · UTF-8 · comma`.
    static String recognised(Words words, Preview preview) {
        String what = words.say(
                "preview.recognised",
                new Recognised(preview.kind(), preview.part()).label(),
                preview.encoding(),
                preview.delimiter());
        int logs = preview.logs().size();
        return logs < 2
                ? what
                : what + " · " + words.say("preview.archive", Amounts.count(logs), String.join(", ", preview.logs()));
    }

    /// Says that the very same file is in the library.
    static String already(Words words, LedgerEntry stored) {
        return words.say("preview.stored", stored.name());
    }

    private static String found(Words words, PreviewModel model, Candidate candidate) {
        if (!model.days().has(candidate)) {
            return words.say("ending.PASSED");
        }
        if (candidate.problem() != null) {
            return candidate.problem();
        }
        if (candidate.stored() != null) {
            return already(words, candidate.stored());
        }
        return candidate.preview() == null ? words.say("preview.unread") : recognised(words, candidate.preview());
    }
}
