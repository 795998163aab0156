package app.viewership.ui.intake;

import app.viewership.ingest.FileOutcome;
import app.viewership.ingest.FileOutcome.Ending;
import app.viewership.ingest.ImportReport;
import app.viewership.ingest.RowSums;
import app.viewership.ui.Words;
import app.viewership.ui.page.Amounts;
import app.viewership.ui.page.Page;
import app.viewership.ui.page.PlainTable;
import app.viewership.ui.page.Times;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What became of an import: the sum, what failed and why, what was finished before a cancel, each file.
final class ReportPane {
    private static final double WIDTH = 1080;
    private static final int FILES = 12;
    private static final int SENTENCES = 6;

    /// What can be done from here.
    interface Actions {
        void showPrograms();

        void showRejected();

        void importMore();
    }

    private final Words words = Words.of(ReportPane.class);
    private final ImportReport report;
    private final RowSums sums;
    private final ZoneId zone;

    private ReportPane(ImportReport report, ZoneId zone) {
        this.report = report;
        this.zone = zone;
        sums = report.rows();
    }

    /// @param zone that times are shown in
    /// @param data whether there is something to look at now
    static Node of(ImportReport report, ZoneId zone, boolean data, Actions actions) {
        return new ReportPane(report, zone).build(data, actions);
    }

    private Node build(boolean data, Actions actions) {
        VBox column = new VBox(16, summary(data, actions));
        sentences().forEach(sentence -> column.getChildren().add(PreviewPane.strip("report-problem", sentence)));
        if (!report.files().isEmpty()) {
            VBox card = Page.card("report-files", 0, table());
            card.setPadding(new Insets(4, 0, 8, 0));
            column.getChildren().add(card);
        }
        return new Page("report", WIDTH, column).fromTop();
    }

    private VBox summary(boolean data, Actions actions) {
        Label heading = Page.line(words.say(heading()), "figure");
        heading.setId("report-heading");
        String seconds =
                String.format(Locale.ROOT, report.seconds() < 10 ? "%.1f" : "%.0f", Math.max(0.1, report.seconds()));
        HBox top = Page.row(8, heading, Page.line(words.say("report.time", seconds), "secondary"));
        top.setAlignment(Pos.BASELINE_LEFT);
        Label sum = Page.text(words.say("report.sum", Amounts.sum(sums)), "medium");
        sum.setId("report-sum");
        VBox card = Page.card("report-card", 20, top);
        if (sums.lines() > 0) {
            card.getChildren().add(sum);
        }
        if (report.cancelled()) {
            Label finished = Page.text(finished());
            finished.setId("report-finished");
            card.getChildren().add(finished);
        }
        if (sums.unusable() > 0) {
            card.getChildren()
                    .add(Page.text(words.say("report.unusable", Amounts.count(sums.unusable())), "secondary"));
        }
        card.getChildren().add(buttons(data, actions));
        return card;
    }

    private String heading() {
        if (report.cancelled()) {
            return "report.heading.cancelled";
        }
        boolean some = !report.ended(Ending.STORED).isEmpty();
        if (report.failed()) {
            return some ? "report.heading.failed" : "report.heading.nothing";
        }
        if (some) {
            return "report.heading.stored";
        }
        return report.ended(Ending.DUPLICATE).isEmpty() ? "report.heading.nothing" : "report.heading.known";
    }

    private String finished() {
        String names =
                report.ended(Ending.STORED).stream().map(FileOutcome::name).collect(Collectors.joining(", "));
        return (names.isEmpty() ? words.say("report.finished.none") : words.say("report.finished", names))
                + " "
                + words.say("report.trace");
    }

    private HBox buttons(boolean data, Actions actions) {
        HBox row = Page.row(8, Page.spring());
        if (sums.rejected() > 0) {
            String text = sums.rejected() == 1
                    ? words.say("report.rejected.one")
                    : words.say("report.rejected", Amounts.count(sums.rejected()));
            row.getChildren().add(Page.button("report-rejected", text, actions::showRejected));
        }
        row.getChildren().add(Page.button("report-more", words.say("report.more"), actions::importMore));
        if (data) {
            Button show = Page.button("report-show", words.say("report.show"), actions::showPrograms);
            show.getStyleClass().add("accent");
            show.setDefaultButton(true);
            show.setCancelButton(true);
            row.getChildren().add(show);
        }
        return row;
    }

    // Said in full, as long as they can be taken in; each stands in the table too.
    private List<String> sentences() {
        return report.files().stream()
                .filter(file -> file.ending() != Ending.CANCELLED)
                .map(FileOutcome::sentence)
                .filter(sentence -> sentence != null)
                .distinct()
                .limit(SENTENCES)
                .toList();
    }

    private TableView<FileOutcome> table() {
        List<FileOutcome> files = report.files();
        List<TableColumn<FileOutcome, ?>> columns = new ArrayList<>(List.of(
                PlainTable.text("file", words.say("report.file"), files, FileOutcome::name),
                PlainTable.text("kind", words.say("column.kind"), files, f -> KindNames.of(f.kind(), f.part())),
                PlainTable.text("ending", words.say("report.ending"), files, f -> words.say("ending." + f.ending()))));
        columns.addAll(SumColumns.of(words, files, FileOutcome::rows));
        if (files.stream().anyMatch(file -> file.changes() != null)) {
            columns.add(
                    PlainTable.text("told", words.say("column.told"), files, f -> KindNames.told(words, f.changes())));
        }
        columns.add(PlainTable.text("first", words.say("column.first"), files, f -> Times.of(f.first(), zone)));
        columns.add(PlainTable.text("last", words.say("column.last"), files, f -> Times.of(f.last(), zone)));
        TableView<FileOutcome> table = PlainTable.of("report-table", words.say("report.title"), columns, files, FILES);
        table.setRowFactory(view -> new PlainTable.MarkedRow<>(f -> f.ending() == Ending.FAILED));
        return table;
    }
}
