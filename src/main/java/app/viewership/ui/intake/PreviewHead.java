package app.viewership.ui.intake;

import app.viewership.query.ViewerKey;
import app.viewership.source.Kind;
import app.viewership.ui.Words;
import app.viewership.ui.page.Amounts;
import app.viewership.ui.page.Page;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;

/// The head of the preview: what the files are together, what to choose for their import, and the button that begins
/// it.
final class PreviewHead {
    private final Words words = Words.of(PreviewHead.class);
    private final PreviewModel model;
    private final PreviewPane.Actions actions;

    private PreviewHead(PreviewModel model, PreviewPane.Actions actions) {
        this.model = model;
        this.actions = actions;
    }

    static Node of(PreviewModel model, PreviewPane.Actions actions) {
        return new PreviewHead(model, actions).build();
    }

    private VBox build() {
        Label name = Page.line("", "figure");
        name.setId("preview-name");
        name.textProperty().bind(Bindings.createStringBinding(this::heading, model.candidates()));
        Label facts = Page.line("", "secondary");
        facts.setId("preview-facts");
        facts.textProperty()
                .bind(Bindings.createStringBinding(this::facts, model.candidates(), model.selected(), model.reading()));
        Button go = Page.button("preview-import", words.say("preview.import"), actions::begin);
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.disableProperty().bind(model.importable().not());
        Button cancel = Page.button("preview-cancel", words.say("preview.cancel"), actions::cancel);
        cancel.setCancelButton(true);
        VBox text = new VBox(4, name, facts);
        text.setMinWidth(0);
        HBox top = Page.row(8, text, Page.spring(), cancel, go);
        FlowPane choices = new FlowPane(16, 8, zone(), viewer(), DayChoice.of(model));
        choices.setPrefWrapLength(PreviewPane.WIDTH);
        choices.setRowValignment(VPos.CENTER);
        choices.setAlignment(Pos.CENTER_LEFT);
        choices.setMinWidth(0);
        HBox.setHgrow(choices, Priority.ALWAYS);
        Label keys = Page.line(words.say("preview.keys"), "secondary");
        keys.setMinWidth(Label.USE_PREF_SIZE);
        return Page.card("preview-head", 20, top, Page.row(8, choices, keys));
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
            facts.add(FileList.recognised(words, only.preview()));
        } else if (model.reading().get()) {
            facts.add(words.say("preview.reading"));
        } else if (!model.kinds().isEmpty()) {
            facts.add(model.kinds().stream().map(Kind::name).collect(Collectors.joining(", ")));
        }
        return String.join(" · ", facts);
    }

    private Node zone() {
        SearchableComboBox<ZoneId> choice = ZoneChoice.of("preview-zone", model.zone());
        choice.setAccessibleText(words.say("preview.zone"));
        choice.setTooltip(new Tooltip(words.say("preview.zone.hint")));
        choice.setPrefWidth(200);
        Node labelled = labelled("preview.zone", choice);
        Page.onlyWhile(labelled, Bindings.createBooleanBinding(model::needsZone, model.candidates()));
        // What tests and readers of the screen look for is the choice itself.
        choice.visibleProperty().bind(labelled.visibleProperty());
        return labelled;
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
        Page.onlyWhile(
                labelled,
                Bindings.createBooleanBinding(
                        () -> model.kinds().isEmpty()
                                || model.kinds().stream()
                                        .anyMatch(kind -> kind.client().hasHouseholds()),
                        model.candidates()));
        choice.visibleProperty().bind(labelled.visibleProperty());
        return labelled;
    }

    private Node labelled(String key, Node control) {
        Label label = Page.line(words.say(key), "secondary");
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.setLabelFor(control);
        return Page.row(8, label, control);
    }
}
