package app.viewership.ui.saving;

import app.viewership.export.ExportFormat;
import app.viewership.export.ExportLayout;
import app.viewership.export.PartitionBy;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// An export of viewings: what was chosen, how far it is, what became of it.
final class ViewingsModel {

    /// What folders may be told apart by.
    static final List<List<PartitionBy>> PARTITIONS = List.of(
            List.of(),
            List.of(PartitionBy.YEAR),
            List.of(PartitionBy.YEAR, PartitionBy.MONTH),
            List.of(PartitionBy.YEAR, PartitionBy.MONTH, PartitionBy.DAY));

    private final ObjectProperty<List<PartitionBy>> partition = new SimpleObjectProperty<>(PARTITIONS.getFirst());
    private final ObjectProperty<ExportFormat> format = new SimpleObjectProperty<>(ExportFormat.CSV);
    private final ObjectProperty<@Nullable Path> folder = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final DoubleProperty share = new SimpleDoubleProperty();
    private final BooleanProperty asking = new SimpleBooleanProperty();
    private final StringProperty said = new SimpleStringProperty("");
    private final BooleanProperty done = new SimpleBooleanProperty();
    private volatile boolean cancelled;

    ViewingsModel() {
        partition.addListener((value, before, now) -> anew());
        format.addListener((value, before, now) -> anew());
        folder.addListener((value, before, now) -> anew());
    }

    /// What was said was of another choice.
    private void anew() {
        tell("", false, false);
    }

    ObjectProperty<List<PartitionBy>> partition() {
        return partition;
    }

    ObjectProperty<ExportFormat> format() {
        return format;
    }

    /// Where to; null before one was chosen.
    ObjectProperty<@Nullable Path> folder() {
        return folder;
    }

    ExportLayout layout() {
        return new ExportLayout(partition.get(), format.get());
    }

    /// Whether it is under way.
    BooleanProperty busy() {
        return busy;
    }

    /// How far it is.
    DoubleProperty share() {
        return share;
    }

    /// Whether an earlier export is there, and it is for the user to say that it may go.
    BooleanProperty asking() {
        return asking;
    }

    /// What became of it, or what stands in the way; empty before.
    StringProperty said() {
        return said;
    }

    /// Whether the folder holds what was asked for.
    BooleanProperty done() {
        return done;
    }

    /// Whether nobody waits any longer; from any thread.
    boolean cancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    void begin() {
        cancelled = false;
        tell("", false, false);
        share.set(0);
        busy.set(true);
    }

    /// Ends it, or refuses to begin.
    void tell(String sentence, boolean finished, boolean asks) {
        busy.set(false);
        said.set(sentence);
        done.set(finished);
        asking.set(asks);
    }
}
