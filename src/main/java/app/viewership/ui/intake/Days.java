package app.viewership.ui.intake;

import app.viewership.ingest.ImportPeriod;
import app.viewership.source.FileHint;
import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The days that the names of the offered files tell, and to which of them the import is limited.
final class Days {
    private final ObjectProperty<@Nullable LocalDate> first = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> last = new SimpleObjectProperty<>();
    private NavigableSet<LocalDate> told = new TreeSet<>();
    private final ObjectProperty<@Nullable ImportPeriod> period = new SimpleObjectProperty<>();

    Days() {
        first.addListener((value, before, now) -> {
            if (now != null && last.get() != null && now.isAfter(last.get())) {
                last.set(now);
            }
            renew();
        });
        last.addListener((value, before, now) -> {
            if (now != null && first.get() != null && now.isBefore(first.get())) {
                first.set(now);
            }
            renew();
        });
    }

    /// The first day to import; null for the earliest.
    ObjectProperty<@Nullable LocalDate> first() {
        return first;
    }

    /// The last day to import, itself among them; null for the latest.
    ObjectProperty<@Nullable LocalDate> last() {
        return last;
    }

    /// Takes the files that were offered.
    void of(Collection<Candidate> files) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        files.forEach(file -> FileHint.of(file.path().toAbsolutePath()).day().ifPresent(days::add));
        told = days;
        renew();
    }

    /// The days that names tell, in order.
    NavigableSet<LocalDate> told() {
        return told;
    }

    /// Whether there is anything to choose: with one day, or none, there is not.
    boolean several() {
        return told.size() > 1;
    }

    /// What the import is limited to, as both days say; null for everything.
    ReadOnlyObjectProperty<@Nullable ImportPeriod> period() {
        return period;
    }

    /// Whether a file is among what was chosen: records are, of whatever day, and files whose names tell no day. One
    /// that nobody has looked into may be.
    boolean has(Candidate file) {
        ImportPeriod limit = period.get();
        return limit == null
                || limit.mayHave(file.path())
                || file.preview() == null
                || !file.preview().part().holdsEvents();
    }

    private void renew() {
        LocalDate from = first.get();
        LocalDate to = last.get();
        if (told.isEmpty() || (from == null && to == null)) {
            period.set(null);
            return;
        }
        // A day that is chosen alone may lie beyond all that names tell.
        LocalDate begin = from != null ? from : to.isBefore(told.getFirst()) ? to : told.getFirst();
        LocalDate end = to != null ? to : begin.isAfter(told.getLast()) ? begin : told.getLast();
        period.set(new ImportPeriod(begin, end.plusDays(1)));
    }
}
