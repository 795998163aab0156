package app.viewership.ui.saving;

import app.viewership.chart.Caption;
import app.viewership.chart.ChartStyle;
import app.viewership.chart.Figure;
import app.viewership.chart.Picture;
import app.viewership.export.ChartPng;
import app.viewership.export.CsvOptions;
import app.viewership.export.FiguresTable;
import app.viewership.export.FileExistsException;
import app.viewership.export.Overwrite;
import app.viewership.export.Table;
import app.viewership.export.TableCsv;
import app.viewership.query.Answer;
import app.viewership.ui.Background;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Messages;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Problems;
import app.viewership.ui.Shown;
import app.viewership.ui.Theme;
import app.viewership.ui.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Saves what is shown: the table as CSV, the chart as PNG, each with what shaped its figures. Nothing is overwritten
/// unless the user said so.
public final class Exports {

    private static final Words WORDS = Words.of(Exports.class);
    private static final System.Logger LOG = System.getLogger(Exports.class.getName());

    private final ExplorerModel model;
    private final Background background;
    private final Messages messages;
    private final Theme theme;
    private final Outside outside;
    private @Nullable Path folder;

    public Exports(ExplorerModel model, Background background, Messages messages, Theme theme, Outside outside) {
        this.model = model;
        this.background = background;
        this.messages = messages;
        this.theme = theme;
        this.outside = outside;
    }

    /// Saves the table shown, in its order and with as many rows as are shown; where figures are asked for by name,
    /// those, as a report has them.
    ///
    /// @param excel whether a mark comes first, without which Excel takes accents for something else
    public void table(boolean excel) {
        Shown shown = model.shown().get();
        OpenLog log = model.log().get();
        if (shown == null || log == null) {
            return;
        }
        if (shown.more().figures().isEmpty()) {
            rows(excel);
            return;
        }
        Table figures = FiguresTable.of(shown.more().figures(), shown.question().zone());
        ask(
                WORDS.say("export.table"),
                FiguresTable.name(log.kind()),
                "csv",
                (file, overwrite) -> TableCsv.write(figures, options(excel), file, overwrite));
    }

    /// Saves the rows of the table shown, whatever figures stand beside it.
    public void rows(boolean excel) {
        Shown shown = model.shown().get();
        if (shown != null) {
            Answer answer = shown.answer();
            CsvOptions options = options(excel);
            ask(
                    WORDS.say("export.table"),
                    answer.title(),
                    "csv",
                    (file, overwrite) -> TableCsv.write(answer, options, file, overwrite));
        }
    }

    private static CsvOptions options(boolean excel) {
        return excel ? CsvOptions.EXCEL : CsvOptions.PLAIN;
    }

    /// Saves a chart, drawn anew at `scale` pixels for one, with its heading and what shaped it.
    ///
    /// @param ofAnswer whether it is that of the whole answer: what is said beside the answer then stands below it
    public void chart(Figure figure, boolean ofAnswer, int scale) {
        Shown shown = model.shown().get();
        OpenLog log = model.log().get();
        if (shown == null || log == null) {
            return;
        }
        Caption caption = Caption.of(
                        shown.question(), log.kind(), log.explorer().dataset().dimensions())
                .below(ofAnswer ? log.explorer().captions().remarks(shown.whole()) : List.of());
        ChartStyle style = theme.dark().get() ? ChartStyle.DARK : ChartStyle.LIGHT;
        Picture picture = new Picture(figure, caption, style, Picture.WIDTH);
        ask(
                WORDS.say("export.chart"),
                figure.title(),
                "png",
                (file, overwrite) -> ChartPng.write(picture, scale, file, overwrite));
    }

    /// Makes a file.
    private interface Writing {
        void write(Path file, Overwrite overwrite);
    }

    private void ask(String title, String subject, String extension, Writing writing) {
        outside.saveAs(title, fileName(subject) + "." + extension, extension, folder)
                .ifPresent(chosen -> {
                    folder = chosen.file().toAbsolutePath().getParent();
                    write(writing, chosen.file(), chosen.replace() ? Overwrite.REPLACE : Overwrite.REFUSE);
                });
    }

    private void write(Writing writing, Path file, Overwrite overwrite) {
        background.run(
                "export " + file,
                () -> {
                    writing.write(file, overwrite);
                    return file;
                },
                this::written,
                e -> failed(e, () -> write(writing, file, Overwrite.REPLACE)));
    }

    private void written(Path file) {
        Consumer<Path> ignore = p -> {};
        messages.say(
                WORDS.say("exported", file.getFileName()),
                WORDS.say("exported.reveal"),
                () -> background.run(
                        "reveal",
                        () -> {
                            outside.reveal(file);
                            return file;
                        },
                        ignore,
                        e -> LOG.log(System.Logger.Level.WARNING, "The folder could not be shown.", e)));
    }

    private void failed(Exception e, Runnable replace) {
        if (e instanceof FileExistsException there) {
            messages.fail(there.sentence(), WORDS.say("export.replace"), replace);
        } else {
            messages.fail(Problems.sentence(e, WORDS.say("export.failed")));
        }
    }

    /// A title as a file name: `Most popular programs` as `most-popular-programs`.
    static String fileName(String title) {
        String name = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return name.isEmpty() ? "export" : name.substring(0, Math.min(80, name.length()));
    }
}
