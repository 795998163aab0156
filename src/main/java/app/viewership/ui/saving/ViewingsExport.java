package app.viewership.ui.saving;

import app.viewership.export.ExportLayout;
import app.viewership.export.Overwrite;
import app.viewership.export.ViewingsFolder;
import app.viewership.query.Question;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Job;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Problems;
import app.viewership.ui.Seams;
import app.viewership.ui.Words;
import app.viewership.ui.messages.Sheet;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Exports the viewings that are selected, as a folder for other tools. Filters and period are those of the moment at
/// which it was asked for. What is written is there whole or not at all, and nothing is overwritten unasked.
public final class ViewingsExport {
    private static final Words WORDS = Words.of(ViewingsExport.class);
    private static final System.Logger LOG = System.getLogger(ViewingsExport.class.getName());

    private final ExplorerModel model;
    private final Seams seams;
    private final Outside outside;
    private @Nullable Path last;
    private @Nullable AskedViewings running;

    public ViewingsExport(ExplorerModel model, Seams seams, Outside outside) {
        this.model = model;
        this.seams = seams;
        this.outside = outside;
    }

    /// Shows the card: of the export under way, or for a new one of what is selected now.
    public void show() {
        OpenLog log = model.log().get();
        Question question = model.question().get();
        if (running != null && running.model().busy().get()) {
            show(running);
        } else if (log != null && question != null) {
            seams.background()
                    .run(
                            "export-viewings-selected",
                            () -> AskedViewings.of(log.explorer(), question),
                            this::begin,
                            e -> LOG.log(System.Logger.Level.WARNING, "Nothing could be selected.", e));
        }
    }

    private void begin(AskedViewings asked) {
        running = asked;
        show(asked);
    }

    private void show(AskedViewings asked) {
        Sheet[] sheet = new Sheet[1];
        ViewingsPane pane = new ViewingsPane(asked.model(), asked.selected(), actions(asked, () -> sheet[0].close()));
        sheet[0] = Sheet.bare(seams.shell().overlay(), "export-viewings", pane, () -> {});
        pane.lookup("#export-viewings-choose").requestFocus();
    }

    private ViewingsPane.Actions actions(AskedViewings asked, Runnable close) {
        return new ViewingsPane.Actions() {
            @Override
            public void choose() {
                ViewingsExport.this.choose(asked);
            }

            @Override
            public void export() {
                if (asked.model().folder().get() == null) {
                    ViewingsExport.this.choose(asked);
                }
                write(asked, Overwrite.REFUSE);
            }

            @Override
            public void replace() {
                write(asked, Overwrite.REPLACE);
            }

            @Override
            public void cancel() {
                asked.model().cancel();
            }

            @Override
            public void reveal() {
                ViewingsExport.this.reveal(asked.model().folder().get());
            }

            @Override
            public void close() {
                close.run();
            }
        };
    }

    /// Asks for a folder in which a new one is made: what people choose mostly holds other things, too.
    private void choose(AskedViewings asked) {
        outside.folder(WORDS.say("viewings.choose.title"), last).ifPresent(chosen -> {
            last = chosen;
            asked.model().folder().set(chosen.resolve(asked.question().dataset() + "-export"));
        });
    }

    private void write(AskedViewings asked, Overwrite overwrite) {
        Path folder = asked.model().folder().get();
        if (folder == null || asked.model().busy().get()) {
            return;
        }
        asked.model().begin();
        Job job = Job.of(WORDS.say("viewings.job"));
        model.jobs().add(job);
        ExportLayout layout = asked.model().layout();
        seams.background()
                .run(
                        "export-viewings",
                        () -> asked.write(layout, folder, overwrite, seams.background()),
                        written -> {
                            model.jobs().remove(job);
                            over(asked, written, folder);
                        },
                        problem -> {
                            model.jobs().remove(job);
                            asked.model().tell(sentence(problem), false, false);
                        });
    }

    private void over(AskedViewings asked, ViewingsFolder.@Nullable Written written, Path folder) {
        if (written == null) {
            asked.model().tell(WORDS.say("viewings.earlier"), false, true);
            return;
        }
        String sentence = WORDS.say(
                written.files() == 1 ? "viewings.written.one" : "viewings.written",
                count(written.viewings()),
                count(written.watchSeconds()),
                count(written.files()));
        asked.model().tell(sentence, true, false);
        if (!Sheet.isOpen(seams.shell().overlay())) {
            seams.messages().say(sentence, WORDS.say("viewings.reveal"), () -> reveal(folder));
        }
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String sentence(Exception problem) {
        return problem instanceof CancellationException
                ? WORDS.say("viewings.cancelled")
                : Problems.sentence(problem, WORDS.say("export.failed"));
    }

    private void reveal(@Nullable Path folder) {
        if (folder != null) {
            seams.background()
                    .<@Nullable Void>run(
                            "reveal",
                            () -> {
                                outside.reveal(folder.resolve("schema.json"));
                                return null;
                            },
                            done -> {},
                            e -> LOG.log(System.Logger.Level.WARNING, "The folder could not be shown.", e));
        }
    }
}
