package app.viewership.ui.live;

import app.viewership.service.SourceState;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is known of the sources that are named and listened to; holds, and does nothing. On the JavaFX thread.
final class LiveModel {

    /// Whether anybody listens.
    enum Phase {
        IDLE,
        STARTING,
        LISTENING,
        STOPPING
    }

    private final ObservableList<SourceEntry> entries = FXCollections.observableArrayList();
    private final StringProperty longest = new SimpleStringProperty("");
    private final StringProperty stopOn = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable String> problem = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> ending = new SimpleObjectProperty<>();
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.IDLE);
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final ObjectProperty<List<SourceState>> states = new SimpleObjectProperty<>(List.of());

    /// The sources as they stand in their fields.
    ObservableList<SourceEntry> entries() {
        return entries;
    }

    /// How long to listen, as written; empty for on and on.
    StringProperty longest() {
        return longest;
    }

    /// At which event to stop, as written; empty for none.
    StringProperty stopOn() {
        return stopOn;
    }

    /// Why it could not begin, or what went wrong, as a sentence; null while all is well.
    ObjectProperty<@Nullable String> problem() {
        return problem;
    }

    /// How the last listening ended, as a sentence; null before the first, and while one goes on.
    ObjectProperty<@Nullable String> ending() {
        return ending;
    }

    ObjectProperty<Phase> phase() {
        return phase;
    }

    /// Whether the figures stand still while events come in.
    BooleanProperty paused() {
        return paused;
    }

    /// How each source is doing, or did at the end; empty before the first listening.
    ObjectProperty<List<SourceState>> states() {
        return states;
    }

    /// Whether events may be coming in.
    boolean isBusy() {
        return phase.get() != Phase.IDLE;
    }
}
