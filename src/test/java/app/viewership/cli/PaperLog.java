package app.viewership.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A log small enough to be worked out on paper, with the cases that are easily got wrong in it.
///
/// - 10.0.0.0 / Roku / ua1 watches Alpha S01 E01 from 23:50:00 to 00:05:00 over midnight, with a pause of exactly the
///   viewing gap; Film X from 00:04:40, within the hand-over, to 00:10:00; a single request of Alpha S01 E02 exactly
///   the session gap later, at 00:40:00; and, one second more than the session gap later, Beta from 01:10:01 to
///   01:15:01.
/// - 10.0.0.0 / Roku / ua2 asks for Alpha S01 E02 twice in the second of midnight, and from 00:20:00 to 00:20:30; a
///   request in between has status 404 and joins nothing.
/// - 20.0.0.0 / Fire TV / ua1 watches Beta from 02:00:00 to 02:50:00, longer than the runtime; Alpha S01 E01 from
///   02:50:10 to 02:51:10; one request of Film X at 02:51:00.
/// - One blank line, one row with a day that does not exist, one row that is too short.
final class PaperLog {
    static final String HEADER = "date,time,original_title,sac_status,device,node_ID,anon_ip,anon_cs_user_agent\n";

    static final String TEXT = HEADER + """
            2021-09-29,23:50:00,S01 E01 - Alpha,200,Roku,101,10.0.0.0,ua1
            2021-09-29,23:55:00,S01 E01 - Alpha,206,Roku,101,10.0.0.0,ua1
            2021-09-30,00:05:00,S01 E01 - Alpha,206,Roku,101,10.0.0.0,ua1
            2021-09-30,00:04:40,Film X,200,Roku,201,10.0.0.0,ua1
            2021-09-30,00:10:00,Film X,206,Roku,201,10.0.0.0,ua1
            2021-09-30,00:40:00,S01 E02 - Alpha,200,Roku,102,10.0.0.0,ua1
            2021-09-30,01:10:01,S02 E05 - Beta,200,Roku,301,10.0.0.0,ua1
            2021-09-30,01:15:01,S02 E05 - Beta,200,Roku,301,10.0.0.0,ua1

            2021-09-30,00:00:00,S01 E02 - Alpha,200,Roku,102,10.0.0.0,ua2
            2021-09-30,00:00:00,S01 E02 - Alpha,200,Roku,102,10.0.0.0,ua2
            2021-09-30,00:10:00,S01 E02 - Alpha,404,Roku,102,10.0.0.0,ua2
            2021-09-30,00:20:00,S01 E02 - Alpha,200,Roku,102,10.0.0.0,ua2
            2021-09-30,00:20:30,S01 E02 - Alpha,200,Roku,102,10.0.0.0,ua2
            2021-02-30,00:00:00,Film X,200,Roku,201,10.0.0.0,ua1
            2021-09-30,02:00:00,S02 E05 - Beta,200,Fire TV,301,20.0.0.0,ua1
            2021-09-30,02:10:00,S02 E05 - Beta,200,Fire TV,301,20.0.0.0,ua1
            2021-09-30,02:20:00,S02 E05 - Beta,200,Fire TV,301,20.0.0.0,ua1
            2021-09-30,02:30:00,S02 E05 - Beta,200,Fire TV,301,20.0.0.0,ua1
            2021-09-30,02:40:00,S02 E05 - Beta,200,Fire TV,301,20.0.0.0,ua1
            2021-09-30,02:50:00,S02 E05 - Beta,200,Fire TV,301,20.0.0.0,ua1
            2021-09-30,02:50:10,S01 E01 - Alpha,200,Fire TV,101,20.0.0.0,ua1
            2021-09-30,02:51:10,S01 E01 - Alpha,200,Fire TV,101,20.0.0.0,ua1
            2021-09-30,02:51:00,Film X,200,Fire TV,201,20.0.0.0,ua1
            2021-09-30,02:51:00,Film X,200
            """;

    private PaperLog() {}

    /// Writes the log to a file in `folder`.
    static Path in(Path folder) throws IOException {
        return Files.writeString(folder.resolve("paper.csv"), TEXT);
    }
}
