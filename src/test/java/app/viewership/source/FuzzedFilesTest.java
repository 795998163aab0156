package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Files of every kind, truncated, shuffled, damaged and with values of the wrong sort: each is read to its end with
/// every row accounted for, or refused in one sentence.
class FuzzedFilesTest {

    private static final String EVENT = """
            {"name": "activity_exit", "occurred_at": "2021-01-01 00:59:47.146", "user_id": "u1", "data": {\
            "activity_id": "a1", "duration": 151.5, "completed": true}, "context": {"os": {"name": "iOS"}}}
            """;

    private static final List<String> SOUND = List.of(
            EVENT.repeat(20),
            "[" + (EVENT + ",").repeat(20) + EVENT + "]",
            "{\"user_id\":\"u\",\"registration_at\":\"2021-01-01 00:00:00\",\"children_ids\":[\"c\"]}\n".repeat(20),
            "{\"activity_id\":\"a\",\"name\":null,\"type\":\"video\",\"subtype\":null}\n".repeat(20),
            LogText.HEADER + LogText.ROW.repeat(20),
            CloudFrontTest.LOG.repeat(10));

    private static final List<String> WRONG = List.of(
            "null",
            "{\"a\":{\"b\":[null,{}]}}",
            "[[],[null]]",
            "1e400",
            "-1",
            "\"\"",
            "\"\\u0000\"",
            "true",
            "9".repeat(400),
            "{}",
            "\"" + "x".repeat(3000) + "\"");

    private static Path folder;

    @BeforeContainer
    static void makeAFolder() throws Exception {
        folder = Files.createTempDirectory("fuzzed");
    }

    @AfterContainer
    static void removeIt() throws Exception {
        Files.deleteIfExists(folder.resolve("fuzzed"));
        Files.delete(folder);
    }

    @Property(tries = 300)
    void everyRowIsAccountedForOrTheFileIsRefused(@ForAll("fuzzed") byte[] bytes) throws Exception {
        Path path = Files.write(folder.resolve("fuzzed"), bytes);
        try (LogFile file = LogFile.open(path)) {
            Recognised what = file.recognise(null).getFirst();
            try (LogReader log = file.read(what, null, () -> false)) {
                assertAccounted(log, what);
            }
        } catch (SourceException e) {
            assertThat(e.getMessage()).startsWith("fuzzed ").endsWith(".").hasSizeLessThan(1500);
        }
        Preview preview;
        try {
            preview = Preview.of(path);
        } catch (SourceException e) {
            return;
        }
        assertThat(preview.rows()).hasSizeLessThanOrEqualTo(50);
    }

    private static void assertAccounted(LogReader log, Recognised what) throws SourceException {
        Counter counter = new Counter();
        EventReader events =
                what.part().holdsEvents() ? new EventReader(log, ZoneOffset.UTC, FileHint.NONE, counter) : null;
        RecordReader records = what.part().holdsEvents() ? null : new RecordReader(log, counter);
        byte[] buffer = new byte[LogReader.LONGEST_ROW + 4];
        int rows = 0;
        int blank = 0;
        for (Block block = log.next(buffer); block != null; block = log.next(buffer)) {
            BlockCount count = events == null ? records.read(block) : events.read(block);
            rows += count.rows();
            blank += count.blank();
            assertThat(count.lines()).isGreaterThanOrEqualTo(count.rows());
        }
        assertThat(counter.kept + counter.rejected.size() + blank).isEqualTo(rows);
        assertThat(counter.rejected)
                .allSatisfy(row -> assertThat(row.reason()).endsWith(".").hasSizeLessThan(400));
    }

    private static final class Counter implements EventSink, RecordSink {

        private final List<RejectedRow> rejected = new ArrayList<>();
        private int kept;

        @Override
        public void event(int line, Event event, Fields fields) {
            assertThat(event.time).isPositive();
            assertThat(event.seconds).isNotNegative();
            assertThat(event.status).isNotNegative();
            assertThat(event.amount).isGreaterThanOrEqualTo(Event.NO_AMOUNT);
            kept++;
        }

        @Override
        public void record(int line, String key, String json) {
            assertThat(key).isNotBlank();
            assertThat(json).startsWith("{").endsWith("}").doesNotContain("\n");
            kept++;
        }

        @Override
        public void again(int line) {
            kept++;
        }

        @Override
        public void rejected(RejectedRow row) {
            rejected.add(row);
        }
    }

    @Provide
    Arbitrary<byte[]> fuzzed() {
        Arbitrary<Long> seeds = Arbitraries.longs();
        return Arbitraries.of(SOUND)
                .flatMap(sound -> seeds.map(seed -> {
                    Random random = new Random(seed);
                    byte[] bytes = sound.getBytes(StandardCharsets.UTF_8);
                    return switch (random.nextInt(5)) {
                        case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
                        case 1 -> shuffled(sound, random);
                        case 2 -> wrongValues(sound, random);
                        case 3 -> damaged(bytes, random);
                        default -> damaged(Arrays.copyOf(wrongValues(sound, random), bytes.length), random);
                    };
                }));
    }

    private static byte[] shuffled(String sound, Random random) {
        List<String> lines = new ArrayList<>(sound.lines().toList());
        Collections.shuffle(lines, random);
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /// Some values of JSON, or fields of a table, in place of which others stand.
    private static byte[] wrongValues(String sound, Random random) {
        StringBuilder text = new StringBuilder();
        for (String part : sound.split("(?<=[:,\\t])", -1)) {
            boolean change = random.nextInt(12) == 0 && !part.isBlank();
            String wrong = WRONG.get(random.nextInt(WRONG.size()));
            text.append(change ? wrong + part.charAt(part.length() - 1) : part);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        for (byte b : bytes) {
            int fate = random.nextInt(300);
            if (fate == 0) {
                damaged.write(random.nextInt(256));
            } else if (fate == 1) {
                damaged.write(b);
                damaged.write("\"{}[],:\\\n\r\t#\0".charAt(random.nextInt(13)));
            } else if (fate > 2) {
                damaged.write(b);
            }
        }
        return damaged.toByteArray();
    }
}
