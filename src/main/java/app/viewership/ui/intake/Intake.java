package app.viewership.ui.intake;

import app.viewership.store.Library;
import app.viewership.ui.Command;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.Seams;
import app.viewership.ui.Words;
import app.viewership.ui.intake.Covers.Cover;
import app.viewership.ui.library.LibraryDesk;
import app.viewership.ui.library.Memory;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;

/// The way of logs into the window. Whatever offers files — a drop, a dialog, the command line, a second start — comes
/// through [#offer(List)]. All methods are called on the JavaFX thread.
public final class Intake {
    private final Words words = Words.of(Intake.class);
    private final Room room;
    private final Sample sample;
    private final Runs runs;
    private final PreviewView preview;
    private final LedgerView ledger;
    private final Libraries libraries;
    private final DropTarget drops;
    private final Arrivals arrivals;
    private final Fetch fetch;
    private final Ending ending;

    /// @param views that show a log when there is one
    /// @param desk opens libraries
    /// @param memory of earlier starts
    /// @param chooser asks for files
    /// @param importing imports files
    /// @param ownLibrary of a user who names none
    /// @param sampleLibrary that the samples are kept in
    /// @param samples makes them
    public Intake(
            Seams seams,
            ExplorerController views,
            LibraryDesk desk,
            Memory memory,
            Chooser chooser,
            Importing importing,
            Path ownLibrary,
            Path sampleLibrary,
            SampleFiles samples) {
        room = new Room(seams, views, desk, memory, chooser, new Covers(seams.shell()));
        RejectedView rejected = new RejectedView(room);
        Aftermath aftermath = new Aftermath(room, rejected, this::home, this::open);
        runs = new Runs(room, importing, aftermath, rejected);
        preview = new PreviewView(room, runs, this::home);
        ledger = new LedgerView(room, rejected, this::home, this::open);
        Wish wish = new Wish();
        libraries = new Libraries(room, this::home, wish);
        sample = new Sample(room, sampleLibrary, samples, libraries, (kind, files) -> {
            aftermath.expect(kind);
            preview.importAtOnce(files);
        });
        arrivals = new Arrivals(room, runs, preview, libraries, sample, ownLibrary, wish);
        fetch = new Fetch(room, runs, this::home);
        ending = new Ending(runs, seams.shell().overlay());
        drops = new DropTarget(seams.shell().overlay(), this::offer);
        new IntakeCommands(this, runs, aftermath, libraries).addTo(seams.commands());
        seams.commands().leaveBy(this::leave);
    }

    /// Lets files be dropped on the window.
    public void install(Scene scene) {
        drops.install(scene);
    }

    /// Where files are dropped.
    DropTarget drops() {
        return drops;
    }

    /// Opens the library of this start, or makes it, and then looks at the files that came along.
    public void start(Path library, List<Path> files) {
        arrivals.await(files);
        room.covers().show(Cover.EMPTY, OpeningPane.of(library));
        libraries.start(library);
    }

    /// Opens the sample instead.
    public void startWithSample() {
        room.covers().show(Cover.EMPTY, OpeningPane.of(sample.library()));
        sample.open(Sample.usualKind());
    }

    /// Whether an import is under way, which would be lost if the program ended now.
    public boolean importing() {
        return runs.isUnderWay();
    }

    /// Ends the program: at once, or after asking whether the import under way may be lost.
    ///
    /// @param end called when nothing keeps the program any more
    public void quit(Runnable end) {
        ending.ask(end);
    }

    /// Shows a page of another part of the window in place of the views; [#home] leads away from it.
    public void show(String title, Node page) {
        preview.abandon();
        room.covers().show(title, page);
    }

    /// Shows what is inside the files, so that they can be imported.
    public void offer(List<Path> files) {
        arrivals.offer(files);
    }

    /// Shows what there is to show without an import: the views, or the empty window.
    public void home() {
        preview.abandon();
        Library library = room.library();
        if (room.log() != null) {
            room.covers().none();
        } else if (library != null) {
            room.covers()
                    .show(
                            Cover.EMPTY,
                            EmptyPane.of(room.memory().get(), library.file(), new EmptyActions(this, libraries)));
        }
    }

    /// Leads to the views from whatever covers them: what is asked of them there would be answered out of sight.
    private void leave() {
        if (room.log() == null || room.covers().is(Cover.NONE)) {
            return;
        }
        if (room.covers().is(Cover.PREVIEW)) {
            preview.leave();
        } else {
            home();
        }
    }

    /// Asks for files.
    void open() {
        offer(room.chooser().logs());
    }

    /// Asks for a folder.
    void openFolder() {
        room.chooser().folder().ifPresent(folder -> offer(List.of(folder)));
    }

    /// Names live sources, where the window can listen.
    void listen() {
        room.seams().commands().all().stream()
                .filter(command -> command.id().equals("live.show"))
                .forEach(Command::run);
    }

    /// Opens the usual sample, in the library of the samples.
    public void openSample() {
        openSample(Sample.usualKind());
    }

    /// Opens the sample of a kind, in the library of the samples.
    void openSample(String kind) {
        if (!importing()) {
            sample.open(kind);
        }
    }

    /// Asks for addresses of services; what they offer goes into the user's own library.
    void fetch() {
        arrivals.into(words.say("fetch.apart"), () -> {
            preview.abandon();
            fetch.show();
        });
    }

    /// Shows every file that came into the library.
    void showLedger() {
        ledger.show();
    }

    /// Shows the rejected rows of all files.
    void showRejected() {
        ledger.showRejected();
    }
}
