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
            // So few bytes that it is forgotten now and then; so many that it never is.
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
    void whatARowSaidIsNotReadAgain() throws SourceException {
        KnownRows known = new KnownRows(1 << 20);
        byte[] dump = ("[" + book(1, 7) + "]").getBytes(StandardCharsets.UTF_8);
        List<String> texts = new ArrayList<>();
        for (int night = 0; night < 2; night++) {
            try (LogReader log = Logs.reader(MovieStreams.KIND, BOOKS, dump)) {
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
        }

        assertThat(texts).hasSize(2);
        assertThat(texts.get(1)).isSameAs(texts.get(0));
    }
}
