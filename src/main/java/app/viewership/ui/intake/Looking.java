package app.viewership.ui.intake;

import app.viewership.source.Inputs;
import app.viewership.source.LogFile;
import app.viewership.source.Preview;
import app.viewership.source.SourceException;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import app.viewership.ui.Background;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Looks into the files that were offered, one after another, and tells the model what they are. Runs off the JavaFX
/// thread and ends as soon as nobody wants to know any more.
final class Looking {
    private static final long BETWEEN_WORDS = 100_000_000;

    private final PreviewModel model;
    private final Background background;
    private final @Nullable Library library;

    /// @param library what may have a file already; null for none
    Looking(PreviewModel model, Background background, @Nullable Library library) {
        this.model = model;
        this.library = library;
        this.background = background;
    }

    /// Looks into files, and into the logs of folders.
    void into(List<Path> offered) {
        List<Candidate> all = new ArrayList<>();
        offered.forEach(path -> all.addAll(expanded(path)));
        publish(all);
        long told = System.nanoTime();
        for (int i = 0; i < all.size() && !model.abandoned(); i++) {
            all.set(i, looked(all.get(i)));
            // The first is shown at once; then by the batch.
            if (i == 0 || System.nanoTime() - told > BETWEEN_WORDS) {
                publish(all);
                told = System.nanoTime();
            }
        }
        publish(all);
    }

    private void publish(List<Candidate> all) {
        List<Candidate> now = List.copyOf(all);
        background.publish(() -> model.show(now));
    }

    private static List<Candidate> expanded(Path path) {
        try {
            return Inputs.expand(path).stream()
                    .map(file -> Candidate.unread(file, size(file)))
                    .toList();
        } catch (SourceException e) {
            return List.of(Candidate.unreadable(path, 0, e.sentence()));
        }
    }

    private Candidate looked(Candidate candidate) {
        if (candidate.problem() != null) {
            return candidate;
        }
        try {
            Preview preview = Preview.of(candidate.path());
            return new Candidate(candidate.path(), candidate.bytes(), preview, null, null, stored(preview));
        } catch (SourceException e) {
            return Candidate.unreadable(candidate.path(), candidate.bytes(), e.sentence());
        }
    }

    private @Nullable LedgerEntry stored(Preview preview) throws SourceException {
        if (library == null || preview.bytes().stream().noneMatch(library.contents()::holdsSize)) {
            return null;
        }
        try {
            String sha256 = LogFile.sha256(preview.path(), model::abandoned);
            return library.ledger().stream()
                    .filter(entry -> entry.sha256().equals(sha256))
                    .findFirst()
                    .orElse(null);
        } catch (CancellationException e) {
            // Nobody wants to know any more.
            return null;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            // The preview will say why.
            return 0;
        }
    }
}
