package app.viewership.ui.intake;

import app.viewership.ingest.ImportProgress;
import app.viewership.source.Preview;
import app.viewership.source.Recognised;
import app.viewership.source.RejectedRow;
import app.viewership.source.RequestLog;
import app.viewership.source.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Made-up values as they come from the packages below.
final class Samples {
    private Samples() {}

    static Preview preview(Path file) {
        List<Preview.Column> columns = new ArrayList<>();
        for (Role role : RequestLog.KIND.events().roles()) {
            columns.add(new Preview.Column(role.header(), role));
        }
        columns.add(new Preview.Column("edge_pop", null));
        return new Preview(
                file,
                String.valueOf(file.getFileName()),
                List.of(String.valueOf(file.getFileName())),
                OptionalLong.of(443_000_000),
                RequestLog.KIND,
                RequestLog.KIND.events(),
                List.of(new Recognised(RequestLog.KIND, RequestLog.KIND.events())),
                "UTF-8",
                "comma",
                columns,
                List.of(
                        row(2, "2021-09-29", "23:57:36", "S06 E05 - SeriesTitle0", "200", "10294754", "281.60.67.0", 0),
                        row(3, "2021-09-30", "07:07:16", "S03 E04 - SeriesTitle0", "206", "10294350", "42.41.600.0", 1),
                        row(4, "2021-09-30", "07:18:15", "S03 E04 - SeriesTitle0", "206", "10294350", "42.41.600.0", 1),
                        new Preview.Row(
                                5,
                                List.of(
                                        "2021-09-30",
                                        "25:61:00",
                                        "FilmTitle63",
                                        "200",
                                        "Roku",
                                        "10233175",
                                        "943.70.584.0"),
                                "The time “25:61:00” is no time of day."),
                        row(6, "2021-09-30", "02:51:05", "FilmTitle63", "200", "10233175", "943.70.584.0", 2)),
                false,
                List.of("The column edge_pop is not known and will be ignored."));
    }

    private static Preview.Row row(
            long line, String date, String time, String title, String status, String asset, String ip, int agent) {
        return new Preview.Row(
                line,
                List.of(date, time, title, status, "Roku", asset, ip, "user-agent" + agent, "fra-" + agent),
                null);
    }

    static ImportProgress progress(long rows, long rejected) {
        return new ImportProgress(
                "data-log.csv",
                1,
                1,
                rows * 88,
                443_000_000,
                rows,
                2_100_000,
                rejected,
                rejected == 0
                        ? List.of()
                        : List.of(new RejectedRow(
                                5001,
                                "“25:61:00” is no time of day (HH:mm:ss expected).",
                                "2021-09-30,25:61:00,FilmTitle63,200,Roku,10233175,943.70.584.0,user-agent2")),
                OptionalLong.of(1));
    }
}
