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
import app.viewership.query.Bounds;
import app.viewership.query.Changes;
import app.viewership.query.Explorer;
import app.viewership.query.Question;
import app.viewership.query.Screen;
import app.viewership.store.Library;
import java.nio.file.Path;
import java.util.List;

/// The files of a report, in one folder.
final class ReportFiles {
    /// All that a report consists of.
    static final List<String> NAMES = List.of(
            "top-programs.csv",
            "average-watch-time.csv",
            "program-changes.csv",
            "program-changes-to.csv",
            "watch-time.csv",
            "by-season.csv",
            "by-program.csv",
            "by-device.csv",
            "by-user-agent.csv",
            "by-ip.csv",
            "viewings.csv",
            "rejected.csv",
            "import.json",
            "top-programs.png",
            "average-watch-time.png",
            "program-changes.png",
            "over-time.png");

    /// Pixels for one: sharp on any screen, and on paper.
    private static final int SCALE = 2;

    private final Path folder;
    private final Overwrite overwrite;

    private final Bounds bounds;

    /// @param bounds the period as it was asked for; it stands beside the figures
    ReportFiles(Path folder, Overwrite overwrite, Bounds bounds) {
        this.folder = folder;
        this.overwrite = overwrite;
        this.bounds = bounds;
    }

    /// Writes everything.
    void write(Library library, ImportReport report, Explorer explorer, Question asked) {
        Changes changes = explorer.changes(asked);
        Question question = asked.withSubject(changes.program().isEmpty() ? null : changes.program());
        ReportTables tables = new ReportTables(explorer, question);
        csv("top-programs.csv", tables.topPrograms());
        csv("average-watch-time.csv", tables.averages());
        csv("program-changes.csv", tables.changes(changes));
        csv("program-changes-to.csv", tables.destinations(changes));
        csv("watch-time.csv", tables.watchTime());
        csv("by-season.csv", tables.by("program", "season"));
        csv("by-program.csv", tables.by("program", "kind"));
        csv("by-device.csv", tables.by("device"));
        csv("by-user-agent.csv", tables.by("user_agent"));
        csv("by-ip.csv", tables.by("client_ip"));
        ViewingsCsv.write(explorer, question, folder.resolve("viewings.csv"), overwrite);
        writeImport(library, report, question);
        png("top-programs.png", Charts.of(explorer.answer(question)), explorer, question);
        Question averages = question.with(Screen.AVERAGES);
        png("average-watch-time.png", Charts.of(explorer.answer(averages)), explorer, averages);
        Question left = question.with(Screen.CHANGES);
        png("program-changes.png", Charts.changes(changes, left), explorer, left);
        Question overTime = question.with(Screen.OVER_TIME);
        png("over-time.png", Charts.of(explorer.answer(overTime)), explorer, overTime);
    }

    /// Writes what came in, and what was rejected.
    void writeImport(Library library, ImportReport report, Question question) {
        RejectedCsv.write(library, report.files(), folder.resolve("rejected.csv"), overwrite);
        ImportJson.write(library, report, question, bounds, folder.resolve("import.json"), overwrite);
    }

    private void csv(String name, Table table) {
        TableCsv.write(table, CsvOptions.PLAIN, folder.resolve(name), overwrite);
    }

    /// In the light theme: pictures go into documents, which are white.
    private void png(String name, Figure figure, Explorer explorer, Question question) {
        Caption caption = Caption.of(question, bounds, explorer.dataset().dimensions());
        Picture picture = new Picture(figure, caption, ChartStyle.LIGHT, Picture.WIDTH);
        ChartPng.write(picture, SCALE, folder.resolve(name), overwrite);
    }
}
