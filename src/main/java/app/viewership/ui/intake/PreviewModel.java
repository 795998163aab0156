package app.viewership.ui.intake;

import app.viewership.query.ViewerKey;
import app.viewership.source.Kind;
import app.viewership.source.Preview;
import app.viewership.source.Recognised;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Days days = new Days();
    private final BooleanBinding importable =
            Bindings.createBooleanBinding(() -> candidates.stream().anyMatch(this::wanted), candidates, days.period());

    private boolean chosen;
    private volatile boolean abandoned;

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

    /// To which days the import is limited.
    Days days() {
        return days;
    }

    /// Whether there is a file that may come in.
    BooleanBinding importable() {
        return importable;
    }

    /// Takes what is known of the files by now; the first that can be read is selected, or the first.
    void show(List<Candidate> known) {
        Candidate before = selected.get();
        days.of(known);
        candidates.setAll(known);
        Candidate now = before == null ? null : same(before);
        if (now == null || (now.preview() == null && !chosen)) {
            now = known.stream()
                    .filter(candidate -> candidate.preview() != null)
                    .findFirst()
                    .orElse(known.isEmpty() ? null : known.getFirst());
        }
        selected.set(now);
    }

    private @Nullable Candidate same(Candidate before) {
        return candidates.stream()
                .filter(candidate -> candidate.path().equals(before.path()))
                .findFirst()
                .orElse(null);
    }

    /// Shows the rows of this file, because the user wants to see them.
    void choose(Candidate candidate) {
        chosen = true;
        selected.set(candidate);
    }

    /// Takes what a file is when it is read as the user says.
    void readAs(Recognised what, Preview preview) {
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (candidate.path().equals(preview.path())) {
                Candidate now = candidate.readAs(what, preview);
                boolean shown = candidate.equals(selected.get());
                candidates.set(i, now);
                if (shown) {
                    selected.set(now);
                }
            }
        }
    }

    /// What the user said of files that could be several things, by their absolute paths.
    Map<Path, Recognised> readings() {
        Map<Path, Recognised> said = new HashMap<>();
        for (Candidate candidate : candidates) {
            if (candidate.readAs() != null) {
                said.put(candidate.path().toAbsolutePath(), candidate.readAs());
            }
        }
        return said;
    }

    /// The kinds that the files are of, in their order.
    List<Kind> kinds() {
        return candidates.stream()
                .map(Candidate::preview)
                .filter(Objects::nonNull)
                .map(Preview::kind)
                .distinct()
                .toList();
    }

    /// Whether times are read in the zone that is chosen: some file tells neither zone nor offset. Of records alone
    /// nobody knows.
    boolean needsZone() {
        List<Preview> readable = candidates.stream()
                .map(Candidate::preview)
                .filter(Objects::nonNull)
                .toList();
        Set<Kind> zoned =
                readable.stream().filter(Preview::zoned).map(Preview::kind).collect(Collectors.toSet());
        return readable.isEmpty()
                || readable.stream()
                        .anyMatch(one -> one.part().holdsEvents() ? !one.zoned() : !zoned.contains(one.kind()));
    }

    /// The ids of the parts of a kind that the files to import are of.
    Set<String> parts(Kind kind) {
        return candidates.stream()
                .filter(days::has)
                .map(Candidate::preview)
                .filter(Objects::nonNull)
                .filter(preview -> preview.kind().equals(kind))
                .map(preview -> preview.part().id())
                .collect(Collectors.toSet());
    }

    private boolean wanted(Candidate candidate) {
        return candidate.promising() && days.has(candidate);
    }

    /// Says that nobody wants to know any more.
    void abandon() {
        abandoned = true;
    }

    boolean abandoned() {
        return abandoned;
    }

    /// The files to import: all of the days that were chosen but those known to be unreadable.
    List<Path> promising() {
        return candidates.stream().filter(this::wanted).map(Candidate::path).toList();
    }
}
