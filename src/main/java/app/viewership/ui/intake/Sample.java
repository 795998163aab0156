package app.viewership.ui.intake;

import app.viewership.source.sample.SampleSource;
import app.viewership.store.Library;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Problems;
import app.viewership.ui.Words;
import app.viewership.ui.library.LibraryDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The samples, which have a library of their own, a dataset each: nobody wants made-up viewers among their own, and so
/// what is dropped while it is open goes into the user's library again.
final class Sample implements LibraryDesk.Watcher {
    private final Room room;
    private final Path library;
    private final SampleFiles files;
    private final LibraryDesk.Watcher usual;
    private final BiConsumer<String, List<Path>> importing;
    private String asked = usualKind();
    private @Nullable Path own;

    /// @param library of the samples
    /// @param files makes them
    /// @param usual hears what became of an opening
    /// @param importing begins to import files of a kind without looking into them first
    Sample(
            Room room,
            Path library,
            SampleFiles files,
            LibraryDesk.Watcher usual,
            BiConsumer<String, List<Path>> importing) {
        this.room = room;
        this.library = library;
        this.files = files;
        this.usual = usual;
        this.importing = importing;
        room.desk().library().addListener((value, before, now) -> {
            if (now != null && !isSample(now)) {
                own = now.file();
            }
        });
    }

    private boolean isSample(Library open) {
        return open.file().equals(library.toAbsolutePath().normalize());
    }

    /// The library of the sample.
    Path library() {
        return library;
    }

    /// Whether the sample is what is open.
    boolean isOpen() {
        Library open = room.library();
        return open != null && isSample(open);
    }

    /// The library of the user's own that was open last; null where there was none.
    @Nullable
    Path own() {
        return own;
    }

    /// The kind of sample that is opened where nobody names one.
    static String usualKind() {
        return SampleSource.ALL.getFirst().kind();
    }

    /// Opens the sample of a kind, importing it where that was never done.
    void open(String kind) {
        asked = kind;
        if (isOpen()) {
            room.covers().none();
            show(room.log());
        } else {
            room.desk().openOrCreate(library, this);
        }
    }

    @Override
    public void opened(OpenLog opened) {
        usual.opened(opened);
        show(opened);
    }

    private void show(@Nullable OpenLog shown) {
        Library open = room.library();
        if (open == null || !open.kinds().contains(asked)) {
            make();
        } else if (shown != null && !shown.kind().id().equals(asked)) {
            room.views().turnTo(asked);
        }
    }

    @Override
    public void empty(Library opened) {
        usual.empty(opened);
        make();
    }

    private void make() {
        String kind = asked;
        // The usual one comes with the program; the others are made, which takes some seconds.
        if (!kind.equals(usualKind())) {
            room.seams().messages().say(Words.of(Sample.class).say("sample.making"));
        }
        room.seams()
                .background()
                .run(
                        "sample",
                        () -> files.of(kind),
                        file -> importing.accept(kind, List.of(file)),
                        problem -> Problems.tell(room.seams().messages(), problem));
    }

    @Override
    public void failed(Path file, String sentence) {
        usual.failed(file, sentence);
    }
}
