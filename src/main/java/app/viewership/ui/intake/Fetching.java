package app.viewership.ui.intake;

import app.viewership.service.Credentials;
import app.viewership.service.Download;
import app.viewership.service.FetchOutcome;
import app.viewership.service.FetchProgress;
import app.viewership.service.Fetched;
import app.viewership.store.Library;
import app.viewership.ui.Background;
import app.viewership.ui.Newest;
import app.viewership.ui.Words;
import app.viewership.ui.page.Amounts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fetches addresses one after another, and tells the model how it goes. Runs off the JavaFX thread.
final class Fetching {
    private final Words words = Words.of(Fetching.class);
    private final FetchModel model;
    private final Background background;

    Fetching(FetchModel model, Background background) {
        this.model = model;
        this.background = background;
    }

    /// @param library remembers the addresses, and has the files beside it
    /// @param named null for nobody
    Fetched of(List<URI> urls, @Nullable Credentials named, Library library) {
        FetchAddresses.remember(library, urls);
        Download download = new Download(library.file(), model.zone().get());
        Newest<FetchProgress> telling = new Newest<>(background, this::show);
        List<FetchOutcome> outcomes = new ArrayList<>();
        for (URI url : urls) {
            FetchOutcome outcome = model.cancelled()
                    ? new FetchOutcome.Cancelled(url)
                    : download.fetch(url, named, telling, model::cancelled);
            outcomes.add(outcome);
            background.publish(() -> {
                model.say(url, outcome.sentence());
                model.keep(url, Fetched.file(outcome).orElse(null));
            });
        }
        return new Fetched(outcomes);
    }

    private void show(FetchProgress now) {
        long total = now.total().orElse(0);
        String bytes = Amounts.bytes(now.bytes());
        model.share().set(total > 0 ? (double) now.bytes() / total : -1);
        model.say(
                now.url(),
                total > 0 ? words.say("fetch.bytes.of", bytes, Amounts.bytes(total)) : words.say("fetch.bytes", bytes));
    }
}
