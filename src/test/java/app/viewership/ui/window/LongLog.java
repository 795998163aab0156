package app.viewership.ui.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/// A log that asks for room: long names, large figures, many days.
final class LongLog {

    private static final String HEADER =
            "date,time,original_title,sac_status,device,node_ID,anon_ip,anon_cs_user_agent\n";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd,HH:mm:ss");
    private static final LocalDateTime START = LocalDateTime.of(2021, 1, 1, 0, 0);
    private static final int PROGRAMS = 40;
    private static final int REQUESTS = 600;

    private LongLog() {}

    /// Each program is watched without a pause for more than three days on end, a request every eight minutes.
    static Path write(Path folder) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int program = 0; program < PROGRAMS; program++) {
            String title = title(program);
            LocalDateTime at = START.plusDays(7L * program);
            for (int i = 0; i < REQUESTS - 9 * program; i++) {
                text.append(at.plusMinutes(8L * i).format(STAMP))
                        .append(",\"")
                        .append(title)
                        .append("\",200,\"")
                        .append("Living-room television of the third generation with a very long name ")
                        .append(program % 4)
                        .append("\",asset-0000000000000000000000000000000000000")
                        .append(program)
                        .append(",2001:0db8:85a3:0000:0000:8a2e:0370:")
                        .append(7334 + program % 5)
                        .append(
                                ",\"Mozilla/5.0 (SMART-TV; Linux; Tizen 6.0) AppleWebKit/538.1 (KHTML, like Gecko) Version/")
                        .append(program % 6)
                        .append(" TV Safari/538.1\"\n");
            }
        }
        return Files.writeString(
                folder.resolve("a-log-with-a-very-long-name-of-the-whole-year-2021-and-all-regions.csv"), text);
    }

    private static String title(int program) {
        String name = "The Extraordinarily Long Chronicle of a Family That Could Not Stop Talking, Part " + program;
        return program % 2 == 0 ? "S%02d E%02d - %s".formatted(program % 7 + 1, program % 11 + 1, name) : name;
    }
}
