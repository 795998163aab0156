package app.viewership.ui.intake;

import app.viewership.source.Kind;
import app.viewership.source.Part;
import app.viewership.source.Preview;
import app.viewership.source.Recognised;
import app.viewership.store.CaptureChanges;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import app.viewership.ui.Command;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Seams;
import app.viewership.ui.Words;
import app.viewership.ui.intake.Covers.Cover;
import app.viewership.ui.library.LibraryDesk;
import app.viewership.ui.library.Memory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// The way of logs into the window. Whatever offers files — a drop, a dialog, the command line, a second start — comes
/// through [#offer(List)]. All methods are called on the JavaFX thread.
public final class Intake {
    private final Words words = Words.of(Intake.class);
    private final Room room;
    private final Sample sample;
    private final Path ownLibrary;
    private final RejectedView rejected;
    private final Aftermath aftermath;
    private final Runs runs;
    private final Libraries libraries;
    private final DropTarget drops;
    private final List<Path> waiting = new ArrayList<>();
    private final Fetch fetch;
    private Runnable whenOpened = () -> {};
    private @Nullable PreviewModel preview;

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
        this.ownLibrary = ownLibrary;
        room = new Room(seams, views, desk, memory, chooser, new Covers(seams.shell()));
        rejected = new RejectedView(room);
        aftermath = new Aftermath(room, rejected, this::home, this::open);
        runs = new Runs(room, importing, aftermath, rejected);
        libraries = new Libraries(room, this::home, this::opened);
        sample = new Sample(room, sampleLibrary, samples, libraries, this::importAtOnce);
        fetch = new Fetch(room, runs, this::home);
        drops = new DropTarget(seams.shell().overlay(), this::offer);
        new IntakeCommands(this, runs, aftermath, libraries).addTo(seams.commands());
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
        waiting.addAll(files);
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
        return runs.running().get() != null;
    }

    /// Ends the program: at once, or after asking whether the import under way may be lost.
    ///
    /// @param end called when nothing keeps the program any more
    public void quit(Runnable end) {
        ImportModel running = runs.running().get();
        if (running == null) {
            end.run();
            return;
        }
        String file = running.progress().get() == null
                ? String.valueOf(running.files().getFirst().getFileName())
                : running.progress().get().file();
        LeaveSheet.Asked asked = new LeaveSheet.Asked(
                "quit",
                words.say("quit.heading"),
                words.say("quit.body", file),
                words.say("quit.stay"),
                words.say("quit.quit"));
        LeaveSheet.ask(room.seams().shell().overlay(), asked, () -> {
            runs.whenOver(end);
            runs.cancel();
            if (runs.running().get() == null) {
                end.run();
            }
        });
    }

    /// Shows a page of another part of the window in place of the views; [#home] leads away from it.
    public void show(String title, Node page) {
        abandonPreview();
        room.covers().show(title, page);
    }

    /// Shows what is inside the files, so that they can be imported.
    public void offer(List<Path> files) {
        Library library = room.library();
        if (files.isEmpty()) {
            return;
        }
        if (library == null || importing()) {
            waiting.addAll(files);
            if (importing()) {
                room.seams().messages().say(words.say("import.waiting"));
                runs.whenOver(this::offerWaiting);
            }
        } else if (sample.isOpen()) {
            waiting.addAll(files);
            room.seams().messages().say(words.say("sample.apart"));
            Path own = sample.own();
            libraries.start(own == null ? ownLibrary : own);
        } else if (library.readOnly()) {
            room.seams()
                    .messages()
                    .fail(words.say("import.readonly", library.file().getFileName()));
        } else {
            look(files);
        }
    }

    private void opened() {
        Runnable then = whenOpened;
        whenOpened = () -> {};
        offerWaiting();
        then.run();
    }

    private void offerWaiting() {
        List<Path> files = List.copyOf(waiting);
        waiting.clear();
        offer(files);
    }

    private void look(List<Path> files) {
        abandonPreview();
        PreviewModel model = new PreviewModel();
        var question = room.views().model().question().get();
        if (question != null) {
            model.viewer().set(question.rule().viewer());
        }
        preview = model;
        Library library = Objects.requireNonNull(room.library());
        model.reading().set(true);
        room.covers().show(Cover.PREVIEW, PreviewPane.of(model, kind -> partsOf(library, kind), actions(model)));
        room.seams()
                .background()
                .run(
                        "preview",
                        () -> {
                            new Looking(model, room.seams().background(), library).into(files);
                            return model;
                        },
                        done -> done.reading().set(false),
                        problem -> Problems.tell(room.seams().messages(), problem));
    }

    private static List<String> partsOf(Library library, Kind kind) {
        return library.contents().of(kind.id()).ledger().stream()
                .map(LedgerEntry::part)
                .distinct()
                .toList();
    }

    private PreviewPane.Actions actions(PreviewModel model) {
        return new PreviewPane.Actions() {
            @Override
            public void begin() {
                Intake.this.begin(model);
            }

            @Override
            public void cancel() {
                home();
            }

            @Override
            public void readAs(Candidate file, Recognised what) {
                room.seams()
                        .background()
                        .run(
                                "preview-as",
                                () -> Preview.of(file.path(), what),
                                read -> model.readAs(what, read),
                                problem -> Problems.tell(room.seams().messages(), problem));
            }
        };
    }

    private void begin(PreviewModel model) {
        Library library = room.library();
        List<Path> files = model.promising();
        if (library == null || files.isEmpty() || importing()) {
            return;
        }
        Candidate shown = model.selected().get();
        abandonPreview();
        runs.begin(
                new ImportModel(
                        files,
                        shown == null ? null : shown.preview(),
                        model.zone().get(),
                        model.viewer().get(),
                        model.readings(),
                        model.days().period().get()),
                library);
    }

    private void abandonPreview() {
        if (preview != null) {
            preview.abandon();
            preview = null;
        }
    }

    /// Shows what there is to show without an import: the views, or the empty window.
    public void home() {
        abandonPreview();
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
        Library library = room.library();
        if (library == null) {
            return;
        }
        if (library.readOnly()) {
            room.seams()
                    .messages()
                    .fail(words.say("import.readonly", library.file().getFileName()));
        } else if (sample.isOpen()) {
            room.seams().messages().say(words.say("fetch.apart"));
            whenOpened = this::fetch;
            Path own = sample.own();
            libraries.start(own == null ? ownLibrary : own);
        } else {
            abandonPreview();
            fetch.show();
        }
    }

    // What nobody needs to look at first.
    private void importAtOnce(String kind, List<Path> files) {
        aftermath.expect(kind);
        PreviewModel model = new PreviewModel();
        Library library = room.library();
        room.seams()
                .background()
                .run(
                        "preview",
                        () -> {
                            new Looking(model, room.seams().background(), library).into(files);
                            return model;
                        },
                        this::begin,
                        problem -> Problems.tell(room.seams().messages(), problem));
    }

    /// Shows every file that came into the library.
    void showLedger() {
        Library library = room.library();
        if (library == null) {
            return;
        }
        List<LedgerEntry> ledger = library.ledger();
        room.seams()
                .background()
                .run(
                        "ledger",
                        () -> changes(library),
                        changes -> room.covers()
                                .show(
                                        Cover.LEDGER,
                                        LedgerPane.of(
                                                ledger, changes, room.zone(), this::showRejected, ledgerActions())),
                        problem -> Problems.tell(room.seams().messages(), problem));
    }

    /// What each file of records told.
    private static Map<Integer, CaptureChanges> changes(Library library) {
        Map<Integer, CaptureChanges> all = new HashMap<>();
        for (Kind kind : OpenLog.kindsOf(library)) {
            for (Part part : kind.parts()) {
                if (!part.holdsEvents()) {
                    all.putAll(library.changes(kind, part));
                }
            }
        }
        return all;
    }

    private LedgerPane.Actions ledgerActions() {
        return new LedgerPane.Actions() {
            @Override
            public void importMore() {
                open();
            }

            @Override
            public void close() {
                home();
            }
        };
    }

    /// Shows the rejected rows of all files.
    void showRejected() {
        Library library = room.library();
        if (library != null) {
            showRejected(library.ledger());
        }
    }

    private void showRejected(List<LedgerEntry> entries) {
        Library library = room.library();
        if (library == null) {
            return;
        }
        List<RejectedOf> logs = entries.stream()
                .filter(entry -> entry.rejected() > 0)
                .map(entry -> RejectedOf.stored(library, entry))
                .toList();
        rejected.show(logs, RejectedTable.count(logs), this::showLedger);
    }
}
