package app.viewership.ui.intake;

import app.viewership.ingest.FileOutcome;
import app.viewership.ingest.ImportReport;
import app.viewership.query.ViewerKey;
import app.viewership.service.FetchOutcome;
import app.viewership.service.Fetched;
import app.viewership.store.Library;
import app.viewership.ui.Words;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Imports what came from services, and says of each address what became of it. For the JavaFX thread.
final class FetchedImport {
    private final Words words = Words.of(FetchedImport.class);
    private final Room room;
    private final Runs runs;

    FetchedImport(Room room, Runs runs) {
        this.room = room;
        this.runs = runs;
    }

    /// Imports the files into the library that they were fetched for, as soon as no other import is under way.
    ///
    /// @param asked busy until it is over
    void begin(Library library, FetchModel asked, Fetched fetched) {
        asked.share().set(-1);
        if (fetched.files().isEmpty()) {
            asked.busy().set(false);
        } else if (asked.cancelled() || room.library() != library) {
            asked.busy().set(false);
            fetched.outcomes().stream()
                    .filter(outcome -> Fetched.file(outcome).isPresent())
                    .forEach(outcome ->
                            asked.say(outcome.url(), outcome.sentence() + " " + words.say("fetch.not.imported")));
        } else if (runs.isUnderWay()) {
            runs.running().addListener(new Once(() -> begin(library, asked, fetched)));
        } else {
            bringIn(library, asked, fetched);
        }
    }

    /// Waits for the end of the import under way.
    private final class Once implements ChangeListener<@Nullable ImportModel> {
        private final Runnable then;

        Once(Runnable then) {
            this.then = then;
        }

        @Override
        public void changed(
                ObservableValue<? extends @Nullable ImportModel> running,
                @Nullable ImportModel before,
                @Nullable ImportModel now) {
            if (now == null) {
                running.removeListener(this);
                room.seams().background().publish(then);
            }
        }
    }

    private void bringIn(Library library, FetchModel asked, Fetched fetched) {
        var question = room.views().model().question().get();
        ViewerKey viewer = question == null ? ViewerKey.DEVICE : question.rule().viewer();
        ImportModel importing =
                new ImportModel(fetched.files(), null, asked.zone().get(), viewer, Map.of(), null, false);
        importing.progress().addListener((value, before, now) -> {
            if (now != null) {
                asked.share().set(now.share());
            }
        });
        runs.begin(importing, library, fetched.known(), report -> {
            asked.busy().set(false);
            fetched.outcomes().forEach(outcome -> asked.say(outcome.url(), said(fetched, outcome, report)));
        });
    }

    /// What became of an address and of what came from it.
    private String said(Fetched fetched, FetchOutcome outcome, @Nullable ImportReport report) {
        String accounts = report == null
                ? words.say("fetch.not.imported")
                : Fetched.file(outcome)
                        .map(file -> report.without(fetched.known()).files().stream()
                                .filter(one -> one.path().equals(file))
                                .map(FileOutcome::account)
                                .collect(Collectors.joining(" ")))
                        .orElse("");
        return (outcome.sentence() + " " + accounts).strip();
    }
}
