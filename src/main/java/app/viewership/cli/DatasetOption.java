package app.viewership.cli;

import app.viewership.query.Dataset;
import app.viewership.source.Kind;
import app.viewership.source.Kinds;
import app.viewership.store.Library;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which dataset of a library is asked.
final class DatasetOption {

    @Option(
            names = "--dataset",
            paramLabel = "KIND",
            description = "The dataset asked: requests, cloudfront, app-activity, …; not needed where the library has"
                    + " but one.")
    private @Nullable String dataset;

    /// The dataset named, or the only one there is.
    ///
    /// @throws WrongUsage if there are several and none is named
    /// @throws Failure if the library does not have it
    Dataset of(Library library) {
        return Dataset.load(library, kind(library.kinds()));
    }

    /// The kind that was named, if there is such a kind.
    Optional<Kind> named() {
        return dataset == null ? Optional.empty() : Kinds.of(dataset);
    }

    /// The kind of the dataset asked.
    ///
    /// @param there ids of the kinds that the library has
    Kind kind(List<String> there) {
        String all = String.join(", ", there);
        if (dataset == null && there.size() > 1) {
            throw new WrongUsage("The library has several datasets: " + all + ". Name one with --dataset.");
        }
        String id = dataset != null
                ? dataset
                : there.isEmpty() ? Kinds.ALL.getFirst().id() : there.getFirst();
        if (dataset != null && !there.contains(id)) {
            throw new Failure(
                    there.isEmpty()
                            ? "The library is empty; import a source of the kind " + id + " first."
                            : "The library has no dataset " + id + "; it has " + all + ".");
        }
        return Kinds.of(id)
                .orElseThrow(() -> new Failure("This version knows no kind " + id + "; it knows " + Kinds.ids() + "."));
    }
}
