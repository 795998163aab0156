package app.viewership.service;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Listens to live platforms, each on a virtual thread of its own, and hands on every byte and every message.
///
/// A source that breaks is called again after growing pauses, and holds up no other; one that does not want us, or has
/// nothing for us, is not. Nothing is lost here: a source is read no faster than the sinks take it.
public final class Listening implements AutoCloseable {

    /// How long a sink, and then the sources, may take to end.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// Longer than any program runs, and short enough to be counted in nanoseconds.
    private static final Duration FOREVER = Duration.ofDays(100 * 365);

    private final Handover handover;
    private final LiveClock clock;
    private final Web web;
    private final List<SourceTally> tallies = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger left;

    private Listening(Handover handover, LiveClock clock, Web web, int sources) {
        this.handover = handover;
        this.clock = clock;
        this.web = web;
        left = new AtomicInteger(sources);
    }

    /// Begins at once.
    ///
    /// @throws ServiceException if there is no source, or two have one name
    public static Listening start(
            List<LiveSource> sources, LiveSettings settings, ByteSink bytes, MessageSink messages) {
        return start(sources, settings, bytes, messages, LiveClock.SYSTEM, UnaryOperator.identity());
    }

    static Listening start(
            List<LiveSource> sources,
            LiveSettings settings,
            ByteSink bytes,
            MessageSink messages,
            LiveClock clock,
            UnaryOperator<HttpClient.Builder> client) {
        LiveSource.requireOwnNames(sources);
        Handover handover = new Handover(bytes, messages, settings.stopOn());
        Listening listening = new Listening(handover, clock, new Web(settings.timeOuts(), client), sources.size());
        for (LiveSource source : sources) {
            SourceTally tally = new SourceTally(source);
            Pauses pauses = new Pauses(() -> ThreadLocalRandom.current().nextDouble());
            LiveCall call = new LiveCall(source, settings, handover, tally, pauses, clock);
            listening.tallies.add(tally);
            listening.threads.add(Thread.ofVirtual()
                    .name("listening to " + source.name())
                    .unstarted(() -> listening.run(call, tally, pauses)));
        }
        listening.threads.forEach(Thread::start);
        return listening;
    }

    private void run(LiveCall call, SourceTally tally, Pauses pauses) {
        try {
            while (!handover.isOver()) {
                tally.connecting();
                try {
                    call.listen(web);
                } catch (WebTrouble e) {
                    if (handover.isOver()) {
                        break; // We hung up ourselves.
                    }
                    if (!e.isPassing()) {
                        tally.stopped(clock.now(), e.sentence());
                        break;
                    }
                    Duration pause = pauses.next();
                    Instant now = clock.now();
                    tally.waiting(now, now.plus(pause), e.what());
                    clock.pause(pause);
                }
            }
            if (left.decrementAndGet() == 0) {
                handover.end(Ending.NO_SOURCE_LEFT, PATIENCE.toNanos());
            }
        } catch (InterruptedException e) {
            // All is over; only then is anybody interrupted.
        } catch (RuntimeException | Error e) {
            handover.failed(e);
        } finally {
            Ending why = handover.ended().getNow(Ending.STOPPED);
            tally.stopped(clock.now(), why.sentence());
        }
    }

    /// How each source is doing now, in the order in which they were named. For any thread, at any time.
    public List<SourceState> states() {
        Instant now = clock.now();
        return tallies.stream().map(tally -> tally.state(now)).toList();
    }

    /// How sources broke the last time, of those that did. For any thread, at any time.
    public List<SourceTrouble> troubles() {
        return tallies.stream()
                .map(SourceTally::trouble)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /// Why it ended; nothing while it goes on.
    public Optional<Ending> ended() {
        return Optional.ofNullable(handover.ended().getNow(null));
    }

    /// What a sink threw, if that ended it.
    public Optional<Throwable> failure() {
        return handover.failure();
    }

    /// Waits until it ends by itself, but no longer than this; then it goes on.
    ///
    /// @return why it ended; nothing if it goes on
    public Optional<Ending> await(Duration longest) throws InterruptedException {
        try {
            return Optional.of(handover.ended().get(longest.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("An ending cannot fail.", e);
        }
    }

    /// Waits until it ends by itself, and ends it when the time is over. Afterwards nothing is handed on.
    ///
    /// @param longest null to wait as long as it takes
    public Ending awaitEnd(@Nullable Duration longest) throws InterruptedException {
        await(longest == null ? FOREVER : longest);
        return finish(Ending.TIME_OVER);
    }

    /// Ends it, within seconds, whatever the sources do. Afterwards nothing is handed on, unless a sink is stuck.
    public Ending stop() {
        // Whoever was interrupted while waiting for the end wants it all the more.
        boolean interrupted = Thread.interrupted();
        try {
            return finish(Ending.STOPPED);
        } catch (InterruptedException e) {
            interrupted = true;
            return handover.ended().getNow(Ending.STOPPED);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Ending finish(Ending why) throws InterruptedException {
        // Sources are interrupted only once no sink is at work: an interrupt closes files under whoever writes them.
        // One that calls from a sink is at work itself, and not waited for.
        List<Thread> others = threads.stream()
                .filter(thread -> thread != Thread.currentThread())
                .toList();
        if (handover.end(why, PATIENCE.toNanos())) {
            others.forEach(Thread::interrupt);
        }
        web.close();
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (Thread thread : others) {
            thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
        }
        return handover.ended().getNow(why);
    }

    @Override
    public void close() {
        stop();
    }
}
