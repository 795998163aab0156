package app.viewership.ui.intake;

import app.viewership.ingest.ImportProgress;
import app.viewership.ingest.ImportReport;
import app.viewership.store.Library;
import app.viewership.ui.Job;
import app.viewership.ui.Newest;
import app.viewership.ui.Words;
import app.viewership.ui.intake.Covers.Cover;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Runs imports, one at a time, and shows how they go.
final class Runs {
    private final Words words = Words.of(Runs.class);
    private final Room room;
    private final Importing importing;
    private final Aftermath aftermath;
    private final RejectedView rejected;
    private final ReadOnlyObjectWrapper<@Nullable ImportModel> running = new ReadOnlyObjectWrapper<>();
    private Runnable whenOver = () -> {};

    Runs(Room room, Importing importing, Aftermath aftermath, RejectedView rejected) {
        this.room = room;
        this.importing = importing;
        this.aftermath = aftermath;
        this.rejected = rejected;
    }

    /// The import under way; null while there is none.
    ReadOnlyObjectProperty<@Nullable ImportModel> running() {
        return running.getReadOnlyProperty();
    }

    /// Whether an import is under way.
    boolean isUnderWay() {
        return running.get() != null;
    }

    /// Has `action` run once, when the import under way is over.
    void whenOver(Runnable action) {
        whenOver = action;
    }

    /// Begins an import and shows how it goes.
    void begin(ImportModel model, Library library) {
        start(model, library, Set.of(), this::show, report -> {});
    }

    /// Begins an import that whoever asks for it shows.
    ///
    /// @param known files of which it goes without saying that the library has them
    /// @param over told how it ended; null if nobody foresaw how
    void begin(ImportModel model, Library library, Set<Path> known, Consumer<@Nullable ImportReport> over) {
        start(model, library, known, () -> {}, over);
    }

    private void start(
            ImportModel model,
            Library library,
            Set<Path> known,
            Runnable begun,
            Consumer<@Nullable ImportReport> told) {
        running.set(model);
        Job job = Job.of(
                words.say("import.job", String.valueOf(model.files().getFirst().getFileName())));
        room.views().model().jobs().add(job);
        model.progress().addListener((value, before, now) -> {
            if (now != null) {
                job.progress().set(now.share());
                // The name that stands above the import, too.
                job.text().set(words.say("import.job", now.file()));
            }
        });
        begun.run();
        Newest<ImportProgress> telling = new Newest<>(room.seams().background(), model::tell);
        room.seams()
                .background()
                .run(
                        "import",
                        () -> importing.run(library, model.files(), model.settings(), telling, model.signal()),
                        report -> {
                            over(job);
                            ImportReport news = report.without(known);
                            if (!news.files().isEmpty()) {
                                aftermath.of(news, model.viewer());
                            }
                            told.accept(report);
                            afterwards();
                        },
                        problem -> {
                            over(job);
                            aftermath.of(problem);
                            told.accept(null);
                            afterwards();
                        });
    }

    /// Shows the import under way.
    void show() {
        ImportModel model = running.get();
        if (model != null) {
            room.covers().show(Cover.IMPORT, ImportPane.of(model, room.log() != null, actions(model)));
        }
    }

    void cancel() {
        ImportModel model = running.get();
        if (model != null) {
            model.cancel();
        }
    }

    private void over(Job job) {
        running.set(null);
        room.views().model().jobs().remove(job);
    }

    private void afterwards() {
        Runnable then = whenOver;
        whenOver = () -> {};
        then.run();
    }

    private ImportPane.Actions actions(ImportModel model) {
        return new ImportPane.Actions() {
            @Override
            public void cancel() {
                Runs.this.cancel();
            }

            @Override
            public void showRejected() {
                ImportProgress progress = model.progress().get();
                if (progress != null) {
                    rejected.show(
                            List.of(RejectedOf.running(progress, model.named())), progress.rejected(), this::back);
                }
            }

            private void back() {
                if (running.get() == model) {
                    show();
                } else {
                    aftermath.show();
                }
            }

            @Override
            public void lookAround() {
                room.covers().none();
                room.seams().messages().say(words.say("import.meanwhile.note"));
            }
        };
    }
}
