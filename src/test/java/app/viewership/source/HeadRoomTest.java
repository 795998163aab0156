package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// The room that the beginnings of logs share.
class HeadRoomTest {

    private static final int LONGEST = 100_000;
    private static final int MOST_KEPT = 16;

    private final HeadRoom room = new HeadRoom();

    @Test
    void packedLogsOneAfterAnotherBeginInOneRoom() throws IOException {
        Head first = head(log(2 * LONGEST, 0));
        first.end();
        for (int seed = 1; seed < 40; seed++) {
            byte[] log = log(2 * LONGEST, seed);

            Head head = head(log);

            assertThat(head.whole()).isFalse();
            assertThat(head.bytes() == first.bytes()).as("one room").isTrue();
            assertThat(head.bytes()).isEqualTo(Arrays.copyOf(log, head.bytes().length));
            head.end();
            assertThat(room.size()).isEqualTo(1);
        }
    }

    @Test
    void theRoomOfAPackedLogThatTurnsOutShortIsFreeAtOnce() throws IOException {
        for (int seed = 0; seed < 40; seed++) {
            byte[] log = log(LONGEST - 1, seed);

            Head head = head(log);

            assertThat(head.whole()).isTrue();
            assertThat(head.bytes()).isEqualTo(log);
            head.end();
            assertThat(room.size()).isEqualTo(1);
        }
    }

    @Test
    void whatManyLogsAtOnceTookIsNotKeptForEver() throws IOException {
        List<Head> heads = new ArrayList<>();
        for (int seed = 0; seed < 3 * MOST_KEPT; seed++) {
            heads.add(head(log(2 * LONGEST, seed)));
        }

        heads.forEach(Head::end);

        assertThat(room.size()).isEqualTo(MOST_KEPT);
    }

    /// The beginning of a log that is packed, and so does not tell how long it is.
    private Head head(byte[] log) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(log);
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
            return Head.of(in, LONGEST, room);
        }
    }

    private static byte[] log(int size, int seed) {
        byte[] log = new byte[size];
        Random random = new Random(seed);
        for (int i = 0; i < size; i++) {
            log[i] = (byte) ('a' + random.nextInt(26));
        }
        return log;
    }
}
