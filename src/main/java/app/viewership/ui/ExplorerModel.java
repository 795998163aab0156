package app.viewership.ui;

import app.viewership.query.Answer;
import app.viewership.query.Question;
import app.viewership.query.Step;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the window shows, as properties; holds, and does nothing. The controller writes it, the views bind to it; all on
/// the JavaFX thread.
public final class ExplorerModel {

    private final ObjectProperty<@Nullable Question> question = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Answer> answer = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Step> selected = new SimpleObjectProperty<>();
    private final BooleanProperty slow = new SimpleBooleanProperty();
    private final BooleanProperty canUndo = new SimpleBooleanProperty();
    private final BooleanProperty canRedo = new SimpleBooleanProperty();
    private final BooleanProperty canBack = new SimpleBooleanProperty();
    private final BooleanProperty canForward = new SimpleBooleanProperty();
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();

    /// What is asked now; null while no library with data is open.
    public ObjectProperty<@Nullable Question> question() {
        return question;
    }

    /// The last answer; belongs to `answer.question()`, which may be a moment older than [#question()].
    public ObjectProperty<@Nullable Answer> answer() {
        return answer;
    }

    /// The row that is selected in table and chart alike; null for the whole answer.
    public ObjectProperty<@Nullable Step> selected() {
        return selected;
    }

    /// Whether an answer has been under way for more than 300 ms.
    public BooleanProperty slow() {
        return slow;
    }

    public BooleanProperty canUndo() {
        return canUndo;
    }

    public BooleanProperty canRedo() {
        return canRedo;
    }

    public BooleanProperty canBack() {
        return canBack;
    }

    public BooleanProperty canForward() {
        return canForward;
    }

    /// Background tasks under way, for the status bar; who starts one adds it and takes it out.
    public ObservableList<Job> jobs() {
        return jobs;
    }
}
