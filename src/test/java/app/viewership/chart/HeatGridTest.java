package app.viewership.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.Step;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HeatGridTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("genre", "Genre", Column.Type.TEXT),
            new Column("weekday", "Weekday", Column.Type.TEXT),
            new Column("viewings", "Viewings", Column.Type.COUNT));

    private final HeatGrid grid =
            HeatGrid.of(answer(row("Crime", "Friday", 2), row("Drama", "Monday", 9), row("Crime", "Monday", 4)), 2);

    @Test
    void weekdaysStandInTheirOrderAllOfThem() {
        assertThat(grid.across())
                .containsExactly("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    }

    @Test
    void otherValuesStandByWhatTheyComeTo() {
        assertThat(grid.down()).containsExactly("Drama", "Crime");
    }

    @Test
    void aCellHasItsFigureAndLeadsToItsRow() {
        HeatGrid.Cell cell = Objects.requireNonNull(grid.at("Crime", "Monday"));

        assertThat(cell.value()).isEqualTo(4);
        assertThat(cell.mark().row()).isEqualTo(2);
        assertThat(cell.mark().path()).containsExactly(new Step("genre", "Crime"), new Step("weekday", "Monday"));
        assertThat(cell.mark().text()).isEqualTo("Crime · Monday\nViewings: 4");
        assertThat(grid.at("Drama", "Friday")).isNull();
        assertThat(grid.largest()).isEqualTo(9);
    }

    private static Row row(String genre, String weekday, long viewings) {
        return new Row(
                List.of(genre, weekday, viewings), List.of(new Step("genre", genre), new Step("weekday", weekday)));
    }

    private static Answer answer(Row... rows) {
        return new Answer(
                Question.of("play-events", ZoneOffset.UTC),
                "By genre and weekday",
                COLUMNS,
                Arrays.asList(rows),
                new Row(List.of("", "", 15L), List.of()),
                rows.length,
                15,
                15,
                Duration.ZERO);
    }
}
