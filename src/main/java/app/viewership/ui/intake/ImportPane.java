package app.viewership.ui.intake;

import app.viewership.ingest.ImportProgress;
import app.viewership.source.Preview;
import app.viewership.source.RejectedRow;
import app.viewership.ui.Hint;
import app.viewership.ui.Words;
import app.viewership.ui.page.Amounts;
import app.viewership.ui.page.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// An import under way: how far, how fast, how long still, what was rejected; the first rows; a way out.
final class ImportPane {
    private static final int ROWS = 4;

    /// What can be done from here.
    interface Actions {
        void cancel();

        void showRejected();

        /// Back to the views, while the import goes on.
        void lookAround();
    }

    private final Words words = Words.of(ImportPane.class);
    private final ImportModel model;
    private final Actions actions;
    private final boolean data;

    private final Label name = Page.line("", "figure");
    private final ProgressBar bar = new ProgressBar(0);
    private final Label rows = Page.line("0", "bold");
    private final Label pace = Page.line("", "bold");
    private final Label share = Page.line("", "secondary");
    private final Label rejected = Page.line("", "warning");
    private final Sparkline sparkline = new Sparkline();
    private final Label strip = new Label();
    private final Hyperlink showRejected = new Hyperlink();
    private final HBox warning = Page.row(8, strip, showRejected);

    private ImportPane(ImportModel model, boolean data, Actions actions) {
        this.model = model;
        this.data = data;
        this.actions = actions;
    }

    /// @param data whether there are views to look at meanwhile
    static Node of(ImportModel model, boolean data, Actions actions) {
        return new ImportPane(model, data, actions).build();
    }

    private Node build() {
        warning.setId("import-warning");
        warning.getStyleClass().add("strip");
        strip.setMinWidth(0);
        showRejected.setId("import-show-rejected");
        showRejected.setMinWidth(HBox.USE_PREF_SIZE);
        showRejected.setOnAction(e -> actions.showRejected());
        VBox column = new VBox(16, progressCard());
        Preview preview = model.preview();
        if (preview != null && !preview.rows().isEmpty()) {
            column.getChildren().add(firstRows(preview));
        }
        column.getChildren().add(warning);
        model.progress().addListener((value, before, now) -> show(now));
        show(model.progress().get());
        return new Page("import", column);
    }

    private VBox progressCard() {
        name.setId("import-name");
        // A name longer than the page gives way in its middle: it would push the rest out of the window.
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.textProperty().addListener((value, before, now) -> Hint.say(name, now));
        Label facts = Page.line(facts(), "secondary");
        facts.setMinWidth(HBox.USE_PREF_SIZE);
        facts.setId("import-facts");
        bar.setId("import-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.say("import.progress", files()));
        rows.setId("import-rows");
        pace.setId("import-pace");
        share.setId("import-share");
        rejected.setId("import-rejected");
        HBox figures = Page.row(
                24,
                Page.row(4, rows, Page.line(words.say("import.rows"), "muted")),
                Page.row(4, pace, Page.line(words.say("import.pace"), "muted")),
                share,
                rejected,
                Page.spring());
        HBox.setHgrow(figures, Priority.ALWAYS);
        figures.getChildren().add(buttons());
        HBox top = Page.row(8, name, facts);
        top.setAlignment(Pos.BASELINE_LEFT);
        return Page.card("import-card", 20, top, bar, figures, story());
    }

    private Node buttons() {
        Button cancel = Page.button("import-cancel", words.say("import.cancel"), actions::cancel);
        cancel.setCancelButton(true);
        cancel.disableProperty().bind(model.cancelling());
        model.cancelling().addListener((value, before, now) -> cancel.setText(words.say("import.cancelling")));
        if (!data) {
            return cancel;
        }
        return Page.row(8, Page.button("import-meanwhile", words.say("import.meanwhile"), actions::lookAround), cancel);
    }

    private Node story() {
        Label legend = Page.line(words.say("import.sparkline"), "secondary");
        StackPane story = new StackPane(sparkline, legend);
        StackPane.setAlignment(legend, Pos.CENTER_RIGHT);
        return story;
    }

    private VBox firstRows(Preview preview) {
        Label title = Page.line(words.say("import.first"), "title");
        title.setPadding(new Insets(0, 16, 0, 16));
        VBox card = Page.card("import-first-rows", 0, title, FirstRows.byMeaning(preview, ROWS));
        card.setPadding(new Insets(12, 0, 8, 0));
        return card;
    }

    private String facts() {
        Preview preview = model.preview();
        List<String> facts = new ArrayList<>();
        if (preview == null || model.files().size() > 1) {
            facts.add(files());
        } else {
            preview.bytes().stream().mapToObj(Amounts::bytes).forEach(facts::add);
            facts.add(FileList.recognised(words, preview));
        }
        facts.add(words.say("import.facts.zone", ZoneChoice.name(model.zone())));
        if (preview == null || preview.kind().client().hasHouseholds()) {
            facts.add(words.say("import.facts.viewer", words.say("viewer." + model.viewer())));
        }
        return String.join(" \u00b7 ", facts);
    }

    private String files() {
        int count = model.files().size();
        return count == 1 ? fileName() : words.say("preview.files", Amounts.count(count));
    }

    private String fileName() {
        Path name = model.files().getFirst().getFileName();
        return String.valueOf(name);
    }

    private void show(@Nullable ImportProgress progress) {
        warning.setVisible(progress != null && progress.rejected() > 0);
        if (progress == null) {
            name.setText(fileName());
            share.setText(words.say("import.beginning"));
            return;
        }
        name.setText(
                progress.files() > 1
                        ? progress.file() + " · "
                                + words.say(
                                        "import.file",
                                        Amounts.count(progress.fileNumber()),
                                        Amounts.count(progress.files()))
                        : progress.file());
        bar.setProgress(progress.share());
        rows.setText(Amounts.count(progress.rows()));
        pace.setText(Amounts.pace(progress.rowsPerSecond()));
        String done = Amounts.share(progress.share());
        share.setText(
                progress.secondsLeft().isPresent()
                        ? words.say(
                                "import.share",
                                done,
                                Amounts.left(progress.secondsLeft().getAsLong()))
                        : done);
        rejected.setText(
                progress.rejected() == 0 ? "" : words.say("import.rejected", Amounts.count(progress.rejected())));
        sparkline.show(model.pace().points(), progress.share());
        if (progress.rejected() > 0) {
            warn(progress);
        }
    }

    private void warn(ImportProgress progress) {
        if (!progress.firstRejected().isEmpty()) {
            RejectedRow first = progress.firstRejected().getFirst();
            strip.setText(words.say("import.line", Amounts.count(first.line()), first.reason()));
        }
        showRejected.setText(
                progress.rejected() == 1
                        ? words.say("import.show.rejected.one")
                        : words.say("import.show.rejected", Amounts.count(progress.rejected())));
    }
}
