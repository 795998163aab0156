package app.viewership.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// A log as tests tell it: rows one after another, put into a library as one file.
final class TestLog {

    /// A row of the log; its line is its place among all rows, from 2.
    record Row(String ip, String asset, String title, long time, int status, int line) {}

    private final String name;
    private final List<Row> rows = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private int line = 2;
    private int blank;

    private TestLog(String name) {
        this.name = name;
    }

    static TestLog named(String name) {
        return new TestLog(name);
    }

    TestLog row(String ip, String asset, long time) {
        return row(ip, asset, "Title " + asset, time, 200);
    }

    TestLog row(String ip, String asset, String title, long time, int status) {
        rows.add(new Row(ip, asset, title, time, status, line++));
        return this;
    }

    TestLog rejected(String reason, String text) {
        rejected.add(new Rejected(line++, reason, text));
        return this;
    }

    TestLog blank() {
        line++;
        blank++;
        return this;
    }

    String name() {
        return name;
    }

    List<Row> rows() {
        return rows;
    }

    FileInfo info() {
        return new FileInfo(name, "/logs/" + name, 1000 + name.length());
    }

    /// How such logs are read.
    static LogInfo log(String entry) {
        return new LogInfo(entry, "requests", "requests", "UTF-8", ",", "UTC", null);
    }

    /// The texts of a client with this address.
    static List<String> client(String ip) {
        return List.of(ip, "Roku", "agent");
    }

    /// A stand-in for the digest of the file's bytes: the digest of its name.
    String sha256() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    IntakeResult into(Library library) {
        try (Intake intake = library.begin(info())) {
            addTo(intake, null);
            return intake.commit(sha256());
        }
    }

    /// Puts the rows into an intake as one log, two rows a segment.
    void addTo(Intake intake, String entry) {
        IntakeLog log = intake.log(log(entry));
        for (int from = 0; from < rows.size(); from += 2) {
            List<Row> some = rows.subList(from, Math.min(rows.size(), from + 2));
            for (PackedSegment segment :
                    SegmentCodec.pack(events(log, some, some.getFirst().line()))) {
                log.append(segment, some.getFirst().line());
            }
        }
        rejected.forEach(log::reject);
        long unusable = rows.stream().filter(row -> row.status() != 200).count();
        log.finish(new LogTotals(rows.size() + rejected.size() + blank, blank, unusable));
    }

    private static Events events(IntakeLog log, List<Row> rows, int firstLine) {
        record Coded(int client, int asset, Row row) {}
        List<Coded> sorted = rows.stream()
                .map(row -> new Coded(log.client(client(row.ip())), log.asset(List.of(row.asset()), row.title()), row))
                .sorted(Comparator.comparingInt(Coded::client)
                        .thenComparingLong(coded -> coded.row().time()))
                .toList();
        Events events = Events.ofCapacity(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            events.client()[i] = sorted.get(i).client();
            events.asset()[i] = sorted.get(i).asset();
            events.time()[i] = sorted.get(i).row().time();
            events.amount()[i] = -1;
            events.status()[i] = sorted.get(i).row().status();
            events.line()[i] = sorted.get(i).row().line() - firstLine;
        }
        return events;
    }
}
