package app.viewership.query;

import app.viewership.query.RunTimes.RunTime;
import app.viewership.source.Attributes;
import app.viewership.source.Kind;
import app.viewership.source.Streams;
import app.viewership.store.Library;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What is asked of the events of live platforms themselves, not of the viewings they make: of all that a library
/// holds, or of those that a question keeps.
public final class StreamReports {
    private static final int SECOND = 1000;
    private static final DateTimeFormatter BIRTH =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Kind kind;
    private final Streams streams;
    private final StreamEvents events;
    private final RunTimes runTimes;
    private final @Nullable Period period;
    private final Attributes attributes;

    /// By row.
    private final boolean[] kept;

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

    private StreamReports(Library library, Kind kind, Streams streams) {
        this.kind = kind;
        this.streams = streams;
        events = new StreamEvents(library, kind);
        runTimes = RunTimes.of(library, kind);
        period = null;
        attributes = kind.attributes().apply(new Kind.Known(events.assets(), library.history(kind)));
        kept = new boolean[events.size()];
        Arrays.fill(kept, true);
    }

    private StreamReports(StreamReports of, boolean[] kept, @Nullable Period period) {
        this.kind = of.kind;
        this.streams = of.streams;
        this.events = of.events;
        this.runTimes = of.runTimes;
        this.period = period;
        this.attributes = of.attributes;
        this.kept = kept;
    }

    /// The same reports, of the events that drill, filters and period of a question keep. What comes next is told of
    /// all events: a stream is successful whatever lies between its start and its end that is not kept. How long
    /// sources were listened to heeds the period alone.
    public StreamReports keeping(Question question) {
        return question.filters().isEmpty() && question.drill().isEmpty() && question.period() == null
                ? this
                : new StreamReports(this, new StreamFilter(kind, attributes, question).rows(events), question.period());
    }

    /// The kind whose events they are.
    public Kind kind() {
        return kind;
    }

    /// The reports on a dataset.
    ///
    /// @return null for a kind whose events tell of no starts and ends
    /// @throws app.viewership.store.LibraryException where the library cannot be read
    public static @Nullable StreamReports of(Library library, Kind kind) {
        return kind.questions()
                .streams()
                .map(streams -> new StreamReports(library, kind, streams))
                .orElse(null);
    }

    /// All users with their events, by id.
    ///
    /// @param zone in which a day begins
    public List<User> users(ZoneId zone) {
        LocalDate day = Instant.ofEpochMilli(IntStream.range(0, events.size())
                        .mapToLong(events::moment)
                        .max()
                        .orElse(0))
                .atZone(zone)
                .toLocalDate();
        List<User> users = new ArrayList<>();
        for (int from = 0; from < events.size(); ) {
            int to = from;
            List<UserEvent> told = new ArrayList<>();
            while (to < events.size() && events.user(events.row(to)) == events.user(events.row(from))) {
                int row = events.row(to++);
                if (kept[row]) {
                    told.add(event(row));
                }
            }
            // What is said of a user may change: the newest is true.
            List<String> user = events.client(events.row(to - 1));
            if (!told.isEmpty()) {
                users.add(new User(of(user, "user_id"), name(user), age(of(user, "date_of_birth"), day), told));
            }
            from = to;
        }
        return users;
    }

    private UserEvent event(int row) {
        List<String> asset = events.asset(row);
        String actor = told(asset, "first_actor");
        return new UserEvent(
                streams.events().get(events.status(row)),
                Math.floorDiv(events.moment(row), SECOND),
                actor.equals(kind.empty()) ? null : actor,
                told(asset, "show_id"),
                told(asset, "platform"),
                told(asset, "title"));
    }

    private String of(List<String> client, String role) {
        return client.get(kind.client().texts().indexOf(role));
    }

    private String told(List<String> asset, String role) {
        return asset.get(kind.asset().indexOf(role));
    }

    private String name(List<String> user) {
        return String.join(
                " ",
                List.of(of(user, "first_name"), of(user, "last_name")).stream()
                        .filter(part -> !part.equals(kind.empty()))
                        .toList());
    }

    private static @Nullable Integer age(String birth, LocalDate day) {
        try {
            return java.time.Period.between(LocalDate.parse(birth, BIRTH), day).getYears();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /// The shows of recent years, each once, by platform and id; of any event.
    public List<Show> recentShows() {
        Map<List<String>, Show> recent = new TreeMap<>(StreamEvents::compare);
        for (List<String> asset : keptAssets()) {
            int year = year(told(asset, "release_year"));
            if (year >= streams.recent()) {
                recent.putIfAbsent(
                        asset.subList(0, streams.show()),
                        new Show(told(asset, "platform"), told(asset, "show_id"), told(asset, "title"), year));
            }
        }
        return List.copyOf(recent.values());
    }

    /// In the order of their texts.
    private List<List<String>> keptAssets() {
        List<List<String>> assets = events.assets();
        boolean[] seen = new boolean[assets.size()];
        for (int row = 0; row < kept.length; row++) {
            seen[events.assetOf(row)] |= kept[row];
        }
        return IntStream.range(0, seen.length)
                .filter(i -> seen[i])
                .mapToObj(assets::get)
                .toList();
    }

    private static int year(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    /// A start followed, as that user's very next event, by a finish of the same show on the same platform: how many of
    /// them each user has who has any, by id.
    public List<Successful> successfulStreams() {
        List<Successful> successful = new ArrayList<>();
        long count = 0;
        for (int i = 0; i < events.size(); i++) {
            int row = events.row(i);
            boolean next = i + 1 < events.size() && events.user(events.row(i + 1)) == events.user(row);
            if (next
                    && kept[row]
                    && events.status(row) == streams.started()
                    && events.status(events.row(i + 1)) == streams.finished()
                    && events.sameShow(row, events.row(i + 1), streams)) {
                count++;
            }
            if (!next && count > 0) {
                successful.add(new Successful(of(events.client(row), "user_id"), count));
                count = 0;
            }
        }
        return successful;
    }

    /// Of each platform, by name.
    public List<StartRate> startRates() {
        Map<String, StartRate> rates = new TreeMap<>();
        for (int row = 0; row < events.size(); row++) {
            if (!kept[row]) {
                continue;
            }
            String platform = told(events.asset(row), "platform");
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
        return runTimes.in(period);
    }
}
