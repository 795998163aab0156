package app.viewership.cli;

import app.viewership.export.Table;
import app.viewership.query.StreamReport;
import app.viewership.query.StreamReports;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The tables of a report on what live platforms sent, by the names of their files.
final class StreamTables {
    static final List<String> NAMES =
            Arrays.stream(StreamReport.values()).map(StreamTables::file).toList();

    private StreamTables() {}

    private static String file(StreamReport report) {
        return switch (report) {
            case USERS -> "user-report.csv";
            case RECENT_SHOWS -> "recent-shows.csv";
            case SUCCESSFUL_STREAMS -> "successful-streams.csv";
            case START_RATES -> "start-rates.csv";
            case RUN_TIMES -> "run-times.csv";
        };
    }

    /// @param zone in which times are written and ages counted
    static Map<String, Table> of(StreamReports reports, ZoneId zone) {
        Map<String, Table> tables = new LinkedHashMap<>();
        for (StreamReport report : StreamReport.values()) {
            tables.put(file(report), new Table(report.columns(), report.rows(reports, zone), zone));
        }
        return tables;
    }
}
