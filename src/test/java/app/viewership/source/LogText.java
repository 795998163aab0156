package app.viewership.source;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Reads small request logs in tests.
final class LogText {

    static final String HEADER = "date,time,original_title,sac_status,device,node_ID,anon_ip,anon_cs_user_agent\n";
    static final String ROW = "2021-09-29,23:57:36,S06 E05 - SeriesTitle0,200,Roku,10294754,281.60.67.0,user-agent0\n";

    private LogText() {}

    /// Each row in one line: `2: 2021-09-29T23:57:36Z 200 10294754 281.60.67.0` or `3! reason | text`.
    static List<String> read(String log) throws SourceException {
        return read(log.getBytes(StandardCharsets.UTF_8), ZoneOffset.UTC);
    }

    static List<String> read(byte[] log, ZoneId zone) throws SourceException {
        try (LogReader reader = reader(log)) {
            Lines lines = new Lines(reader.headerLines() + 1);
            EventReader requests = new EventReader(reader, zone, FileHint.NONE, lines);
            lines.asset = requests.columns().column("asset_id");
            lines.ip = requests.columns().column("client_ip");
            byte[] buffer = new byte[LogReader.LONGEST_ROW + LogReader.BESIDE_ROW];
            for (Block block = reader.next(buffer); block != null; block = reader.next(buffer)) {
                lines.first += requests.read(block).lines();
            }
            return lines.lines;
        }
    }

    static LogReader reader(byte[] log) throws SourceException {
        return ReaderOf.log(RequestLog.KIND, RequestLog.KIND.events(), log);
    }

    private static final class Lines implements EventSink {

        private final List<String> lines = new ArrayList<>();
        private long first;
        private int asset;
        private int ip;

        Lines(long first) {
            this.first = first;
        }

        @Override
        public void event(int line, Event event, Fields fields) {
            lines.add((first + line) + ": " + Instant.ofEpochSecond(event.time) + " " + event.status + " "
                    + fields.text(asset) + " " + fields.text(ip));
        }

        @Override
        public void again(int line) {
            String before = lines.getLast();
            lines.add((first + line) + before.substring(before.indexOf(':')));
        }

        @Override
        public void rejected(RejectedRow row) {
            lines.add((first + row.line()) + "! " + row.reason() + " | " + row.text());
        }
    }
}
