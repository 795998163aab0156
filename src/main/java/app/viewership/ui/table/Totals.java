package app.viewership.ui.table;

import app.viewership.chart.Numbers;
import app.viewership.query.Answer;
import app.viewership.query.Landmarks;
import app.viewership.query.Row;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Keeping;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Words;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// What all rows of an answer come to, or those that are selected; and the way to more rows.
final class Totals {

    private static final Words WORDS = Words.of(Totals.class);

    private final ExplorerModel model;
    private final ExplorerController controller;
    private final Hyperlink more = new Hyperlink(WORDS.say("more"));
    private final Footer footer;
    private @Nullable Answer shown;

    /// @param room tells of columns that gave way
    Totals(ExplorerModel model, ExplorerController controller, TableView<Row> table, Hyperlink room) {
        this.model = model;
        this.controller = controller;
        more.setId("more-rows");
        more.setOnAction(e -> controller.change(q -> q.withLimit(q.limit() * 4)));
        footer = new Footer(table, more, room);
    }

    Footer footer() {
        return footer;
    }

    void show(Answer now) {
        shown = now;
        int hidden = now.groups() - now.rows().size();
        more.setVisible(hidden > 0);
        footer.show(
                now,
                now.totals(),
                hidden > 0
                        ? WORDS.say("totals.first", Numbers.count(now.rows().size()), Numbers.count(now.groups()))
                        : WORDS.say("totals.all", Numbers.count(now.groups())));
        footer.setVisible(!now.rows().isEmpty());
        footer.setManaged(!now.rows().isEmpty());
        List<Row> rows = model.rows();
        OpenLog log = model.log().get();
        if (log == null || rows.size() < 2 || rows.stream().anyMatch(row -> row.key() == null)) {
            return;
        }
        Landmarks ways = log.explorer().dataset().landmarks();
        if (Keeping.apart(now.question(), rows, ways)) {
            List<Row> chosen = List.copyOf(rows);
            // Distinct viewers cannot be added up: the totals of some rows are an answer of their own.
            controller.look(
                    "totals",
                    explorer -> explorer.answer(Keeping.kept(now.question(), chosen, ways))
                            .totals(),
                    totals -> {
                        if (now.equals(shown) && model.rows().equals(chosen)) {
                            footer.show(now, totals, WORDS.say("totals.some", Numbers.count(chosen.size())));
                        }
                    });
        }
    }
}
