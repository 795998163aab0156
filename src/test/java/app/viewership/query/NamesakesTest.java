package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A viewer watches the series for five minutes, and then the film of the same name for ten.
class NamesakesTest {
    private static final Explorer EXPLORER = LogFixture.explorer(List.of(
            row(0, "S01 E01 - Fargo", "1"),
            row(300, "S01 E01 - Fargo", "1"),
            row(330, "Fargo", "2"),
            row(930, "Fargo", "2"),
            row(2000, "Heat", "3")));

    private static final Question QUESTION = Question.of("requests", ZoneOffset.UTC);

    private static RawRow row(long time, String title, String asset) {
        return new RawRow(time, title, 200, "Roku", asset, "1.0.0.0", "agent");
    }

    @Test
    void aFilmAndASeriesOfOneNameAreTwoPrograms() {
        Answer programs = EXPLORER.group(QUESTION, List.of("program"), List.of(Measure.WATCH_SECONDS), null);

        assertThat(programs.rows())
                .extracting(Row::cells)
                .containsExactly(List.of("Fargo (film)", 600L), List.of("Fargo", 300L), List.of("Heat", 0L));
    }

    @Test
    void goingFromOneToTheOtherIsAProgramChange() {
        Changes changes = EXPLORER.changes(QUESTION.withSubject("Fargo"));

        assertThat(changes.viewingsOfProgram()).isEqualTo(1);
        assertThat(changes.changesToFilm()).isEqualTo(1);
        assertThat(changes.destinations())
                .extracting(Changes.Destination::program)
                .containsExactly("Fargo (film)");
    }

    @Test
    void theTitleOfTheFilmStaysAsTheLogHasIt() {
        Answer titles = EXPLORER.group(QUESTION, List.of("title"), List.of(Measure.WATCH_SECONDS), null);

        assertThat(titles.rows()).extracting(row -> row.cells().getFirst()).contains("Fargo", "Heat");
    }
}
