package app.viewership.cli;

import app.viewership.export.NewFile;
import app.viewership.export.Overwrite;
import app.viewership.ingest.FileOutcome.Ending;
import app.viewership.ingest.ImportReport;
import app.viewership.query.Explorer;
import app.viewership.query.FigureParameters;
import app.viewership.query.Question;
import app.viewership.query.Rule;
import app.viewership.query.Screen;
import app.viewership.query.UnknownName;
import app.viewership.source.Kind;
import app.viewership.source.Kinds;
import app.viewership.store.Library;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Answers the three questions, and all that lies behind them, in a folder of files.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Writes what is most watched and how long on average, and all that lies behind it: tables as CSV, charts"
                    + " as PNG.",
            "Which more there are is the kind's: program changes, the audience profile of a program, figures asked by"
                    + " name, lengths, starts and ends of streams."
        })
final class ReportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "INPUT",
            arity = "0..*",
            description =
                    "Logs of any kind, or folders of them: .csv, .tsv, .json, .jsonl, .log, .stream, plain, .gz or .zip."
                            + " None: what is in the library.")
    private List<Path> inputs = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder for the files.")
    private Path out = Path.of("");

    @Option(names = "--overwrite", description = "Replaces the files of an earlier report.")
    private boolean overwrite;

    @Option(
            names = "--library",
            paramLabel = "FILE",
            description = "Imports into this library and reports on all of it; without it, into a temporary one.")
    private @Nullable Path library;

    @Mixin
    private LogZoneOption logZone = new LogZoneOption();

    @Mixin
    private SubjectOptions subject = new SubjectOptions();

    @Mixin
    private FigureOptions figures = new FigureOptions();

    @Mixin
    private DatasetOption dataset = new DatasetOption();

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        selection.check();
        // What is in a library is known before anything is read; a kind may have no use for the options at all.
        if (!inputs.isEmpty() && asksForFigures()) {
            Optional<Kind> kind =
                    dataset.named().or(() -> library == null ? InputKinds.only(inputs) : Optional.empty());
            kind.ifPresentOrElse(this::check, figures::check);
        }
        Overwrite policy = overwrite ? Overwrite.REPLACE : Overwrite.REFUSE;
        NewFile.requireFolder(out);
        ReportNames.all().forEach(name -> NewFile.refuseIfPresent(out.resolve(name), policy));
        try (LibraryOption opened = open()) {
            ImportReport report = Importing.run(opened.library(), inputs, logZone.zone(), console);
            Importing.say(report, inputs, console);
            write(opened.library(), report, policy);
            Importing.failIfAnyFailed(report);
            opened.succeeded();
        }
        return ExitCode.DONE;
    }

    /// Whether anything was given that some kind has no use for; else the inputs need no looking at.
    private boolean asksForFigures() {
        return subject.given() || figures.given();
    }

    /// Refuses what says nothing about a kind.
    private void check(Kind kind) {
        subject.check(kind);
        figures.check(kind);
    }

    private LibraryOption open() {
        if (!inputs.isEmpty()) {
            return LibraryOption.forImport(library);
        }
        if (library == null) {
            throw new WrongUsage("Name a log to report on, or a library with --library.");
        }
        return LibraryOption.forReading(library);
    }

    private void write(Library from, ImportReport report, Overwrite policy) {
        if (from.ledger().isEmpty()) {
            new ReportFiles(out, policy, selection.bounds(), figures.lengthsBy())
                    .writeImport(from, report, null, asked());
            if (!report.failed()) {
                throw new Failure("There is nothing in the library to report on; name a log as well.");
            }
            return;
        }
        Explorer explorer = new Explorer(dataset.of(from));
        selection.usually(explorer.dataset().zone());
        ReportFiles files = new ReportFiles(out, policy, selection.bounds(), figures.lengthsBy());
        check(explorer.dataset().kind());
        FigureParameters told =
                explorer.figures().spelled(figures.parameters(explorer.dataset().zone()));
        Question question = explorer.ranked(question(from, report, explorer, told, files));
        Notes.missing(from, explorer.dataset().kind(), console.err());
        Notes.emptied(explorer, question, console.err());
        files.write(from, report, explorer, question.with(told));
        files.writeFigures(explorer, question, told);
        files.writeStreams(from, explorer, question);
        console.say("Wrote the report to " + out + ".");
    }

    /// The question asked. Where it names what the log does not have, what came in is written all the same: it has
    /// been read, and the next try finds it in the library.
    ///
    /// @throws UnknownName says which name, and that the import stayed where it did
    private Question question(
            Library from, ImportReport report, Explorer explorer, FigureParameters told, ReportFiles files) {
        try {
            Question question = subject.about(explorer, counted(selection.question(explorer)));
            explorer.figures().check(question, told);
            explorer.check(question.with(Screen.LENGTHS).withBy(figures.lengthsBy()));
            return question;
        } catch (UnknownName e) {
            if (!inputs.isEmpty()) {
                files.writeImport(from, report, explorer.dataset().kind(), asked());
            }
            if (library == null || report.ended(Ending.STORED).isEmpty()) {
                throw e;
            }
            throw new UnknownName(e.sentence() + " The import stayed in the library " + library + ".");
        }
    }

    /// What is asked for, whether the log has it or not.
    private Question asked() {
        return subject.named(counted(selection.asked(Kinds.ALL.getFirst().id())));
    }

    private Question counted(Question question) {
        Rule rule = subject.rule(question.rule());
        return question.with(rule.with(rule.thresholds().withLongSeconds(figures.longSeconds())));
    }
}
