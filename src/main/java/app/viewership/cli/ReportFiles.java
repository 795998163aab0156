package app.viewership.cli;

import app.viewership.chart.Caption;
import app.viewership.chart.ChartStyle;
import app.viewership.chart.Charts;
import app.viewership.chart.Figure;
import app.viewership.chart.Picture;
import app.viewership.export.ChartPng;
import app.viewership.export.CsvOptions;
import app.viewership.export.ImportJson;
import app.viewership.export.Overwrite;
import app.viewership.export.RejectedCsv;
import app.viewership.export.Table;
import app.viewership.export.TableCsv;
import app.viewership.export.ViewingsCsv;
import app.viewership.ingest.ImportReport;
import app.viewership.query.Answer;
import app.viewership.query.Bounds;
import app.viewership.query.Changes;
import app.viewership.query.Explorer;
import app.viewership.query.FigureParameters;
import app.viewership.query.Question;
import app.viewership.query.Screen;
import app.viewership.query.Spread;
import app.viewership.query.StreamReports;
import app.viewership.source.Kind;
import app.viewership.store.Library;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The files of a report, in one folder.
final class ReportFiles {
    /// Pixels for one: sharp on any screen, and on paper.
    private static final int SCALE = 2;

    private final Path folder;
    private final Overwrite overwrite;

    private final Bounds bounds;
    private final @Nullable String lengthsBy;

    /// @param bounds the period as it was asked for; it stands beside the figures
    /// @param lengthsBy the dimension whose lengths are looked at; null for the usual one
    ReportFiles(Path folder, Overwrite overwrite, Bounds bounds, @Nullable String lengthsBy) {
        this.folder = folder;
        this.overwrite = overwrite;
        this.bounds = bounds;
        this.lengthsBy = lengthsBy;
    }

    /// Writes everything.
    void write(Library library, ImportReport report, Explorer explorer, Question asked) {
        boolean changing = explorer.screens().contains(Screen.CHANGES);
        boolean about = changing || explorer.screens().contains(Screen.PROFILE);
        Question question = asked.withSubject(about ? explorer.subject(asked).orElse(null) : null);
        ReportTables tables = new ReportTables(explorer, question);
        csv(ReportNames.PROGRAMS, tables.topPrograms());
        csv(ReportNames.AVERAGES, tables.averages());
        csv(ReportNames.WATCH_TIME, tables.watchTime());
        explorer.dataset().kind().dimensions().stream()
                .filter(ReportNames::tells)
                .forEach(dimension -> csv(ReportNames.by(dimension), tables.by(dimension.beside())));
        Explorer.recurring().forEach(dimension -> csv(ReportNames.by(dimension), tables.inOrder(dimension.id())));
        ViewingsCsv.write(explorer, question, folder.resolve(ReportNames.VIEWINGS), overwrite);
        writeImport(library, report, explorer.dataset().kind(), question);
        Answer programs = explorer.answer(question);
        png(ReportNames.PROGRAMS_CHART, Charts.of(programs), explorer, question, programs);
        Question averages = question.with(Screen.AVERAGES);
        Answer ofSeries = explorer.answer(averages);
        png(ReportNames.AVERAGES_CHART, Charts.of(ofSeries), explorer, averages, ofSeries);
        Question overTime = question.with(Screen.OVER_TIME);
        Answer buckets = explorer.answer(overTime);
        png(
                ReportNames.OVER_TIME_CHART,
                Charts.overTime(buckets, explorer.moments(overTime)),
                explorer,
                overTime,
                buckets);
        if (explorer.screens().contains(Screen.PROFILE)) {
            csv(ReportNames.PROFILE, tables.of(Screen.PROFILE));
            csv(ReportNames.LOYALTY, tables.of(Screen.LOYALTY));
        }
        if (explorer.screens().contains(Screen.LENGTHS)) {
            writeLengths(explorer, question.with(Screen.LENGTHS).withBy(lengthsBy));
        }
        if (changing) {
            Changes changes = explorer.changes(question);
            csv(ReportNames.CHANGES, tables.changes(changes));
            csv(ReportNames.CHANGES_TO, tables.destinations(changes));
            Question left = question.with(Screen.CHANGES);
            png(
                    ReportNames.CHANGES_CHART,
                    Charts.changes(changes, left),
                    explorer,
                    left,
                    explorer.answer(left, changes));
        }
    }

    /// All values in the table, the first of them in the picture.
    private void writeLengths(Explorer explorer, Question drawn) {
        Question all = drawn.withLimit(Integer.MAX_VALUE);
        Spread spread = explorer.spread(all);
        Answer rows = explorer.answer(all, spread);
        int limit = drawn.limit();
        csv(ReportNames.LENGTHS, Table.of(rows));
        png(ReportNames.LENGTHS_CHART, Charts.spread(spread.first(limit)), explorer, drawn, rows.first(limit));
    }

    /// Writes the figures that the kind of source is asked for by name, if there are any.
    void writeFigures(Explorer explorer, Question question, FigureParameters told) {
        if (explorer.dataset().kind().questions().figures().isEmpty()) {
            return;
        }
        csv(
                ReportNames.questions(explorer.dataset().kind()),
                tables(explorer, question).figures(told));
        if (told.program() != null && told.outage() != null) {
            csv(ReportNames.AFFECTED, tables(explorer, question).inProgress(told.program(), told.outage()));
        }
    }

    /// Writes what is asked of events of starts and ends, if the kind of source has such.
    void writeStreams(Library library, Explorer explorer, Question question) {
        @Nullable
        StreamReports reports = StreamReports.of(library, explorer.dataset().kind());
        if (reports != null) {
            StreamTables.of(reports.keeping(question.with(bounds.beyondTheLog())), question.zone())
                    .forEach(this::csv);
        }
    }

    private static ReportTables tables(Explorer explorer, Question question) {
        return new ReportTables(explorer, question);
    }

    /// Writes what came in, and what was rejected.
    ///
    /// @param kind whose rejected rows are meant; null for those of all
    void writeImport(Library library, ImportReport report, @Nullable Kind kind, Question question) {
        RejectedCsv.write(
                library,
                kind == null ? null : kind.id(),
                report.files(),
                folder.resolve(ReportNames.REJECTED),
                overwrite);
        ImportJson.write(library, report, question, bounds, lengthsBy, folder.resolve(ReportNames.IMPORT), overwrite);
    }

    private void csv(String name, Table table) {
        TableCsv.write(table, CsvOptions.PLAIN, folder.resolve(name), overwrite);
    }

    /// In the light theme: pictures go into documents, which are white.
    ///
    /// @param answer to the question, for what is to be said of it
    private void png(String name, Figure figure, Explorer explorer, Question question, Answer answer) {
        Caption caption = Caption.of(
                        question,
                        bounds,
                        explorer.dataset().kind(),
                        explorer.dataset().dimensions())
                .below(explorer.captions().remarks(answer));
        Picture picture = new Picture(figure, caption, ChartStyle.LIGHT, Picture.WIDTH);
        ChartPng.write(picture, SCALE, folder.resolve(name), overwrite);
    }
}
