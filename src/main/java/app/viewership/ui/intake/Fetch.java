package app.viewership.ui.intake;

import app.viewership.service.Credentials;
import app.viewership.service.Download;
import app.viewership.service.ServiceException;
import app.viewership.store.Library;
import app.viewership.ui.Job;
import app.viewership.ui.Problems;
import app.viewership.ui.Words;
import app.viewership.ui.library.FolderView;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;

/// Brings what services offer into the library that is open: asks for addresses, fetches one after another, imports
/// what came, and says of each what became of it. All methods are called on the JavaFX thread.
final class Fetch {
    private final Words words = Words.of(Fetch.class);
    private final Room room;
    private final Runs runs;
    private final FetchedImport imports;
    private final Runnable home;
    private FetchModel model = new FetchModel();

    /// @param home shows what there is to show without a page of this
    Fetch(Room room, Runs runs, Runnable home) {
        this.room = room;
        this.runs = runs;
        this.imports = new FetchedImport(room, runs);
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
            public void show(Path kept) {
                FolderView.show(kept, room.seams().background(), room.seams().messages());
            }

            @Override
            public void copy(Path kept) {
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, kept.toString()));
                room.seams().messages().say(words.say("fetch.copied"));
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
                        () -> new Fetching(asked, room.seams().background()).of(urls, named, library),
                        fetched -> {
                            room.views().model().jobs().remove(job);
                            imports.begin(library, asked, fetched);
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
}
