package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What rows of one dump said is what they say in the next.
class KnownRowsTest {

    private static final Part BOOKS = MovieStreams.KIND.part("books");

    @Test
    void aDumpReadBehindOthersIsReadAsByItself() throws SourceException {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            // So few bytes that there is no room for all; so many that there is.
            KnownRows known = new KnownRows(random.nextBoolean() ? 2_000 : 1 << 20);
            List<String> books = new ArrayList<>(IntStream.range(0, 30)
                    .mapToObj(i -> book(i, random.nextInt(3)))
                    .toList());
            for (int night = 0; night < 6; night++) {
                byte[] dump = books.stream()
                        .collect(Collectors.joining(night % 2 == 0 ? "," : " ,\n ", "[", "]"))
                        .getBytes(StandardCharsets.UTF_8);

                assertThat(Logs.records(MovieStreams.KIND, BOOKS, dump, known))
                        .as("seed %d, night %d", seed, night)
                        .isEqualTo(Logs.records(MovieStreams.KIND, BOOKS, dump))
                        .hasSize(books.size());
                edit(books, random);
            }
        }
    }

    private static String book(int number, int pages) {
        return "{ \"name\":\"Book %d\",\"author\":\"Zoë\", \"pages\":%d}".formatted(number, pages);
    }

    private static void edit(List<String> books, Random random) {
        books.set(random.nextInt(books.size()), book(random.nextInt(40), random.nextInt(3)));
        books.remove(random.nextInt(books.size()));
        books.add(random.nextInt(books.size()), book(random.nextInt(40), random.nextInt(3)));
        books.set(random.nextInt(books.size()), "{\"name\":\"Nobody's\"}");
        if (random.nextInt(3) == 0) {
            Collections.shuffle(books, random);
        }
    }

    @Test
    void whatARowSaidIsNotMadeAgain() throws SourceException {
        KnownRows known = new KnownRows(1 << 20);
        List<String> dump = List.of(book(1, 7));
        List<String> first = texts(dump, known);

        assertThat(same(first, texts(dump, known))).isEqualTo(1);
    }

    @Test
    void ofADumpLargerThanTheRoomTheFirstPartIsKnownEachNight() throws SourceException {
        KnownRows known = new KnownRows(20 * BYTES_OF_BOOK);
        List<String> dump = books(0, 100);
        List<String> first = texts(dump, known);
        for (int night = 0; night < 20; night++) {
            List<String> texts = texts(dump, known);

            assertThat(same(first.subList(0, 18), texts.subList(0, 18)))
                    .as("night %d", night)
                    .isEqualTo(18);
            assertThat(same(first, texts)).isLessThan(30);
        }
    }

    @Test
    void textsOfWideCharactersTakeTwiceTheRoom() throws SourceException {
        List<String> narrow = IntStream.range(0, 50)
                .mapToObj(i -> named(i, "a".repeat(4_000)))
                .toList();
        List<String> wide = IntStream.range(0, 50)
                .mapToObj(i -> named(i, "ж".repeat(4_000)))
                .toList();

        // The row and the record: of each letter one byte and one, or two and two.
        assertThat(known(narrow, 120_000)).isEqualTo(14);
        assertThat(known(wide, 120_000)).isEqualTo(7);
    }

    @Test
    void whatIsKnownStaysWhenOtherSortsCome() throws SourceException {
        KnownRows known = new KnownRows(40 * BYTES_OF_BOOK);
        List<String> dump = books(0, 100);
        List<String> first = texts(dump, known);
        Part authors = MovieStreams.KIND.part("authors");
        byte[] other = "[{\"metadata\":{\"name\":\"Zoë\"},\"nationalities\":[]}]".getBytes(StandardCharsets.UTF_8);

        assertThat(Logs.records(MovieStreams.KIND, authors, other, known)).hasSize(1);
        assertThat(same(first, texts(dump, known))).isBetween(37L, 50L);
    }

    /// How many rows of a dump are known when it comes again.
    private static long known(List<String> dump, long room) throws SourceException {
        KnownRows known = new KnownRows(room);
        return same(texts(dump, known), texts(dump, known));
    }

    /// Bytes that a short book takes, more or less.
    private static final int BYTES_OF_BOOK = 310;

    private static List<String> books(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> named(i, "Zoë")).toList();
    }

    private static String named(int number, String author) {
        return "{\"name\":\"Book %04d\",\"author\":\"%s\",\"pages\":7}".formatted(number, author);
    }

    private static long same(List<String> some, List<String> others) {
        return IntStream.range(0, some.size())
                .filter(i -> isOne(some.get(i), others.get(i)))
                .count();
    }

    private static boolean isOne(Object some, Object other) {
        return some == other;
    }

    private static List<String> texts(List<String> dump, KnownRows known) throws SourceException {
        List<String> texts = new ArrayList<>();
        byte[] bytes = ("[" + String.join(",", dump) + "]").getBytes(StandardCharsets.UTF_8);
        try (LogReader log = Logs.reader(MovieStreams.KIND, BOOKS, bytes)) {
            RecordReader records = new RecordReader(log, known, new RecordSink() {
                @Override
                public void record(int line, String key, String json) {
                    texts.add(json);
                }

                @Override
                public void rejected(RejectedRow row) {
                    throw new AssertionError(row);
                }
            });
            Block block = log.next(new byte[LogReader.LONGEST_ROW + LogReader.BESIDE_ROW]);
            assertThat(block).isNotNull();
            records.read(block);
        }
        assertThat(texts).hasSameSizeAs(dump);
        return texts;
    }
}
