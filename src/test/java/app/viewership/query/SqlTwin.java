package app.viewership.query;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A log in a database in memory, cut by SQL. Rows of a viewer that are further from the one before than the gap begin
/// a session; counting these beginnings numbers the sessions; viewings likewise, by asset.
final class SqlTwin implements AutoCloseable {

    private static final String TABLE = """
            CREATE TABLE requests (n INT, time BIGINT, title VARCHAR, status INT, device VARCHAR, asset VARCHAR,
                ip VARCHAR, agent VARCHAR)
            """;

    /// `%1$s` is what makes a viewer, `%2$d` the session gap, `%3$d` the viewing gap.
    private static final String VIEWINGS = """
            CREATE TABLE viewings AS
            WITH usable AS (
                SELECT n, time, asset, ip, device, agent, %1$s AS viewer FROM requests WHERE status IN (200, 206)
            ), marked AS (
                SELECT *,
                    CASE WHEN time - LAG(time) OVER (PARTITION BY viewer ORDER BY time, n) <= %2$d THEN 0 ELSE 1 END
                        AS begins_session,
                    CASE WHEN time - LAG(time) OVER (PARTITION BY viewer, asset ORDER BY time, n) <= %3$d
                        THEN 0 ELSE 1 END AS begins_viewing
                FROM usable
            ), numbered AS (
                SELECT *,
                    SUM(begins_session) OVER (ORDER BY viewer, time, n ROWS UNBOUNDED PRECEDING) AS session,
                    SUM(begins_viewing) OVER (ORDER BY viewer, asset, time, n ROWS UNBOUNDED PRECEDING) AS viewing
                FROM marked
            ), cut AS (
                SELECT viewing, MIN(viewer) AS viewer, MIN(session) AS session, MIN(asset) AS asset, MIN(ip) AS ip,
                    MIN(device) AS device, MIN(agent) AS agent, MIN(time) AS start_time, MAX(time) AS end_time,
                    COUNT(*) AS requests
                FROM numbered GROUP BY viewing
            ), named AS (
                SELECT asset, MIN(title) AS title FROM requests GROUP BY asset
            ), known AS (
                SELECT asset, REGEXP_REPLACE(title, '^S[0-9]+ E[0-9]+ - (.+)$', '$1') AS name,
                    CASE WHEN REGEXP_LIKE(title, '^S[0-9]+ E[0-9]+ - .+$') THEN 'series' ELSE 'film' END AS kind
                FROM named
            )
            SELECT cut.*, end_time - start_time AS watch, kind,
                CASE WHEN kind = 'film' AND name IN (SELECT name FROM known WHERE kind = 'series')
                    THEN name || ' (film)' ELSE name END AS program
            FROM cut JOIN known ON cut.asset = known.asset
            """;

    /// `%s` is the dimension.
    private static final String GROUPS = """
            SELECT %s AS name, SUM(watch), COUNT(*), COUNT(DISTINCT session), COUNT(DISTINCT viewer), SUM(requests),
                COUNT(DISTINCT ip), CAST(SUM(watch) AS DOUBLE) / CAST(COUNT(*) AS DOUBLE), CAST(MEDIAN(watch) AS DOUBLE),
                CAST(SUM(watch) AS DOUBLE) / CAST(COUNT(DISTINCT viewer) AS DOUBLE)
            FROM viewings GROUP BY name ORDER BY SUM(watch) DESC, name
            """;

    /// The viewing after each of a program, chosen among all others of its session; then those left early. `%1$d` is
    /// the hand-over, `%2$s` the program, `%3$d` the runtime.
    private static final String CHANGES = """
            WITH followed AS (
                SELECT v.session, v.viewer, v.watch, v.program, (
                    SELECT w.viewing FROM viewings w
                    WHERE w.session = v.session AND w.start_time > v.start_time AND w.start_time >= v.end_time - %1$d
                    ORDER BY w.start_time, w.asset FETCH FIRST ROW ONLY
                ) AS next
                FROM viewings v WHERE v.program = '%2$s'
            ), early AS (
                SELECT f.*, w.program AS to_program, w.kind AS to_kind
                FROM followed f LEFT JOIN viewings w ON w.viewing = f.next WHERE f.watch < %3$d
            ), changed AS (
                SELECT * FROM early WHERE to_program <> program
            )
            SELECT (SELECT COUNT(*) FROM followed), (SELECT COUNT(*) FROM changed),
                (SELECT COUNT(*) FROM changed WHERE to_kind = 'film'), (SELECT COUNT(*) FROM early WHERE next IS NULL),
                (SELECT COUNT(DISTINCT session) FROM changed), (SELECT COUNT(DISTINCT viewer) FROM changed)
            """;

    private final Rule rule;
    private final Connection on;

    SqlTwin(List<RawRow> rows, Rule rule) throws SQLException {
        this.rule = rule;
        this.on = DriverManager.getConnection("jdbc:h2:mem:");
        String viewer = rule.viewer() == ViewerKey.HOUSEHOLD ? "ip" : "ip || ' · ' || device || ' · ' || agent";
        try (Statement statement = on.createStatement()) {
            statement.execute(TABLE);
            insert(rows);
            statement.execute(VIEWINGS.formatted(
                    viewer, rule.gaps().session(), rule.gaps().viewing()));
        }
    }

    private void insert(List<RawRow> rows) throws SQLException {
        try (PreparedStatement insert = on.prepareStatement("INSERT INTO requests VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            int n = 0;
            for (RawRow row : rows) {
                insert.setInt(1, n++);
                insert.setLong(2, row.time());
                insert.setString(3, row.title());
                insert.setInt(4, row.status());
                insert.setString(5, row.device());
                insert.setString(6, row.assetId());
                insert.setString(7, row.ip());
                insert.setString(8, row.userAgent());
                insert.execute();
            }
        }
    }

    /// What a query gives; every whole number as a long.
    List<List<Object>> rows(String query) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        try (Statement statement = on.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    Object value = result.getObject(column);
                    row.add(value instanceof BigDecimal whole ? (Object) whole.longValueExact() : value);
                }
                rows.add(Collections.unmodifiableList(row));
            }
        }
        return rows;
    }

    /// The groups of a dimension, most watch time first, then by name.
    List<List<Object>> groups(String dimension) throws SQLException {
        String column = switch (dimension) {
            case "client_ip" -> "ip";
            case "user_agent" -> "agent";
            case "asset_id" -> "asset";
            default -> dimension;
        };
        return rows(GROUPS.formatted(column));
    }

    /// Viewings of a program, changes, changes to films, abandons, sessions and viewers with a change.
    List<Object> changes(String program) throws SQLException {
        return rows(CHANGES.formatted(rule.handOver(), program, rule.runtime())).getFirst();
    }

    @Override
    public void close() throws SQLException {
        on.close();
    }
}
