package app.viewership.query;

import app.viewership.source.Kind;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How long each source of events was listened to: as long as was noted when it was; of a capture that came as a file
/// from its first event to its last.
///
/// A period has the part between the first event and the last that lies in it, and where both do all of the time.
///
/// Captures of one source are summed. Its name is that of the file, without its ending and without the time at which
/// the listening began, `tv-20240111T094044035Z.stream`.
public final class RunTimes {
    private static final Pattern NAME = Pattern.compile("(?<source>.+?)(-\\d{8}T\\d{9}Z)?(\\.[A-Za-z]\\w*)*");

    /// Asked anew each time: a source is listened to, and nothing else may come.
    private final Supplier<List<LedgerEntry>> logs;

    /// How long one source was listened to.
    ///
    /// @param source its name
    /// @param seconds whole and parts of them
    public record RunTime(String source, double seconds) {}

    private RunTimes(Supplier<List<LedgerEntry>> logs) {
        this.logs = logs;
    }

    static RunTimes of(Library library, Kind kind) {
        return new RunTimes(() -> library.contents().ledger().stream()
                .filter(entry -> entry.kind().equals(kind.id()))
                .toList());
    }

    /// All sources of a kind, by name.
    ///
    /// @param period null for all of the time
    List<RunTime> in(@Nullable Period period) {
        Map<String, Double> seconds = new TreeMap<>();
        for (LedgerEntry entry : logs.get()) {
            seconds.merge(source(entry), seconds(entry, period), Double::sum);
        }
        List<RunTime> times = new ArrayList<>();
        seconds.forEach((source, time) -> times.add(new RunTime(source, time)));
        return times;
    }

    private static String source(LedgerEntry entry) {
        Matcher name = NAME.matcher(entry.entry() == null ? entry.name() : entry.entry());
        return name.matches() ? name.group("source") : entry.name();
    }

    private static double seconds(LedgerEntry entry, @Nullable Period period) {
        Duration listened = entry.listened();
        Instant first = entry.first();
        Instant last = entry.last();
        if (first == null || last == null) {
            return listened == null || period != null ? 0 : seconds(listened);
        }
        Duration between = Duration.between(first, last);
        if (period == null || (!first.isBefore(period.from()) && last.isBefore(period.to()))) {
            return seconds(listened == null ? between : listened);
        }
        Instant from = first.isBefore(period.from()) ? period.from() : first;
        Instant to = last.isBefore(period.to()) ? last : period.to();
        Duration part = from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
        return seconds(listened != null && listened.compareTo(part) < 0 ? listened : part);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
