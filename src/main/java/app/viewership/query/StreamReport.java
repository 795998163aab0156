package app.viewership.query;

import app.viewership.source.Kind;
import app.viewership.source.Streams;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The reports on what live platforms sent, each a table of [StreamReports].
public enum StreamReport {
    USERS("Users and their events"),
    RECENT_SHOWS("Recent shows"),
    SUCCESSFUL_STREAMS("Successful streams per user"),
    START_RATES("Start rate per platform"),
    RUN_TIMES("How long each source was listened to");

    private final String label;

    StreamReport(String label) {
        this.label = label;
    }

    private static Column text(String id, String label) {
        return new Column(id, label, Column.Type.TEXT);
    }

    /// The report that a question is about: the first, where it names none.
    public static StreamReport of(Question question) {
        return Arrays.stream(values())
                .filter(report -> report.id().equals(question.by()))
                .findFirst()
                .orElse(USERS);
    }

    /// Its name in questions, `start_rates`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its name in the window.
    public String label(Kind kind) {
        return this == RECENT_SHOWS
                ? "Shows released in "
                        + kind.questions().streams().map(Streams::recent).orElseThrow() + " or later"
                : label;
    }

    /// What its rows tell.
    public List<Column> columns() {
        return switch (this) {
            case USERS ->
                List.of(
                        text("user_id", "User"),
                        text("user_name", "Name"),
                        new Column("age", "Age", Column.Type.COUNT),
                        text("event", "Event"),
                        new Column("event_date", "Event date", Column.Type.INSTANT),
                        text("first_actor", "First of the cast"),
                        text("show_id", "Show id"),
                        text("platform", "Platform"),
                        text("show_title", "Show"));
            case RECENT_SHOWS ->
                List.of(
                        text("platform", "Platform"),
                        text("show_id", "Show id"),
                        text("show_title", "Show"),
                        text("release_year", "Year of release"));
            case SUCCESSFUL_STREAMS ->
                List.of(
                        text("user_id", "User"),
                        new Column("successful_streams", "Successful streams", Column.Type.COUNT));
            case START_RATES ->
                List.of(
                        text("platform", "Platform"),
                        new Column("start_events", "Start events", Column.Type.COUNT),
                        new Column("events", "Events", Column.Type.COUNT),
                        new Column("start_rate_percent", "Start rate, %", Column.Type.AMOUNT));
            case RUN_TIMES ->
                List.of(text("source", "Source"), new Column("run_seconds", "Listened to, s", Column.Type.AMOUNT));
        };
    }

    /// Its rows, a cell a column.
    ///
    /// @param zone in which a day begins, for ages
    public List<List<@Nullable Object>> rows(StreamReports reports, ZoneId zone) {
        Stream<List<@Nullable Object>> rows = switch (this) {
            case USERS -> reports.users(zone).stream().flatMap(StreamReport::events);
            case RECENT_SHOWS ->
                reports.recentShows().stream()
                        .map(show -> row(show.platform(), show.id(), show.title(), String.valueOf(show.year())));
            case SUCCESSFUL_STREAMS ->
                reports.successfulStreams().stream().map(each -> row(each.user(), each.streams()));
            case START_RATES ->
                reports.startRates().stream()
                        .map(rate -> row(rate.platform(), rate.starts(), rate.events(), rate.percent()));
            case RUN_TIMES -> reports.runTimes().stream().map(time -> row(time.source(), time.seconds()));
        };
        return rows.toList();
    }

    private static Stream<List<@Nullable Object>> events(StreamReports.User user) {
        @Nullable Integer age = user.age();
        return user.events().stream()
                .map(event -> row(
                        user.id(),
                        user.name(),
                        age == null ? null : (Object) age.longValue(),
                        event.event(),
                        event.time(),
                        event.firstActor(),
                        event.showId(),
                        event.platform(),
                        event.title()));
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
