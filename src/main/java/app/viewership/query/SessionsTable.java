package app.viewership.query;

import app.viewership.query.Sessions.Found;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The sessions of a question as a table.
final class SessionsTable {
    private static final Column VIEWER = new Column("viewer", "Viewer", Column.Type.TEXT);

    private static final List<Column> COLUMNS = List.of(
            new Column("session", "Session", Column.Type.COUNT),
            VIEWER,
            new Column("start", "Start", Column.Type.INSTANT),
            new Column("end", "End", Column.Type.INSTANT),
            Measure.WATCH_SECONDS.column(),
            new Column("session_viewings", "Viewings", Column.Type.COUNT),
            new Column("viewings", "Selected", Column.Type.COUNT));

    private static final Map<String, Comparator<Found>> ORDERS = Map.of(
            "session", Comparator.comparingInt(Found::session),
            "viewer", Comparator.comparingInt(Found::session),
            "start", Comparator.comparingLong(Found::start),
            "end", Comparator.comparingLong(Found::end),
            "watch_seconds", Comparator.comparingLong(Found::seconds),
            "session_viewings", Comparator.comparingInt(Found::viewings),
            "viewings", Comparator.comparingInt(Found::selected));

    private SessionsTable() {}

    static Answer answer(Asked asked, long since) {
        Sessions sessions = new Sessions(asked);
        List<Row> rows = sessions
                .first(asked.question().limit(), order(asked.question().sort()))
                .stream()
                .map(SessionsTable::row)
                .toList();
        Summary.Figures whole = Grouping.whole(asked).tally().figures(0);
        boolean named = asked.dataset().kind().client().named();
        return new Answer(
                asked.question(),
                "Sessions",
                COLUMNS.stream()
                        .filter(column -> named || !column.equals(VIEWER))
                        .toList(),
                rows.stream().map(row -> named ? row : unnamed(row)).toList(),
                named ? totals(whole) : unnamed(totals(whole)),
                sessions.size(),
                asked.parts().viewings(),
                asked.viewings().size(),
                Duration.ofNanos(System.nanoTime() - since));
    }

    private static Comparator<Found> order(@Nullable Sort sort) {
        if (sort == null || !ORDERS.containsKey(sort.column())) {
            return Sessions.MOST_WATCHED;
        }
        Comparator<Found> ascending = ORDERS.get(sort.column());
        return sort.descending() ? ascending.reversed() : ascending;
    }

    private static Row row(SessionRow session) {
        return new Row(
                List.of(
                        (long) session.session(),
                        session.viewer(),
                        session.start(),
                        session.end(),
                        session.watchSeconds(),
                        (long) session.viewings(),
                        (long) session.selected()),
                List.of());
    }

    /// The row without its viewer, where viewers are not to be told apart.
    private static Row unnamed(Row row) {
        List<@Nullable Object> cells = new ArrayList<>(row.cells());
        cells.remove(COLUMNS.indexOf(VIEWER));
        return new Row(Collections.unmodifiableList(cells), row.path());
    }

    private static Row totals(Summary.Figures whole) {
        List<@Nullable Object> cells = new ArrayList<>(Collections.nCopies(COLUMNS.size(), null));
        cells.set(4, whole.watchSeconds());
        return new Row(Collections.unmodifiableList(cells), List.of());
    }
}
