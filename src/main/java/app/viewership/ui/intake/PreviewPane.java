package app.viewership.ui.intake;

import app.viewership.query.ViewerKey;
import app.viewership.source.Kind;
import app.viewership.source.Preview;
import app.viewership.source.Recognised;
import app.viewership.ui.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/// What was recognised in the files that were offered, before anything of them is stored, and the choices for the
/// import.
final class PreviewPane {
    static final double WIDTH = 1080;

    private static final int ROWS = 8;

    private final Words words = Words.of(PreviewPane.class);
    private final PreviewModel model;
    private final Actions actions;
    private final VBox shown = new VBox(16);

    /// What can be done from here.
    interface Actions {
        void begin();

        void cancel();

        /// Reads a file as what the user says it is.
        void readAs(Candidate file, Recognised what);
    }

    private PreviewPane(PreviewModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
    }

    /// @param there ids of the parts of a kind that the library has something of
    static Node of(PreviewModel model, Function<Kind, Collection<String>> there, Actions actions) {
        return new PreviewPane(model, actions).build(new Lacking(model, there));
    }

    private Node build(Lacking lacking) {
        VBox files = FileList.of(model);
        model.candidates().addListener((ListChangeListener<Candidate>) change -> arrange(files));
        arrange(files);
        model.selected().addListener((value, before, now) -> show(now));
        show(model.selected().get());
        return new Page("preview", WIDTH, head(), files, lacking, shown);
    }

    // One file needs no list of files.
    private void arrange(VBox files) {
        boolean several = model.candidates().size() > 1;
        files.setVisible(several);
        files.setManaged(several);
    }

    private VBox head() {
        Label name = Page.line("", "figure");
        name.setId("preview-name");
        name.textProperty().bind(Bindings.createStringBinding(this::heading, model.candidates()));
        Label facts = Page.line("", "secondary");
        facts.setId("preview-facts");
        facts.textProperty()
                .bind(Bindings.createStringBinding(this::facts, model.candidates(), model.selected(), model.reading()));
        Button go = new Button(words.say("preview.import"));
        go.setId("preview-import");
        go.setAccessibleText(words.say("preview.import"));
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.disableProperty().bind(model.importable().not());
        go.setOnAction(e -> actions.begin());
        go.setMinWidth(HBox.USE_PREF_SIZE);
        Button cancel = new Button(words.say("preview.cancel"));
        cancel.setId("preview-cancel");
        cancel.setAccessibleText(words.say("preview.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(e -> actions.cancel());
        cancel.setMinWidth(HBox.USE_PREF_SIZE);
        HBox choices = Page.row(8, zone(), viewer());
        VBox text = new VBox(4, name, facts);
        text.setMinWidth(0);
        HBox top = Page.row(8, text, Page.spring(), cancel, go);
        return Page.card("preview-head", 20, top, Page.row(8, choices, Page.spring(), hint("preview.keys")));
    }

    private String heading() {
        return model.candidates().size() == 1
                ? model.candidates().getFirst().name()
                : words.say("preview.files", Amounts.count(model.candidates().size()));
    }

    private String facts() {
        long bytes = model.candidates().stream().mapToLong(Candidate::bytes).sum();
        Candidate only = model.candidates().size() == 1 ? model.candidates().getFirst() : null;
        List<String> facts = new ArrayList<>(List.of(Amounts.bytes(bytes)));
        if (only != null && only.preview() != null) {
            facts.add(recognised(only.preview()));
        } else if (model.reading().get()) {
            facts.add(words.say("preview.reading"));
        }
        return String.join(" · ", facts);
    }

    private String recognised(Preview preview) {
        return FileList.recognised(words, preview);
    }

    private Node zone() {
        SearchableComboBox<ZoneId> choice = ZoneChoice.of("preview-zone", model.zone());
        choice.setAccessibleText(words.say("preview.zone"));
        choice.setTooltip(new Tooltip(words.say("preview.zone.hint")));
        choice.setPrefWidth(200);
        return labelled("preview.zone", choice);
    }

    private Node viewer() {
        ComboBox<ViewerKey> choice = new ComboBox<>();
        choice.setId("preview-viewer");
        choice.getItems().setAll(ViewerKey.values());
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(ViewerKey key) {
                return key == null ? "" : words.say("viewer." + key);
            }

            @Override
            public ViewerKey fromString(String text) {
                return ViewerKey.valueOf(text.toUpperCase(Locale.ROOT));
            }
        });
        choice.valueProperty().bindBidirectional(model.viewer());
        choice.setAccessibleText(words.say("preview.viewer"));
        choice.setTooltip(new Tooltip(words.say("preview.viewer.hint")));
        Node labelled = labelled("preview.viewer", choice);
        // Where the files name users, there is nothing to choose.
        labelled.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.kinds().isEmpty()
                                || model.kinds().stream()
                                        .anyMatch(kind -> kind.client().hasHouseholds()),
                        model.candidates()));
        labelled.managedProperty().bind(labelled.visibleProperty());
        choice.visibleProperty().bind(labelled.visibleProperty());
        return labelled;
    }

    private Node labelled(String key, Node control) {
        Label label = Page.line(words.say(key), "secondary");
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.setLabelFor(control);
        return Page.row(8, label, control);
    }

    private Label hint(String key) {
        return Page.line(words.say(key), "secondary");
    }

    private void show(@Nullable Candidate candidate) {
        shown.getChildren().clear();
        if (candidate == null) {
            return;
        }
        if (candidate.problem() != null) {
            shown.getChildren().add(strip("preview-problem", candidate.problem()));
        }
        if (candidate.stored() != null) {
            shown.getChildren().add(strip("preview-stored", FileList.already(words, candidate.stored())));
        }
        Preview preview = candidate.preview();
        if (candidate.readings().size() > 1) {
            shown.getChildren().add(ReadAs.of(candidate, actions::readAs));
        }
        if (preview != null) {
            preview.notes().forEach(note -> shown.getChildren().add(strip("preview-note", note)));
            shown.getChildren().add(rows(preview));
        }
    }

    private VBox rows(Preview preview) {
        Label title = Page.line(words.say("preview.rows"), "title");
        Label note =
                Page.line(model.candidates().size() > 1 ? preview.name() : words.say("preview.rows.note"), "secondary");
        HBox head = Page.row(8, title, note);
        head.setPadding(new Insets(0, 16, 0, 16));
        TableView<Preview.Row> table = FirstRows.asInFile(preview, ROWS);
        VBox card = Page.card("preview-rows", 0, head, table);
        card.setPadding(new Insets(12, 0, 8, 0));
        return card;
    }

    /// A sentence that deserves a look.
    static Label strip(String id, String sentence) {
        Label strip = Page.text(sentence, "strip");
        strip.setId(id);
        strip.setMaxWidth(Double.MAX_VALUE);
        return strip;
    }
}
