package app.viewership.ui.intake;

import app.viewership.source.Kind;
import app.viewership.source.Preview;
import app.viewership.source.Recognised;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import app.viewership.ui.Problems;
import app.viewership.ui.Words;
import app.viewership.ui.intake.Covers.Cover;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Files looked into before they are imported: shown in place of the views, and handed on as they were chosen to be
/// read.
final class PreviewView {
    private final Room room;
    private final Runs runs;
    private final Runnable home;
    private @Nullable PreviewModel preview;
    private List<Path> offered = List.of();

    /// @param runs imports what is chosen
    /// @param home shows what there is to show without a preview
    PreviewView(Room room, Runs runs, Runnable home) {
        this.room = room;
        this.runs = runs;
        this.home = home;
    }

    /// Looks into files, and shows what was recognised while more is read.
    void show(List<Path> files) {
        abandon();
        offered = List.copyOf(files);
        PreviewModel model = new PreviewModel();
        var question = room.views().model().question().get();
        if (question != null) {
            model.viewer().set(question.rule().viewer());
        }
        preview = model;
        Library library = Objects.requireNonNull(room.library());
        model.reading().set(true);
        room.covers().show(Cover.PREVIEW, PreviewPane.of(model, kind -> partsOf(library, kind), actions(model)));
        look(files, model, library, done -> done.reading().set(false));
    }

    /// Imports what nobody needs to look at first.
    void importAtOnce(List<Path> files) {
        look(files, new PreviewModel(), room.library(), this::begin);
    }

    private void look(
            List<Path> files, PreviewModel model, @Nullable Library library, Consumer<? super PreviewModel> then) {
        room.seams()
                .background()
                .run(
                        "preview",
                        () -> {
                            new Looking(model, room.seams().background(), library).into(files);
                            return model;
                        },
                        then,
                        problem -> Problems.tell(room.seams().messages(), problem));
    }

    private static List<String> partsOf(Library library, Kind kind) {
        return library.contents().ledgerOf(kind.id()).stream()
                .map(LedgerEntry::part)
                .distinct()
                .toList();
    }

    private PreviewPane.Actions actions(PreviewModel model) {
        return new PreviewPane.Actions() {
            @Override
            public void begin() {
                PreviewView.this.begin(model);
            }

            @Override
            public void cancel() {
                home.run();
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
        if (library == null || files.isEmpty() || runs.isUnderWay()) {
            return;
        }
        Candidate shown = model.selected().get();
        abandon();
        runs.begin(
                new ImportModel(
                        files,
                        shown == null ? null : shown.preview(),
                        model.zone().get(),
                        model.viewer().get(),
                        model.readings(),
                        model.days().period().get(),
                        model.kinds().stream().allMatch(kind -> kind.client().named())),
                library);
    }

    /// Gives way to what was asked for, and says how to come back.
    void leave() {
        List<Path> files = offered;
        home.run();
        Words words = Words.of(PreviewView.class);
        room.seams().messages().say(words.say("preview.left"), words.say("preview.back"), () -> show(files));
    }

    /// Lets go of what is looked at.
    void abandon() {
        if (preview != null) {
            preview.abandon();
            preview = null;
        }
    }
}
