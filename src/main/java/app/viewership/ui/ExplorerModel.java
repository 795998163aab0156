package app.viewership.ui;

import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.ViewingRow;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the window shows, as properties; holds, and does nothing. The controller writes it, the views bind to it; all
/// on the JavaFX thread.
public final class ExplorerModel {

    private final ObjectProperty<@Nullable OpenLog> log = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Question> question = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Shown> shown = new SimpleObjectProperty<>();
    private final ObjectProperty<Focus> focus = new SimpleObjectProperty<>(Focus.ALL);
    private final ObjectProperty<@Nullable Detail> detail = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ViewingRow> viewing = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> failure = new SimpleObjectProperty<>();
    private final BooleanProperty slow = new SimpleBooleanProperty();
    private final BooleanProperty canUndo = new SimpleBooleanProperty();
    private final BooleanProperty canRedo = new SimpleBooleanProperty();
    private final BooleanProperty canBack = new SimpleBooleanProperty();
    private final BooleanProperty canForward = new SimpleBooleanProperty();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();
    private final ObservableList<StatusItem> beside = FXCollections.observableArrayList();

    /// The log that is open; null while no library with data is.
    public ObjectProperty<@Nullable OpenLog> log() {
        return log;
    }

    /// What is asked now; null while no log is open.
    public ObjectProperty<@Nullable Question> question() {
        return question;
    }

    /// What is shown; belongs to `shown.question()`, which may be a moment older than [#question()].
    public ObjectProperty<@Nullable Shown> shown() {
        return shown;
    }

    /// The rows that are selected, the one looked at among them, in the order of the table.
    public ObservableList<Row> rows() {
        return rows;
    }

    /// The figure that is looked at.
    public ObjectProperty<Focus> focus() {
        return focus;
    }

    /// What hangs on the figure that is looked at; null while it is on its way.
    public ObjectProperty<@Nullable Detail> detail() {
        return detail;
    }

    /// The viewing whose requests are looked at, where one was chosen.
    public ObjectProperty<@Nullable ViewingRow> viewing() {
        return viewing;
    }

    /// Why the question could not be answered, as a sentence; null where it could.
    public ObjectProperty<@Nullable String> failure() {
        return failure;
    }

    /// Whether an answer has been under way for more than 300 ms.
    public BooleanProperty slow() {
        return slow;
    }

    /// Whether there is a step to undo.
    public BooleanProperty canUndo() {
        return canUndo;
    }

    /// Whether there is a step to do again.
    public BooleanProperty canRedo() {
        return canRedo;
    }

    /// Whether there is a place to go back to.
    public BooleanProperty canBack() {
        return canBack;
    }

    /// Whether there is a place to go forward to.
    public BooleanProperty canForward() {
        return canForward;
    }

    /// Background tasks under way, for the status bar; who starts one adds it and takes it out.
    public ObservableList<Job> jobs() {
        return jobs;
    }

    /// What goes on beside the figures, for the status bar; who begins it adds it and takes it out.
    public ObservableList<StatusItem> beside() {
        return beside;
    }

    /// Has `reader` called with every value but null that `property` has from now on, and with the present one at once.
    public static <T> void each(ObservableValue<@Nullable T> property, Consumer<T> reader) {
        property.addListener((p, before, now) -> {
            if (now != null) {
                reader.accept(now);
            }
        });
        T present = property.getValue();
        if (present != null) {
            reader.accept(present);
        }
    }
}
