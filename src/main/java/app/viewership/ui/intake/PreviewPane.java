package app.viewership.ui.intake;

import app.viewership.source.Kind;
import app.viewership.source.Preview;
import app.viewership.source.Recognised;
import app.viewership.ui.Words;
import app.viewership.ui.page.Page;
import java.util.Collection;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
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
        return new Page("preview", WIDTH, PreviewHead.of(model, actions), files, lacking, shown).fromTop();
    }

    // One file needs no list of files.
    private void arrange(VBox files) {
        boolean several = model.candidates().size() > 1;
        files.setVisible(several);
        files.setManaged(several);
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
