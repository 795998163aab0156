package app.viewership.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The yardstick: DuckDB doing the same job on the same file, with as many threads as the machine has cores.
///
/// It is given the job as its own users would write it: `read_csv` into a table, viewings by window functions, a
/// grouped sum. It cuts viewings only; the program cuts sessions in the same time.
final class DuckDb implements AutoCloseable {

    private final Connection connection;

    DuckDb(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        run("SET threads = " + Runtime.getRuntime().availableProcessors());
    }

    /// `read_csv` into a table of the library file.
    void load(Path csv) throws SQLException {
        run("CREATE TABLE request AS SELECT * FROM read_csv('" + csv + "', header = true)");
    }

    /// Viewings of `(client IP, device, user agent)` on one asset, by window functions.
    void viewings(int gapSeconds) throws SQLException {
        run("DROP TABLE IF EXISTS viewing");
        run("""
                CREATE TABLE viewing AS
                WITH usable AS (
                    SELECT anon_ip AS ip, device, anon_cs_user_agent AS agent, node_ID AS asset,
                           original_title AS title, epoch(date + time)::BIGINT AS t
                    FROM request WHERE sac_status IN (200, 206)),
                marked AS (
                    SELECT *, CASE WHEN t - lag(t) OVER w <= %d THEN 0 ELSE 1 END AS begins
                    FROM usable WINDOW w AS (PARTITION BY ip, device, agent, asset ORDER BY t)),
                numbered AS (
                    SELECT *, sum(begins) OVER (PARTITION BY ip, device, agent, asset ORDER BY t
                                                ROWS UNBOUNDED PRECEDING) AS n
                    FROM marked)
                SELECT ip, device, agent, asset, any_value(title) AS title,
                       min(t) AS start, max(t) - min(t) AS watch, count(*) AS requests
                FROM numbered GROUP BY ip, device, agent, asset, n""".formatted(gapSeconds));
    }

    /// The first 25 programs by watch time, `name=seconds`, ties by name.
    List<String> top25() throws SQLException {
        return rows("""
                SELECT coalesce(nullif(regexp_extract(title, '^S\\d+ E\\d+ - (.+)$', 1), ''), title) AS program,
                       sum(watch)::BIGINT AS s
                FROM viewing GROUP BY program ORDER BY s DESC, program LIMIT 25""");
    }

    /// Writes the table file whole, so that its size can be read.
    void checkpoint() throws SQLException {
        run("CHECKPOINT");
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> rows(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1) + "=" + found.getString(2));
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
