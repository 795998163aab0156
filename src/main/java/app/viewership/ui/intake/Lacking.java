package app.viewership.ui.intake;

import app.viewership.source.Kind;
import app.viewership.source.Missing;
import app.viewership.ui.Words;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.VBox;

/// What will still be missing when the files that were offered are in: a strip for each kind that tells the parts
/// that neither they nor the library have.
final class Lacking extends VBox {
    private final Words words = Words.of(Lacking.class);
    private final PreviewModel model;
    private final Function<Kind, Collection<String>> there;

    /// @param there ids of the parts of a kind that the library has something of
    Lacking(PreviewModel model, Function<Kind, Collection<String>> there) {
        super(8);
        this.model = model;
        this.there = there;
        setId("preview-missing");
        model.candidates().addListener((ListChangeListener<Candidate>) change -> show());
        model.reading().addListener((value, before, now) -> show());
        model.days().period().addListener((value, before, now) -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        List<Kind> kinds = model.reading().get() ? List.of() : model.kinds();
        for (Kind kind : kinds) {
            Set<String> parts = new HashSet<>(model.parts(kind));
            parts.addAll(there.apply(kind));
            String sentences = String.join(" ", Missing.of(kind, parts));
            if (!sentences.isEmpty()) {
                getChildren()
                        .add(PreviewPane.strip(
                                "preview-missing-part",
                                kinds.size() > 1 ? words.say("preview.missing", kind.name(), sentences) : sentences));
            }
        }
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }
}
