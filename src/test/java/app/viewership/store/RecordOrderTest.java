package app.viewership.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Where the next record of a dump most likely stands among those that are known.
class RecordOrderTest {

    private static final int BOOKS = 1_000_000;

    @Test
    void aDumpWhoseIdsBeginAnywhereIsGuessedFromItsSecondRecordOn() {
        assertThat(wrong(dump())).containsExactly(0);
    }

    @Test
    void theFirstDumpOfALibraryIsGuessedFromItsFirst() {
        assertThat(wrong(IntStream.range(0, 100).boxed().toList())).isEmpty();
    }

    @Test
    void behindARecordThatWasEditedTheOrderGoesOn() {
        List<Integer> dump = dump();
        dump.set(40, 2 * BOOKS);
        dump.set(41, 2 * BOOKS + 1);
        dump.set(80, 17);

        assertThat(wrong(dump)).containsExactly(0, 40, 41, 80);
    }

    @Test
    void behindRecordsThatWereDeletedOneGuessIsWrong() {
        List<Integer> dump = dump();
        dump.subList(40, 60).clear();

        assertThat(wrong(dump)).containsExactly(0, 40);
    }

    @Test
    void whereTheFirstRecordWasEditedTheOrderIsFoundBehindIt() {
        List<Integer> dump = dump();
        dump.set(0, 2 * BOOKS);

        assertThat(wrong(dump)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void aDumpThatGoesOnElsewhereIsFoundThere() {
        List<Integer> dump = dump();
        dump.addAll(IntStream.range(5, 100).boxed().toList());

        assertThat(wrong(dump)).containsExactly(0, 500, 501, 502, 503);
    }

    /// 500 books, the first of which have ids behind those of users.
    private static List<Integer> dump() {
        return new ArrayList<>(IntStream.range(BOOKS, BOOKS + 500).boxed().toList());
    }

    /// The places in a dump whose id is not the one guessed.
    private static List<Integer> wrong(List<Integer> ids) {
        RecordOrder order = new RecordOrder();
        List<Integer> wrong = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (order.next() != ids.get(i)) {
                wrong.add(i);
            }
            order.was(ids.get(i));
        }
        return wrong;
    }
}
