package app.viewership.ui.intake;

import app.viewership.ingest.CancelSignal;
import app.viewership.ingest.ImportPeriod;
import app.viewership.ingest.ImportProgress;
import app.viewership.ingest.ImportReport;
import app.viewership.ingest.ImportSettings;
import app.viewership.query.ViewerKey;
import app.viewership.source.Preview;
import app.viewership.source.Recognised;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// One import under way: what was begun, how far it is, how it ended.
final class ImportModel {
    private final List<Path> files;
    private final @Nullable Preview preview;
    private final ZoneId zone;
    private final ViewerKey viewer;
    private final Map<Path, Recognised> readAs;
    private final @Nullable ImportPeriod period;
    private final boolean named;
    private final CancelSignal cancel = new CancelSignal();
    private final Pace pace = new Pace();
    private final long begun = System.nanoTime();
    private final ObjectProperty<@Nullable ImportProgress> progress = new SimpleObjectProperty<>();
    private final BooleanProperty cancelling = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable ImportReport> report = new SimpleObjectProperty<>();

    /// @param preview of the file whose first rows are shown; null where there is none
    /// @param readAs what the user said of files that could be several things
    /// @param period the days to which the files were limited; null for all
    /// @param named whether all files are known to be of kinds whose viewers may be seen
    ImportModel(
            List<Path> files,
            @Nullable Preview preview,
            ZoneId zone,
            ViewerKey viewer,
            Map<Path, Recognised> readAs,
            @Nullable ImportPeriod period,
            boolean named) {
        this.named = named;
        this.period = period;
        this.readAs = Map.copyOf(readAs);
        this.files = List.copyOf(files);
        this.preview = preview;
        this.zone = zone;
        this.viewer = viewer;
    }

    /// Whether all files are known to be of kinds whose viewers may be seen.
    boolean named() {
        return named;
    }

    List<Path> files() {
        return files;
    }

    @Nullable
    Preview preview() {
        return preview;
    }

    ZoneId zone() {
        return zone;
    }

    ViewerKey viewer() {
        return viewer;
    }

    /// What the user chose.
    ImportSettings settings() {
        return new ImportSettings(zone, null, period, readAs);
    }

    CancelSignal signal() {
        return cancel;
    }

    Pace pace() {
        return pace;
    }

    /// How far it is; null until the first word.
    ObjectProperty<@Nullable ImportProgress> progress() {
        return progress;
    }

    /// Whether the user has asked to end it.
    BooleanProperty cancelling() {
        return cancelling;
    }

    /// How it ended; null while it runs.
    ObjectProperty<@Nullable ImportReport> report() {
        return report;
    }

    /// Takes down how far it is; on the JavaFX thread.
    void tell(ImportProgress latest) {
        pace.tell((System.nanoTime() - begun) / 1e9, latest.rows());
        progress.set(latest);
    }

    void cancel() {
        cancel.cancel();
        cancelling.set(true);
    }
}
