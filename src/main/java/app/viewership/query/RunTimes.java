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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long each source of events was listened to: as long as was noted when it was; of a capture that came as a file
/// from its first event to its last.
///
/// Captures of one source are summed. Its name is that of the file, without its ending and without the time at which
/// the listening began, `tv-20240111T094044035Z.stream`.
public final class RunTimes {
    private static final Pattern NAME = Pattern.compile("(?<source>.+?)(-\\d{8}T\\d{9}Z)?(\\.[A-Za-z]\\w*)*");

    /// How long one source was listened to.
    ///
    /// @param source its name
    /// @param seconds whole and parts of them
    public record RunTime(String source, double seconds) {}

    private RunTimes() {}

    /// All sources of a kind, by name.
    static List<RunTime> of(Library library, Kind kind) {
        Map<String, Double> seconds = new TreeMap<>();
        for (LedgerEntry entry : library.contents().of(kind.id()).ledger()) {
            Duration listened = entry.listened();
            seconds.merge(source(entry), listened == null ? seen(entry) : listened.toMillis() / 1000.0, Double::sum);
        }
        List<RunTime> times = new ArrayList<>();
        seconds.forEach((source, time) -> times.add(new RunTime(source, time)));
        return times;
    }

    private static String source(LedgerEntry entry) {
        Matcher name = NAME.matcher(entry.entry() == null ? entry.name() : entry.entry());
        return name.matches() ? name.group("source") : entry.name();
    }

    private static double seen(LedgerEntry entry) {
        Instant first = entry.first();
        Instant last = entry.last();
        return first == null || last == null ? 0 : Duration.between(first, last).toSeconds();
    }
}
