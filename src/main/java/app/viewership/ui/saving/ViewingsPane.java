package app.viewership.ui.saving;

import app.viewership.export.ExportFormat;
import app.viewership.export.PartitionBy;
import app.viewership.ui.Words;
import app.viewership.ui.page.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The card on which an export of viewings is chosen and seen.
final class ViewingsPane extends VBox {
    private static final Words WORDS = Words.of(ViewingsPane.class);
    private static final double WIDTH = 560;

    /// What can be done from here.
    interface Actions {
        void choose();

        void export();

        void replace();

        void cancel();

        void reveal();

        void close();
    }

    private final ViewingsModel model;
    private final Actions actions;

    /// @param selected what goes out, in words
    ViewingsPane(ViewingsModel model, String selected, Actions actions) {
        super(12);
        this.model = model;
        this.actions = actions;
        setPadding(new Insets(20));
        setPrefWidth(WIDTH);
        setMinHeight(0);
        setAccessibleText(WORDS.say("viewings.title"));
        Label what = Page.text(selected);
        what.setId("export-viewings-selected");
        getChildren()
                .setAll(
                        Page.line(WORDS.say("viewings.title"), "title"),
                        Page.text(WORDS.say("viewings.note"), "secondary"),
                        what,
                        choices(),
                        folder(),
                        said(),
                        progress(),
                        buttons());
    }

    private Node choices() {
        return Page.row(
                16,
                labelled(
                        "viewings.partition",
                        choice(
                                "export-viewings-partition",
                                ViewingsModel.PARTITIONS,
                                model.partition(),
                                all -> all.isEmpty()
                                        ? WORDS.say("viewings.partition.none")
                                        : all.stream().map(PartitionBy::id).collect(Collectors.joining(" / ")))),
                labelled(
                        "viewings.format",
                        choice(
                                "export-viewings-format",
                                List.of(ExportFormat.values()),
                                model.format(),
                                ExportFormat::id)));
    }

    private <T> ChoiceBox<T> choice(String id, List<T> all, ObjectProperty<T> chosen, Function<T, String> name) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.setId(id);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T shown) {
                return shown == null ? "" : name.apply(shown);
            }

            @Override
            public T fromString(String text) {
                return all.stream()
                        .filter(one -> name.apply(one).equals(text))
                        .findFirst()
                        .orElseThrow();
            }
        });
        box.getItems().setAll(all);
        box.valueProperty().bindBidirectional(chosen);
        box.disableProperty().bind(model.busy());
        return box;
    }

    private static Node labelled(String key, ChoiceBox<?> control) {
        Label label = Page.line(WORDS.say(key), "secondary");
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(control);
        control.setAccessibleText(WORDS.say(key));
        return Page.row(8, label, control);
    }

    private Node folder() {
        Label path = new Label();
        path.setId("export-viewings-folder");
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.setMaxWidth(Double.MAX_VALUE);
        path.setMinWidth(0);
        path.textProperty()
                .bind(Bindings.createStringBinding(() -> folder(model.folder().get()), model.folder()));
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(path.textProperty());
        path.setTooltip(whole);
        HBox.setHgrow(path, Priority.ALWAYS);
        Button choose = button("choose", actions::choose);
        choose.disableProperty().bind(model.busy());
        HBox row = Page.row(8, Page.line(WORDS.say("viewings.folder"), "secondary"), path, choose);
        row.getChildren().forEach(child -> {
            if (child != path && child instanceof Region region) {
                region.setMinWidth(USE_PREF_SIZE);
            }
        });
        return row;
    }

    private static String folder(@Nullable Path chosen) {
        return chosen == null ? WORDS.say("viewings.folder.none") : chosen.toString();
    }

    private Node said() {
        Label said = Page.text("");
        said.setId("export-viewings-said");
        // What is done needs no look; what stands in the way does.
        said.getStyleClass().add(model.done().get() ? "medium" : "strip");
        model.done().addListener((value, before, now) -> {
            said.getStyleClass().removeAll("strip", "medium");
            said.getStyleClass().add(now ? "medium" : "strip");
        });
        said.setMaxWidth(Double.MAX_VALUE);
        said.textProperty().bind(model.said());
        Page.onlyWhile(said, model.said().isNotEmpty());
        return said;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId("export-viewings-progress");
        bar.setAccessibleText(WORDS.say("viewings.progress"));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.share());
        Page.onlyWhile(bar, model.busy());
        return bar;
    }

    private Node buttons() {
        Button close = button("close", actions::close);
        Button cancel = button("cancel", actions::cancel);
        Page.onlyWhile(cancel, model.busy());
        Button replace = button("replace", actions::replace);
        Page.onlyWhile(replace, model.asking());
        Button reveal = button("reveal", actions::reveal);
        Page.onlyWhile(reveal, model.done());
        Button export = button("export", actions::export);
        export.getStyleClass().add("accent");
        export.setDefaultButton(true);
        export.disableProperty().bind(model.busy());
        Page.onlyWhile(export, model.busy().or(model.done()).or(model.asking()).not());
        return new HBox(8, Page.spring(), close, cancel, replace, reveal, export);
    }

    private static Button button(String key, Runnable action) {
        return Page.button("export-viewings-" + key, WORDS.say("viewings." + key), action);
    }
}
