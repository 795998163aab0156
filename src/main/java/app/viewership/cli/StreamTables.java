package app.viewership.cli;

import app.viewership.export.Table;
import app.viewership.query.Column;
import app.viewership.query.StreamReports;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The tables of a report on what live platforms sent, by the names of their files.
final class StreamTables {
    private static final String USERS = "user-report.csv";
    private static final String RECENT = "recent-shows.csv";
    private static final String SUCCESSFUL = "successful-streams.csv";
    private static final String RATES = "start-rates.csv";
    private static final String RUN_TIMES = "run-times.csv";

    static final List<String> NAMES = List.of(USERS, RECENT, SUCCESSFUL, RATES, RUN_TIMES);

    private StreamTables() {}

    /// @param zone in which times are written and ages counted
    static Map<String, Table> of(StreamReports reports, ZoneId zone) {
        Map<String, Table> tables = new LinkedHashMap<>();
        tables.put(
                USERS,
                table(
                        zone,
                        reports.users(zone).stream().flatMap(StreamTables::rows),
                        text("user_id"),
                        text("user_name"),
                        column("age", Column.Type.COUNT),
                        text("event"),
                        column("event_date", Column.Type.INSTANT),
                        text("first_actor"),
                        text("show_id"),
                        text("platform"),
                        text("show_title")));
        tables.put(
                RECENT,
                table(
                        zone,
                        reports.recentShows().stream()
                                .map(show -> row(show.platform(), show.id(), show.title(), (long) show.year())),
                        text("platform"),
                        text("show_id"),
                        text("show_title"),
                        column("release_year", Column.Type.COUNT)));
        tables.put(
                SUCCESSFUL,
                table(
                        zone,
                        reports.successfulStreams().stream().map(each -> row(each.user(), each.streams())),
                        text("user_id"),
                        column("successful_streams", Column.Type.COUNT)));
        tables.put(
                RATES,
                table(
                        zone,
                        reports.startRates().stream()
                                .map(rate -> row(rate.platform(), rate.starts(), rate.events(), rate.percent())),
                        text("platform"),
                        column("start_events", Column.Type.COUNT),
                        column("events", Column.Type.COUNT),
                        column("start_rate_percent", Column.Type.AMOUNT)));
        tables.put(
                RUN_TIMES,
                table(
                        zone,
                        reports.runTimes().stream().map(time -> row(time.source(), time.seconds())),
                        text("source"),
                        column("run_seconds", Column.Type.AMOUNT)));
        return tables;
    }

    private static Stream<List<@Nullable Object>> rows(StreamReports.User user) {
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

    private static Table table(ZoneId zone, Stream<List<@Nullable Object>> rows, Column... columns) {
        return new Table(List.of(columns), rows.toList(), zone);
    }

    private static Column text(String id) {
        return column(id, Column.Type.TEXT);
    }

    private static Column column(String id, Column.Type type) {
        return new Column(id, id, type);
    }
}
