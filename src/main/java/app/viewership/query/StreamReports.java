package app.viewership.query;

import app.viewership.query.RunTimes.RunTime;
import app.viewership.source.Kind;
import app.viewership.source.Streams;
import app.viewership.store.Library;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is asked of the events of live platforms themselves, not of the viewings they make: of all that a library
/// holds, or of those that a question keeps.
public final class StreamReports {
    private final Streams streams;
    private final KeptEvents kept;
    private final RunTimes runTimes;

    /// One thing that a user did.
    ///
    /// @param event `stream-started`
    /// @param time second of UTC since 1970
    /// @param firstActor the first of the cast; null where there is none
    /// @param showId unique within the platform alone
    public record UserEvent(
            String event, long time, @Nullable String firstActor, String showId, String platform, String title) {}

    /// A user with all that he did, by time.
    ///
    /// @param age in whole years on the day of the newest event of all; null where nobody knows
    public record User(String id, String name, @Nullable Integer age, List<UserEvent> events) {}

    /// A show of a platform.
    public record Show(String platform, String id, String title, int year) {}

    /// How often a user finished a show as the very next thing after starting it; at least once.
    public record Successful(String user, long streams) {}

    /// How many of the events of a platform are starts.
    public record StartRate(String platform, long starts, long events) {

        /// From 0 to 100.
        public double percent() {
            return 100.0 * starts / events;
        }
    }

    private StreamReports(Streams streams, KeptEvents kept, RunTimes runTimes) {
        this.streams = streams;
        this.kept = kept;
        this.runTimes = runTimes;
    }

    /// The reports on a dataset.
    ///
    /// @return null for a kind whose events tell of no starts and ends
    /// @throws app.viewership.store.LibraryException where the library cannot be read
    public static @Nullable StreamReports of(Library library, Kind kind) {
        return kind.questions()
                .streams()
                .map(streams -> new StreamReports(streams, KeptEvents.of(library, kind), RunTimes.of(library, kind)))
                .orElse(null);
    }

    /// The same reports, of the events that drill, filters and period of a question keep. What comes next is told of
    /// all events: a stream is successful whatever lies between its start and its end that is not kept. How long
    /// sources were listened to heeds the period alone.
    public StreamReports keeping(Question question) {
        return question.filters().isEmpty() && question.drill().isEmpty() && question.period() == null
                ? this
                : new StreamReports(streams, kept.keeping(question), runTimes);
    }

    /// The kind whose events they are.
    public Kind kind() {
        return kept.kind();
    }

    /// All users with their events, by id.
    ///
    /// @param zone in which a day begins
    public List<User> users(ZoneId zone) {
        return new StreamUsers(kept, streams).in(zone);
    }

    /// The shows of recent years, each once, by platform and id; of any event.
    public List<Show> recentShows() {
        Map<List<String>, Show> recent = new TreeMap<>(StreamEvents::compare);
        for (List<String> asset : kept.assets()) {
            int year = year(kept.ofShow(asset, "release_year"));
            if (year >= streams.recent()) {
                recent.putIfAbsent(
                        asset.subList(0, streams.show()),
                        new Show(
                                kept.ofShow(asset, "platform"),
                                kept.ofShow(asset, "show_id"),
                                kept.ofShow(asset, "title"),
                                year));
            }
        }
        return List.copyOf(recent.values());
    }

    private static int year(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    /// A start followed, as that user's very next event, by a finish of the same show on the same platform: how many of
    /// them each user has who has any, by id.
    public List<Successful> successfulStreams() {
        StreamEvents events = kept.all();
        List<Successful> successful = new ArrayList<>();
        long count = 0;
        for (int i = 0; i < events.size(); i++) {
            int row = events.row(i);
            boolean next = i + 1 < events.size() && events.user(events.row(i + 1)) == events.user(row);
            if (next
                    && kept.keeps(row)
                    && events.status(row) == streams.started()
                    && events.status(events.row(i + 1)) == streams.finished()
                    && events.sameShow(row, events.row(i + 1), streams)) {
                count++;
            }
            if (!next && count > 0) {
                successful.add(new Successful(kept.ofUser(events.client(row), "user_id"), count));
                count = 0;
            }
        }
        return successful;
    }

    /// Of each platform, by name.
    public List<StartRate> startRates() {
        StreamEvents events = kept.all();
        Map<String, StartRate> rates = new TreeMap<>();
        for (int row = 0; row < events.size(); row++) {
            if (!kept.keeps(row)) {
                continue;
            }
            String platform = kept.ofShow(events.asset(row), "platform");
            int start = events.status(row) == streams.started() ? 1 : 0;
            rates.merge(
                    platform,
                    new StartRate(platform, start, 1),
                    (one, other) -> new StartRate(platform, one.starts + other.starts, one.events + 1));
        }
        return List.copyOf(rates.values());
    }

    /// How long each source was listened to, by name.
    public List<RunTime> runTimes() {
        return runTimes.in(kept.period());
    }
}
