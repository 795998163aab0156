package app.viewership.store;

import app.viewership.source.Format;
import app.viewership.source.Kind;
import app.viewership.source.Part;
import app.viewership.source.RequestLog;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// A file of records as tests tell it: what it was captured with, put into a library as one file.
///
/// @param part `users`, to which files add, or `dump`, of which a file holds all there are
/// @param time second of UTC since 1970 when it was captured
/// @param zone in which it was read
/// @param records key and text by turns in the order of the file
record TestCapture(String part, long time, String zone, List<String> records) {

    /// A request log that comes with records.
    static final Kind KIND = kind();

    private static Kind kind() {
        Kind plain = RequestLog.KIND;
        List<Part> parts = new ArrayList<>(plain.parts());
        parts.add(part("users", false));
        parts.add(part("dump", true));
        return new Kind(
                plain.id(),
                plain.name(),
                parts,
                plain.asset(),
                plain.titled(),
                plain.client(),
                plain.time(),
                plain.usable(),
                plain.completed(),
                plain.amount(),
                plain.dimensions(),
                plain.drillPath(),
                plain.series(),
                plain.empty(),
                Kind.Questions.NONE,
                plain.attributes());
    }

    private static Part part(String id, boolean whole) {
        return new Part(id, id, Format.JSON, List.of(), new Part.Records(List.of("id"), whole));
    }

    static TestCapture users(long time, String... records) {
        return new TestCapture("users", time, "UTC", List.of(records));
    }

    static TestCapture dump(long time, String... records) {
        return new TestCapture("dump", time, "UTC", List.of(records));
    }

    /// The same, read in another zone.
    TestCapture in(String other) {
        return new TestCapture(part, time, other, records);
    }

    int size() {
        return records.size() / 2;
    }

    String key(int i) {
        return records.get(2 * i);
    }

    String json(int i) {
        return records.get(2 * i + 1);
    }

    LogInfo log() {
        return new LogInfo(null, KIND.id(), part, "UTF-8", "", zone, Instant.ofEpochSecond(time));
    }

    /// The digest of what the file holds, whenever it was captured.
    String sha256() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(records.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    IntakeResult into(Library library) {
        try (Intake intake = library.begin(new FileInfo(part + time, "/" + part + time, size()))) {
            addTo(intake);
            return intake.commit(sha256());
        }
    }

    void addTo(Intake intake) {
        IntakeLog log = intake.log(log());
        for (int i = 0; i < size(); i++) {
            log.record(key(i), json(i), i + 1L);
        }
        log.finish(new LogTotals(size(), 0, 0));
    }
}
