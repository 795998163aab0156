package app.viewership.cli;

import app.viewership.chart.Caption;
import app.viewership.chart.ChartStyle;
import app.viewership.chart.Charts;
import app.viewership.chart.Figure;
import app.viewership.chart.Picture;
import app.viewership.export.ChartPng;
import app.viewership.export.CsvOptions;
import app.viewership.export.FiguresTable;
import app.viewership.export.ImportJson;
import app.viewership.export.Overwrite;
import app.viewership.export.RejectedCsv;
import app.viewership.export.Table;
import app.viewership.export.TableCsv;
import app.viewership.export.ViewingsCsv;
import app.viewership.ingest.ImportReport;
import app.viewership.query.Bounds;
import app.viewership.query.Changes;
import app.viewership.query.Explorer;
import app.viewership.query.FigureParameters;
import app.viewership.query.Question;
import app.viewership.query.Screen;
import app.viewership.query.StreamReports;
import app.viewership.source.Dimension;
import app.viewership.source.Kind;
import app.viewership.source.Kinds;
import app.viewership.store.Library;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The files of a report, in one folder.
final class ReportFiles {
    /// What every report has.
    private static final List<String> ALWAYS = List.of(
            "top-programs.csv",
            "average-watch-time.csv",
            "program-changes.csv",
            "program-changes-to.csv",
            "watch-time.csv",
            "viewings.csv",
            "rejected.csv",
            "import.json",
            "top-programs.png",
            "average-watch-time.png",
            "program-changes.png",
            "over-time.png");

    private static final String PROFILE = "audience-profile.csv";
    private static final String LOYALTY = "reach-and-loyalty.csv";
    private static final String LENGTHS = "lengths.csv";
    private static final String BOXES = "lengths.png";
    private static final String AFFECTED = "affected-users.csv";

    /// Of these only what is known to come next can tell.
    private static final Set<String> CHANGES =
            Set.of("program-changes.csv", "program-changes-to.csv", "program-changes.png");

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

    /// The files that a report on a kind of source consists of.
    static Set<String> of(Kind kind) {
        Set<String> names = new TreeSet<>(ALWAYS);
        if (kind.time().countsWhole()) {
            names.removeAll(CHANGES);
        }
        kind.dimensions().stream()
                .filter(ReportFiles::tells)
                .map(ReportFiles::name)
                .forEach(names::add);
        Explorer.recurring().stream().map(ReportFiles::name).forEach(names::add);
        if (kind.questions().profile().isPresent()) {
            names.addAll(List.of(PROFILE, LOYALTY));
        }
        if (kind.questions().lengths()) {
            names.addAll(List.of(LENGTHS, BOXES));
        }
        if (!kind.questions().figures().isEmpty()) {
            names.add(questions(kind));
        }
        if (kind.questions().streams().isPresent()) {
            names.addAll(StreamTables.NAMES);
        }
        return names;
    }

    /// All files that a report on any kind of source may consist of.
    static Set<String> names() {
        Set<String> names =
                Kinds.ALL.stream().flatMap(kind -> of(kind).stream()).collect(Collectors.toCollection(TreeSet::new));
        names.add(AFFECTED);
        return names;
    }

    /// Whether a dimension has a table of its own: what is below a program is said together with it.
    private static boolean tells(Dimension dimension) {
        return dimension.facet()
                || (dimension.beside().size() > 1 && dimension.words().equals(Dimension.Saying.LABELLED));
    }

    private static String name(app.viewership.query.Dimension ofTheMoment) {
        return "by-" + ofTheMoment.id().replace('_', '-') + ".csv";
    }

    private static String name(Dimension dimension) {
        return "by-" + dimension.shortName() + ".csv";
    }

    /// Writes everything.
    void write(Library library, ImportReport report, Explorer explorer, Question asked) {
        boolean changing = explorer.screens().contains(Screen.CHANGES);
        boolean about = changing || explorer.screens().contains(Screen.PROFILE);
        Question question = asked.withSubject(about ? explorer.subject(asked).orElse(null) : null);
        ReportTables tables = new ReportTables(explorer, question);
        csv("top-programs.csv", tables.topPrograms());
        csv("average-watch-time.csv", tables.averages());
        csv("watch-time.csv", tables.watchTime());
        explorer.dataset().kind().dimensions().stream()
                .filter(ReportFiles::tells)
                .forEach(dimension -> csv(name(dimension), tables.by(dimension.beside())));
        Explorer.recurring().forEach(dimension -> csv(name(dimension), tables.inOrder(dimension.id())));
        ViewingsCsv.write(explorer, question, folder.resolve("viewings.csv"), overwrite);
        writeImport(library, report, explorer.dataset().kind(), question);
        png("top-programs.png", Charts.of(explorer.answer(question)), explorer, question);
        Question averages = question.with(Screen.AVERAGES);
        png("average-watch-time.png", Charts.of(explorer.answer(averages)), explorer, averages);
        Question overTime = question.with(Screen.OVER_TIME);
        png(
                "over-time.png",
                Charts.overTime(explorer.answer(overTime), explorer.moments(overTime)),
                explorer,
                overTime);
        if (explorer.screens().contains(Screen.PROFILE)) {
            csv(PROFILE, tables.of(Screen.PROFILE));
            csv(LOYALTY, tables.of(Screen.LOYALTY));
        }
        if (explorer.screens().contains(Screen.LENGTHS)) {
            Question lengths = question.with(Screen.LENGTHS).withBy(lengthsBy);
            csv(LENGTHS, tables.lengths(lengthsBy));
            png(BOXES, Charts.spread(explorer.spread(lengths)), explorer, lengths);
        }
        if (changing) {
            Changes changes = explorer.changes(question);
            csv("program-changes.csv", tables.changes(changes));
            csv("program-changes-to.csv", tables.destinations(changes));
            Question left = question.with(Screen.CHANGES);
            png("program-changes.png", Charts.changes(changes, left), explorer, left);
        }
    }

    /// Writes the figures that the kind of source is asked for by name, if there are any.
    void writeFigures(Explorer explorer, Question question, FigureParameters told) {
        if (explorer.dataset().kind().questions().figures().isEmpty()) {
            return;
        }
        csv(questions(explorer.dataset().kind()), tables(explorer, question).figures(told));
        if (told.program() != null && told.outage() != null) {
            csv(AFFECTED, tables(explorer, question).inProgress(told.program(), told.outage()));
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

    /// `movie-questions.csv`: called by the first word of the kind.
    private static String questions(Kind kind) {
        return FiguresTable.name(kind) + ".csv";
    }

    /// Writes what came in, and what was rejected.
    ///
    /// @param kind whose rejected rows are meant; null for those of all
    void writeImport(Library library, ImportReport report, @Nullable Kind kind, Question question) {
        RejectedCsv.write(
                library, kind == null ? null : kind.id(), report.files(), folder.resolve("rejected.csv"), overwrite);
        ImportJson.write(library, report, question, bounds, lengthsBy, folder.resolve("import.json"), overwrite);
    }

    private void csv(String name, Table table) {
        TableCsv.write(table, CsvOptions.PLAIN, folder.resolve(name), overwrite);
    }

    /// In the light theme: pictures go into documents, which are white.
    private void png(String name, Figure figure, Explorer explorer, Question question) {
        Caption caption = Caption.of(
                        question,
                        bounds,
                        explorer.dataset().kind(),
                        explorer.dataset().dimensions())
                .below(explorer.captions().remarks(explorer.answer(question)));
        Picture picture = new Picture(figure, caption, ChartStyle.LIGHT, Picture.WIDTH);
        ChartPng.write(picture, SCALE, folder.resolve(name), overwrite);
    }
}
