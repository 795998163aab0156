package app.viewership.cli;

import app.viewership.service.Durations;
import app.viewership.service.Ending;
import app.viewership.service.Listening;
import app.viewership.service.LiveKeeping;
import app.viewership.service.LiveSettings;
import app.viewership.service.LiveSource;
import app.viewership.service.ServiceException;
import app.viewership.service.SourceState;
import app.viewership.service.StopRule;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Listens to live platforms and keeps what they send.
@Command(
        name = "listen",
        mixinStandardHelpOptions = true,
        description = "Listens to live platforms, any number at once, and keeps what they send.")
final class ListenCommand implements Callable<Integer> {
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final Console console;

    @Parameters(
            paramLabel = "NAME=URL",
            arity = "1..*",
            description = "Live sources: a name of your choice, and the address of the server-sent events.")
    private List<String> sources = new ArrayList<>();

    @Option(
            names = "--library",
            paramLabel = "FILE",
            required = true,
            description = "The library; made where there is none.")
    private Path library = Path.of("");

    @Mixin
    private UserOptions user = new UserOptions();

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "How long to listen: 20s, 5 min, 1h. Without: on and on.")
    private @Nullable String time;

    @Option(
            names = "--stop-on",
            paramLabel = "FIELD=VALUE:N",
            description = "Stops at the N-th event of a user with this value, over all sources: first_name=Sytac:3.")
    private @Nullable String stopOn;

    ListenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<LiveSource> named;
        LiveSettings settings;
        @Nullable Duration longest;
        try {
            named = LiveSource.parse(sources, user.credentials());
            settings = LiveSettings.USUAL.stoppingOn(stopOn == null ? null : StopRule.parse(stopOn));
            longest = time == null ? null : Durations.parse(time);
        } catch (ServiceException e) {
            throw new WrongUsage(e.sentence());
        }
        try (StopSignal stop = new StopSignal()) {
            try {
                keep(named, settings, longest, stop);
                return ExitCode.DONE;
            } catch (RuntimeException e) {
                // Said here: where it was told to end, the program is gone once the signal is closed.
                return Cli.failed(console, e);
            }
        }
    }

    private void keep(List<LiveSource> named, LiveSettings settings, @Nullable Duration longest, StopSignal stop)
            throws InterruptedException {
        try (LibraryOption opened = LibraryOption.forImport(library)) {
            int known = opened.library().ledger().size();
            Map<String, SourceState> heard = listen(named, settings, longest, stop, opened.library());
            opened.succeeded();
            List<LedgerEntry> ledger = opened.library().ledger();
            for (LedgerEntry entry : ledger.subList(known, ledger.size())) {
                console.say(LiveWords.kept(entry));
                Optional.ofNullable(heard.get(entry.name()))
                        .flatMap(state -> LiveWords.added(entry, state))
                        .ifPresent(console::say);
            }
        }
    }

    /// @return how each source did, by the log that it is kept in
    private Map<String, SourceState> listen(
            List<LiveSource> named, LiveSettings settings, @Nullable Duration longest, StopSignal stop, Library into)
            throws InterruptedException {
        try (LiveKeeping kept = LiveKeeping.into(into, Instant.now());
                Listening listening = Listening.start(named, settings, kept.bytes(), kept.messages())) {
            LiveNews news = new LiveNews(console);
            Ending ending = follow(listening, longest, stop, news);
            news.broken(listening);
            news.last(listening);
            kept.ended(listening.states());
            listening.states().stream().map(LiveWords::summary).forEach(console::say);
            if (ending != Ending.NO_SOURCE_LEFT) {
                listening.states().stream()
                        .map(state -> LiveWords.status(state.status()))
                        .filter(why -> !why.equals(ending.sentence()))
                        .distinct()
                        .forEach(console::say);
            }
            console.say(ending.sentence());
            fail(ending, listening);
            return listening.states().stream()
                    .collect(Collectors.toMap(state -> kept.log(state.name()), Function.identity()));
        }
    }

    /// Shows once a second how it goes, until it ends.
    private Ending follow(Listening listening, @Nullable Duration longest, StopSignal stop, LiveNews news)
            throws InterruptedException {
        long began = System.nanoTime();
        try (OverwrittenLine line = new OverwrittenLine(console)) {
            while (true) {
                Duration left = longest == null ? BEAT : longest.minusNanos(System.nanoTime() - began);
                if (!left.isPositive()) {
                    return listening.awaitEnd(Duration.ZERO);
                }
                Optional<Ending> ended = listening.await(left.compareTo(BEAT) < 0 ? left : BEAT);
                if (ended.isPresent()) {
                    return listening.awaitEnd(Duration.ZERO);
                }
                if (stop.asked()) {
                    return listening.stop();
                }
                news.broken(listening);
                news.stopped(listening);
                line.show(LiveWords.line(listening.states()));
            }
        }
    }

    private static void fail(Ending ending, Listening listening) {
        if (ending == Ending.NO_SOURCE_LEFT) {
            throw new Failure(String.join(
                    " ",
                    listening.states().stream()
                            .map(SourceState::status)
                            .map(LiveWords::status)
                            .distinct()
                            .toList()));
        }
        if (ending == Ending.SINK_FAILED) {
            throw listening.failure().orElseThrow() instanceof RuntimeException known
                    ? known
                    : new Failure(ending.sentence());
        }
    }
}
