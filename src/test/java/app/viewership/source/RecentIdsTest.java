package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The ids of the last events.
class RecentIdsTest {

    @Test
    void theyAreThoseOfAPlainSetInTheOrderOfTheEvents() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            int most = 1 + random.nextInt(40);
            RecentIds ids = new RecentIds(most);
            Set<String> plain = new LinkedHashSet<>();
            for (int i = 0; i < 2_000; i++) {
                String id = id(random);
                assertThat(ids.has(id)).as("seed %d, event %d", seed, i).isEqualTo(plain.contains(id));
                ids.add(id);
                plain.add(id);
                if (plain.size() > most) {
                    plain.remove(plain.iterator().next());
                }
                if (random.nextInt(500) == 0) {
                    ids.clear();
                    plain.clear();
                }
            }
            for (int i = 0; i < 60; i++) {
                assertThat(ids.has("é" + i)).isEqualTo(plain.contains("é" + i));
            }
        }
    }

    /// Few of one length, so that they come again; now and then a long one. "Aa" and "BB" have one hash.
    private static String id(Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> "x".repeat(random.nextInt(300));
            case 1 -> random.nextBoolean() ? "Aa" : "BB";
            case 2 -> random.nextBoolean() ? "世界" : "世畍";
            default -> "é" + random.nextInt(60);
        };
    }

    @Test
    void halvesOfPairsAreIdsOfTheirOwn() {
        List<String> texts =
                List.of("", "?", "\uD83D", "\uDE00", "\uD83D\uDE00", "\uDE00\uD83D", "\uFFFD", "\u0000", "\u07FF");
        RecentIds ids = new RecentIds();
        for (int i = 0; i < texts.size(); i++) {
            for (int other = 0; other < texts.size(); other++) {
                assertThat(ids.has(texts.get(other))).isEqualTo(other < i);
            }
            ids.add(texts.get(i));
        }
    }

    @Test
    void soManyAreRememberedHoweverLongTheyAre() {
        RecentIds ids = new RecentIds();
        for (int i = 0; i < 2 * RecentIds.MOST + 1; i++) {
            ids.add(padded(i, 200));
        }

        assertThat(ids.has(padded(RecentIds.MOST, 200))).isFalse();
        for (int i = RecentIds.MOST + 1; i < 2 * RecentIds.MOST + 1; i++) {
            assertThat(ids.has(padded(i, 200))).isTrue();
        }
    }

    private static String padded(int number, int length) {
        return "x".repeat(length - 7) + (1_000_000 + number);
    }

    @Test
    void theyTakeLessThanTheirTextsUsuallyDo() {
        String[] texts = new String[RecentIds.MOST];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = padded(i, 36);
        }
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

        long before = threads.getCurrentThreadAllocatedBytes();
        RecentIds ids = new RecentIds();
        for (String text : texts) {
            ids.add(text);
        }

        // With what they outgrew, which is half, and what is thrown away at once, which is 48 bytes each.
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan((2L * 36 + 48) * texts.length);
        assertThat(ids.has(texts[0])).isTrue();
    }

    @Test
    void thoseThatAreRememberedTakeNoMoreRoomWhenOthersCome() {
        RecentIds ids = new RecentIds();
        for (int i = 0; i < 3 * RecentIds.MOST; i++) {
            ids.add("id-" + i);
        }
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        String[] more = new String[RecentIds.MOST / 2];
        for (int i = 0; i < more.length; i++) {
            more[i] = "more-" + i;
        }

        long before = threads.getCurrentThreadAllocatedBytes();
        for (String id : more) {
            ids.add(id);
        }

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(8L << 20);
        assertThat(ids.has("id-" + (3 * RecentIds.MOST - 1))).isTrue();
        assertThat(ids.has("id-" + (2 * RecentIds.MOST - 1))).isFalse();
        assertThat(ids.has(more[0])).isTrue();
    }
}
