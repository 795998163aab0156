package app.viewership.ui.intake;

import app.viewership.query.ViewerKey;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What was offered for import, and what the user chose for it.
final class PreviewModel {
    private final ObservableList<Candidate> candidates = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Candidate> selected = new SimpleObjectProperty<>();
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneOffset.UTC);
    private final ObjectProperty<ViewerKey> viewer = new SimpleObjectProperty<>(ViewerKey.DEVICE);
    private final BooleanBinding importable =
            Bindings.createBooleanBinding(() -> candidates.stream().anyMatch(Candidate::promising), candidates);

    /// The files, in the order in which they will be read.
    ObservableList<Candidate> candidates() {
        return candidates;
    }

    /// The file whose rows are shown.
    ObjectProperty<@Nullable Candidate> selected() {
        return selected;
    }

    /// Whether files are still being looked into.
    BooleanProperty reading() {
        return reading;
    }

    /// The zone in which times are read.
    ObjectProperty<ZoneId> zone() {
        return zone;
    }

    /// Who counts as one viewer.
    ObjectProperty<ViewerKey> viewer() {
        return viewer;
    }

    /// Whether there is a file that may come in.
    BooleanBinding importable() {
        return importable;
    }

    /// The files to import: all but those known to be unreadable.
    List<Path> promising() {
        return candidates.stream()
                .filter(Candidate::promising)
                .map(Candidate::path)
                .toList();
    }
}
