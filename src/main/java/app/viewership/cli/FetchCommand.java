package app.viewership.cli;

import app.viewership.ingest.FileOutcome;
import app.viewership.ingest.FileOutcome.Ending;
import app.viewership.ingest.ImportReport;
import app.viewership.service.Credentials;
import app.viewership.service.Download;
import app.viewership.service.FetchOutcome;
import app.viewership.service.Fetched;
import app.viewership.store.LibraryException;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings what services offer into a library.
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description = "Downloads sources, keeps the bytes of each day as they came in a folder beside the library, and "
                + "imports them.")
final class FetchCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "URL",
            arity = "1..*",
            converter = UrlConverter.class,
            description = "Addresses of sources: a schedule, a vendor's dump, a log.")
    private List<URI> urls = new ArrayList<>();

    @Option(
            names = "--library",
            paramLabel = "FILE",
            required = true,
            description = "The library; made where there is none. FILE.fetched keeps what came.")
    private Path library = Path.of("");

    @Mixin
    private UserOptions user = new UserOptions();

    @Option(
            names = "--log-zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            converter = ZoneConverter.class,
            description = "The zone of the times in the sources, and of the days on which they are fetched "
                    + "(default: ${DEFAULT-VALUE}).")
    private ZoneId logZone = ZoneOffset.UTC;

    FetchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        @Nullable Credentials named = user.credentials();
        Download download = new Download(library, logZone);
        Fetched fetched = new Fetched(
                urls.stream().map(url -> fetch(download, url, named)).toList());
        List<String> troubles = new ArrayList<>(fetched.troubles());
        if (!fetched.files().isEmpty()) {
            bringIn(fetched, troubles);
        }
        if (!troubles.isEmpty()) {
            throw new Failure(String.join(" ", troubles));
        }
        return ExitCode.DONE;
    }

    private FetchOutcome fetch(Download download, URI url, @Nullable Credentials named) {
        FetchOutcome outcome;
        try (FetchLine line = new FetchLine(console)) {
            outcome = download.fetch(url, named, line, () -> false);
        }
        if (outcome instanceof FetchOutcome.Kept || outcome instanceof FetchOutcome.Unchanged) {
            console.say(outcome.sentence());
        }
        return outcome;
    }

    private void bringIn(Fetched fetched, List<String> troubles) {
        try (LibraryOption opened = LibraryOption.forImport(library)) {
            ImportReport report = Importing.run(opened.library(), fetched.files(), logZone, console);
            Importing.say(report.without(fetched.known()), List.of(), console);
            failIfAnyFailed(report, fetched.known());
            opened.succeeded();
        } catch (Failure | LibraryException e) {
            troubles.add(e.sentence());
        }
    }

    /// Names the copies, too, that were kept by an earlier fetch: of them nothing else is said but that they are
    /// unchanged.
    private static void failIfAnyFailed(ImportReport report, Set<Path> known) {
        try {
            Importing.failIfAnyFailed(report);
        } catch (Failure e) {
            String copies = report.ended(Ending.FAILED).stream()
                    .map(FileOutcome::path)
                    .filter(known::contains)
                    .map(Path::toString)
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw copies.isEmpty()
                    ? e
                    : new Failure(e.sentence() + " That is the copy kept before as " + copies
                            + ": its source still sends the same; fetch it again once that is mended.");
        }
    }
}
