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
import app.viewership.query.Thresholds;
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
    /// The program that the sample is about.
    private static final String FAVOURITE = "SeriesTitle0";

    private static final int HOURS_OF_WEEK = 7 * 24;

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

    @Option(
            names = "--program",
            paramLabel = "PROGRAM",
            description =
                    "The program of the program changes, or of the audience profile (default: SeriesTitle0, or else the most"
                            + " watched series).")
    private @Nullable String program;

    @Option(
            names = "--hand-over",
            paramLabel = "DURATION",
            converter = SecondsConverter.class,
            description = "How long the next program may overlap the one left (default: 30s).")
    private @Nullable Integer handOver;

    @Option(
            names = "--many-hours",
            paramLabel = "H",
            converter = WholeNumberConverter.class,
            description = "Hours of one program in a week from which a viewer is one with many, in the audience profile"
                    + " (default: 5).")
    private @Nullable Long manyHours;

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
        ReportFiles.names().forEach(name -> NewFile.refuseIfPresent(out.resolve(name), policy));
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
        return program != null || handOver != null || manyHours != null || figures.given();
    }

    /// Refuses what says nothing about a kind.
    private void check(Kind kind) {
        boolean changes = Explorer.screens(kind).contains(Screen.CHANGES);
        boolean profile = Explorer.screens(kind).contains(Screen.PROFILE);
        FigureOptions.require(kind, changes || profile, "--program", program);
        FigureOptions.require(kind, changes, "--hand-over", handOver);
        FigureOptions.require(kind, profile, "--many-hours", manyHours);
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
            Question question = about(explorer, counted(selection.question(explorer)));
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
        return counted(selection.asked(Kinds.ALL.getFirst().id())).withSubject(program);
    }

    private Question counted(Question question) {
        Rule usual = question.rule();
        Rule rule = handOver == null ? usual : usual.withHandOver(handOver);
        Thresholds thresholds = rule.thresholds().withLongSeconds(figures.longSeconds());
        return question.with(rule.with(
                manyHours == null ? thresholds : thresholds.withManyHours((int) Math.min(manyHours, HOURS_OF_WEEK))));
    }

    /// The question with the program whose changes are counted.
    ///
    /// @throws UnknownName if the log does not have the program named
    private Question about(Explorer explorer, Question question) {
        Question named = question.withSubject(program == null ? FAVOURITE : program);
        try {
            explorer.check(named);
            return named;
        } catch (UnknownName e) {
            if (program != null) {
                throw e;
            }
            return question;
        }
    }
}
