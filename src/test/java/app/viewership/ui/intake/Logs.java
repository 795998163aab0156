package app.viewership.ui.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Logs on disk.
final class Logs {
    static final String HEADER = "date,time,original_title,sac_status,device,node_ID,anon_ip,anon_cs_user_agent\n";

    private Logs() {}

    static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Four rows that are stored, one of them of no use.
    static Path good(Path folder, String name) {
        return write(folder, name, HEADER + """
                        2021-09-29,23:57:36,S06 E05 - SeriesTitle0,200,Roku,10294754,281.60.67.0,user-agent0
                        2021-09-30,07:07:16,S03 E04 - SeriesTitle0,206,Roku,10294350,42.41.600.0,user-agent1
                        2021-09-30,07:18:15,S03 E04 - SeriesTitle0,404,Roku,10294350,42.41.600.0,user-agent1
                        2021-09-30,02:51:05,FilmTitle63,200,Roku,10233175,943.70.584.0,user-agent2
                        """);
    }

    /// Two rows that are stored, two that are not, one that is blank.
    static Path mixed(Path folder, String name) {
        return write(folder, name, HEADER + """
                        2021-09-29,23:57:36,S06 E05 - SeriesTitle0,200,Roku,10294754,281.60.67.0,user-agent0
                        2021-09-30,25:61:00,S03 E04 - SeriesTitle0,206,Roku,10294350,42.41.600.0,user-agent1

                        2021-09-31,07:18:15,"=A1, quoted",200,Roku,10294350,42.41.600.0,user-agent1
                        2021-09-30,02:51:05,FilmTitle63,200,Roku,10233175,943.70.584.0,user-agent2
                        """);
    }

    /// No row of it can be stored.
    static Path hopeless(Path folder, String name) {
        return write(folder, name, HEADER + "today,now,Film,fine,Roku,1,1.2.3.0,agent\n".repeat(3));
    }
}
