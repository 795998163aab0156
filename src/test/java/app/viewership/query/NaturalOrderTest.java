package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.source.Kind;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Rows by the moment stand in the order of the clock and of the week.
class NaturalOrderTest {
    /// A Friday and a Monday in October 2021, and the most on the Friday.
    private static final long FRIDAY = 1_633_046_400;

    private static final List<Play> PLAYS =
            List.of(play("a1", FRIDAY + 20 * 3600, 3000), play("a3", FRIDAY + 7 * 3600, 60), monday(90), monday(30));

    private static final Question AUDIENCE =
            Question.of("plays", ZoneOffset.UTC).with(Screen.HOUSEHOLDS);

    @Test
    void hoursAndWeekdaysStandInTheirOrder() {
        assertThat(names(AUDIENCE.withBy("hour_of_day"))).containsExactly("06", "07", "20");
        assertThat(names(AUDIENCE.withBy("weekday"))).containsExactly("Monday", "Friday");
    }

    @Test
    void theyAreSortedByAFigureWhereThatIsAsked() {
        assertThat(names(AUDIENCE.withBy("weekday").with(new Sort("watch_seconds", true))))
                .containsExactly("Friday", "Monday");
    }

    @Test
    void lengthsSortedByWeekdayAreInTheOrderOfTheWeek() {
        Question lengths = AUDIENCE.with(Screen.LENGTHS).withBy("weekday");

        assertThat(names(lengths.with(new Sort("weekday", false)))).containsExactly("Monday", "Friday");
        assertThat(names(lengths.with(new Sort("weekday", true)))).containsExactly("Friday", "Monday");
    }

    private static List<Object> names(Question question) {
        return explorer().answer(question).rows().stream()
                .map(row -> (Object) row.path().getLast().value())
                .toList();
    }

    private static Explorer explorer() {
        return new Explorer(Plays.dataset(Plays.kind(Kind.Time.STANDS), PLAYS, new Random(1)));
    }

    private static Play monday(int seconds) {
        return play("a1", FRIDAY + 3 * 86_400 + 6 * 3600, seconds);
    }

    private static Play play(String asset, long time, int seconds) {
        return new Play("one", "NL", asset, time, seconds, 0, -1);
    }
}
