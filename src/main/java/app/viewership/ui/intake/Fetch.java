package app.viewership.ui.intake;

import app.viewership.ingest.FileOutcome;
import app.viewership.ingest.ImportReport;
import app.viewership.query.ViewerKey;
import app.viewership.service.Credentials;
import app.viewership.service.Download;
import app.viewership.service.FetchOutcome;
import app.viewership.service.FetchProgress;
import app.viewership.service.Fetched;
import app.viewership.service.ServiceException;
import app.viewership.store.Library;
import app.viewership.ui.Job;
import app.viewership.ui.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Brings what services offer into the library that is open: asks for addresses, fetches one after another, imports
/// what came, and says of each what became of it. All methods are called on the JavaFX thread.
final class Fetch {
    private final Words words = Words.of(Fetch.class);
    private final Room room;
    private final Runs runs;
    private final Runnable home;
    private FetchModel model = new FetchModel();

    /// @param home shows what there is to show without a page of this
    Fetch(Room room, Runs runs, Runnable home) {
        this.room = room;
        this.runs = runs;
        this.home = home;
    }

    /// Shows the page: the one of the fetch under way, or a new one with the addresses that the library remembers.
    void show() {
        Library library = room.library();
        if (library == null) {
            return;
        }
        if (!model.busy().get()) {
            model = new FetchModel();
            recall(library, model);
        }
        room.covers()
                .show(
                        words.say("fetch.title"),
                        FetchPane.of(
                                model, new Download(library.file(), model.zone().get()).folder(), actions(model)));
    }

    private void recall(Library library, FetchModel into) {
        room.seams()
                .background()
                .run(
                        "fetch-addresses",
                        () -> FetchAddresses.remembered(library),
                        remembered -> {
                            if (into.addresses().get().isEmpty()) {
                                into.addresses().set(remembered);
                            }
                        },
                        problem -> {});
    }

    private FetchPane.Actions actions(FetchModel shown) {
        return new FetchPane.Actions() {
            @Override
            public void fetch() {
                begin(shown);
            }

            @Override
            public void cancel() {
                shown.cancel();
                runs.cancel();
            }

            @Override
            public void close() {
                home.run();
            }
        };
    }

    private void begin(FetchModel asked) {
        Library library = room.library();
        if (library == null || asked.busy().get()) {
            return;
        }
        List<URI> urls;
        @Nullable Credentials named;
        try {
            urls = FetchAddresses.of(asked.addresses().get());
            named = named(asked);
        } catch (ServiceException e) {
            asked.problem().set(e.sentence());
            return;
        }
        if (urls.isEmpty()) {
            asked.problem().set(words.say("fetch.none"));
            return;
        }
        asked.begin(urls, words.say("fetch.waiting"));
        Job job = Job.of(words.say("fetch.job"));
        room.views().model().jobs().add(job);
        room.seams()
                .background()
                .run(
                        "fetch",
                        () -> fetched(library, asked, urls, named),
                        fetched -> {
                            room.views().model().jobs().remove(job);
                            came(library, asked, fetched);
                        },
                        problem -> {
                            room.views().model().jobs().remove(job);
                            asked.busy().set(false);
                            Problems.tell(room.seams().messages(), problem);
                        });
    }

    private @Nullable Credentials named(FetchModel asked) {
        String user = asked.user().get().strip();
        String password = asked.password().get();
        return user.isEmpty() && password.isEmpty() ? null : new Credentials(user, password);
    }

    private Fetched fetched(Library library, FetchModel asked, List<URI> urls, @Nullable Credentials named) {
        FetchAddresses.remember(library, urls);
        Download download = new Download(library.file(), asked.zone().get());
        List<FetchOutcome> outcomes = new ArrayList<>();
        AtomicReference<@Nullable FetchProgress> latest = new AtomicReference<>();
        for (URI url : urls) {
            FetchOutcome outcome = asked.cancelled()
                    ? new FetchOutcome.Cancelled(url)
                    : download.fetch(url, named, progress -> tell(asked, progress, latest), asked::cancelled);
            outcomes.add(outcome);
            room.seams().background().publish(() -> state(asked, url, outcome.sentence()));
        }
        return new Fetched(outcomes);
    }

    // However fast the words come, at most one of them waits for the JavaFX thread.
    private void tell(FetchModel asked, FetchProgress progress, AtomicReference<@Nullable FetchProgress> latest) {
        if (latest.getAndSet(progress) == null) {
            room.seams().background().publish(() -> {
                FetchProgress now = latest.getAndSet(null);
                if (now != null) {
                    shown(asked, now);
                }
            });
        }
    }

    private void shown(FetchModel asked, FetchProgress now) {
        long total = now.total().orElse(0);
        String bytes = Amounts.bytes(now.bytes());
        asked.share().set(total > 0 ? (double) now.bytes() / total : -1);
        state(
                asked,
                now.url(),
                total > 0 ? words.say("fetch.bytes.of", bytes, Amounts.bytes(total)) : words.say("fetch.bytes", bytes));
    }

    private static void state(FetchModel asked, URI url, String sentence) {
        asked.asked().stream()
                .filter(one -> one.url().equals(url))
                .forEach(one -> one.state().set(sentence));
    }

    /// Imports what came, as soon as no other import is under way.
    private void came(Library library, FetchModel asked, Fetched fetched) {
        asked.share().set(-1);
        if (fetched.files().isEmpty()) {
            asked.busy().set(false);
        } else if (asked.cancelled() || room.library() != library) {
            asked.busy().set(false);
            fetched.outcomes().stream()
                    .filter(outcome -> Fetched.file(outcome).isPresent())
                    .forEach(outcome ->
                            state(asked, outcome.url(), outcome.sentence() + " " + words.say("fetch.not.imported")));
        } else if (runs.running().get() != null) {
            runs.running().addListener(new Once(() -> came(library, asked, fetched)));
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
            fetched.outcomes().forEach(outcome -> state(asked, outcome.url(), said(fetched, outcome, report)));
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
