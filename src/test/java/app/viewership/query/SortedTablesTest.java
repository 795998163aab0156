package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every column of every view sorts its table both ways.
class SortedTablesTest {
    private static final Question QUESTION =
            Question.of("requests", ZoneOffset.UTC).withSubject("Alpha").withLimit(100);

    private static final Explorer EXPLORER = new Told()
            .watches("S01 E01 - Alpha", "20:00:00", "20:05:00")
            .watches("Film B", "20:06:00", "20:26:00")
            .watches("S01 E02 - Alpha", "20:27:00", "20:38:00")
            .watches("S02 E01 - Beta", "20:38:30", "20:40:00")
            .by("10.0.0.2", "Fire TV", "ub")
            .watches("S01 E01 - Alpha", "19:00:00", "19:03:00")
            .watches("Film B", "19:03:10", "19:10:00")
            .by("10.0.0.3", "Phone", "uc")
            .watches("S01 E03 - Alpha", "21:00:00", "21:20:00")
            .watches("Film A", "21:21:00", "22:30:00")
            .watches("S02 E01 - Beta", "23:50:00", "24:10:00")
            .explorer();

    static Stream<Arguments> columns() {
        return EXPLORER.screens().stream()
                .flatMap(screen -> EXPLORER.answer(QUESTION.with(screen)).columns().stream()
                        .filter(column -> !column.id().equals("rank"))
                        .map(column -> Arguments.of(screen, column)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("columns")
    void aTableIsSortedByAnyColumnUpAndDown(Screen screen, Column column) {
        Answer up = EXPLORER.answer(QUESTION.with(screen).with(new Sort(column.id(), false)));
        Answer down = EXPLORER.answer(QUESTION.with(screen).with(new Sort(column.id(), true)));

        Comparator<Row> order = Comparator.comparing(row -> cell(row, up.column(column.id())));
        assertThat(up.rows()).hasSizeGreaterThan(1).isSortedAccordingTo(order);
        assertThat(down.rows()).isSortedAccordingTo(order.reversed());
        assertThat(unranked(down)).containsExactlyInAnyOrderElementsOf(unranked(up));
    }

    /// The rows without their rank, which is their place as shown.
    private static List<List<Object>> unranked(Answer answer) {
        int from = answer.columns().getFirst().id().equals("rank") ? 1 : 0;
        return answer.rows().stream()
                .map(row -> row.cells().subList(from, row.cells().size()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Comparable<Object> cell(Row row, int column) {
        return (Comparable<Object>) Objects.requireNonNull(row.cells().get(column));
    }

    static List<Screen> screens() {
        return EXPLORER.screens();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void aSortByAColumnThatAViewHasNotChangesNothing(Screen screen) {
        Question question = QUESTION.with(screen);

        assertThat(EXPLORER.answer(question.with(new Sort("colour", true))).rows())
                .isEqualTo(EXPLORER.answer(question).rows());
    }

    @Test
    void changesThatAreKnownGiveTheTableOfTheQuestion() {
        Question question = QUESTION.with(Screen.CHANGES);

        assertThat(EXPLORER.answer(question, EXPLORER.changes(question)))
                .usingRecursiveComparison()
                .ignoringFields("took")
                .isEqualTo(EXPLORER.answer(question));
    }

    @Test
    void aTableShowsAsManyRowsAsAskedForAndCountsTheRest() {
        for (Screen screen :
                List.of(Screen.PROGRAMS, Screen.AVERAGES, Screen.CHANGES, Screen.HOUSEHOLDS, Screen.EXPLAIN)) {
            Answer all = EXPLORER.answer(QUESTION.with(screen));
            Answer one = EXPLORER.answer(QUESTION.with(screen).withLimit(1));

            assertThat(one.rows()).isEqualTo(all.rows().subList(0, 1));
            assertThat(one.groups()).as("%s", screen).isEqualTo(all.rows().size());
            assertThat(one.totals()).isEqualTo(all.totals());
        }
    }
}
