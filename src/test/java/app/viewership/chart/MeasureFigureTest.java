package app.viewership.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Measure;
import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.Step;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.data.category.CategoryDataset;
import org.junit.jupiter.api.Test;

class MeasureFigureTest {

    @Test
    void theBarsAreTheRowsOfTheAnswer() {
        Answer answer = Answers.popular();

        CategoryDataset bars = dataset(Charts.bars(answer).at(800, 1000, ChartStyle.LIGHT, mark -> false));

        assertThat(bars.getColumnCount()).isEqualTo(answer.rows().size());
        for (int row = 0; row < answer.rows().size(); row++) {
            assertThat(bars.getValue(0, row).longValue())
                    .isEqualTo(answer.rows().get(row).cells().get(answer.column("watch_seconds")));
        }
    }

    @Test
    void theMeasureAskedForIsDrawn() {
        Answer answer = Answers.programs()
                .asked(Answers.QUESTION.with(Measure.VIEWINGS))
                .row("SeriesTitle0", "series", 10, 1204)
                .answer();

        Plate plate = Charts.bars(answer).at(800, 300, ChartStyle.LIGHT, mark -> false);

        assertThat(dataset(plate).getValue(0, 0)).isEqualTo(1204.0);
        assertThat(plate.subtitle()).isEqualTo("viewings");
    }

    @Test
    void asManyBarsAreDrawnAsFitAndTheRestIsCounted() {
        Plate plate = Charts.bars(Answers.popular()).at(800, 19 * 12, ChartStyle.LIGHT, mark -> false);

        assertThat(dataset(plate).getColumnCount()).isEqualTo(12);
        assertThat(plate.subtitle()).isEqualTo("hours watched · first 12 of 17 shown · others 64.3 h"); // 231,379 s
    }

    @Test
    void whatDoesNotAddUpHasNoFigureForTheOthers() {
        Answer viewers = Answers.of(
                Answers.QUESTION.with(Measure.VIEWERS),
                "By device",
                "device",
                List.of(Measure.VIEWERS),
                List.of(List.of("Roku", 7L), List.of("Fire TV", 5L), List.of("Apple TV", 3L)));

        Plate plate = Charts.bars(viewers).at(800, 45, ChartStyle.LIGHT, mark -> false);

        assertThat(plate.subtitle()).isEqualTo("viewers · first 2 of 3 shown");
    }

    @Test
    void rowsThatShareViewingsHaveNoFigureForTheOthers() {
        Answer genres = Answers.of(
                Question.of("play-events", ZoneOffset.UTC).with(Measure.VIEWINGS),
                "By genre",
                "genre",
                List.of(Measure.VIEWINGS),
                List.of(List.of("Comedy", 7L), List.of("Drama", 5L), List.of("Crime", 3L)));

        Plate plate = Charts.bars(genres).at(800, 45, ChartStyle.LIGHT, mark -> false);

        assertThat(plate.subtitle()).isEqualTo("viewings · first 2 of 3 shown");
    }

    @Test
    void atItsOwnHeightAllRowsShow() {
        Figure figure = Charts.bars(Answers.popular());

        Plate plate = figure.at(800, figure.height(800), ChartStyle.LIGHT, mark -> false);

        assertThat(plate.subtitle()).isEqualTo("hours watched");
    }

    @Test
    void aPointOnARowIsTheRow() {
        Plate plate = Charts.bars(Answers.popular()).at(800, 17 * 20, ChartStyle.LIGHT, mark -> false);

        ChartRenderingInfo drawn = Drawn.of(plate, 800, 340);

        assertThat(Marks.all(drawn)).extracting(Mark::row).containsExactlyElementsOf(Drawn.upTo(17));
        Mark sixth = Marks.at(drawn, 700, 5 * 20 + 10);
        assertThat(sixth.step()).isEqualTo(new Step("program", "FilmTitle63"));
        assertThat(sixth.text()).isEqualTo("""
                FilmTitle63 · film
                Watch time: 64:00:59
                Viewings: 201
                Share: 4.6 %""");
    }

    @Test
    void theLegendNamesTheKindsThatAreThere() {
        assertThat(Charts.bars(Answers.popular())
                        .at(800, 340, ChartStyle.LIGHT, mark -> false)
                        .legend())
                .extracting(LegendKey::text)
                .containsExactly("series", "film");
    }

    @Test
    void anEmptyAnswerSaysSo() {
        Answer empty = Answers.programs().answer();

        Plate plate = Charts.bars(empty).at(800, 300, ChartStyle.LIGHT, mark -> false);

        Screens.leave("chart-none-light", Drawn.image(plate, 800, 300));
        assertThat(Marks.all(Drawn.of(plate, 800, 300))).isEmpty();
    }

    @Test
    void itLooksAsDrawn() {
        Screens.both("chart-programs", Charts.bars(Answers.popular()), 820, 240, new Step("program", "SeriesTitle0"));
    }

    @Test
    void devicesHaveTheColourOfMixedKinds() {
        Answer devices = Answers.of(
                Answers.QUESTION.with(Measure.VIEWERS),
                "Devices",
                "user_agent",
                List.of(Measure.VIEWERS, Measure.WATCH_SECONDS),
                List.of(
                        List.of("user-agent9", 1_102L, 300_000L),
                        List.of("user-agent0", 214L, 1L),
                        List.of("user-agent92", 96L, 1L)));

        assertThat(Charts.bars(devices)
                        .at(600, 120, ChartStyle.LIGHT, mark -> false)
                        .legend())
                .isEmpty();
        Screens.both("chart-devices", Charts.bars(devices), 600, 120, new Step("user_agent", "user-agent0"));
    }

    @Test
    void aSeasonIsNamedWithItsNumberAndItsSeries() {
        Answer seasons = new Answer(
                Answers.QUESTION,
                "Most popular seasons",
                List.of(
                        new Column("program", "Program", Column.Type.TEXT),
                        new Column("season", "Season", Column.Type.TEXT, Column.Name.LABELLED),
                        Measure.WATCH_SECONDS.column()),
                List.of(
                        new Row(
                                List.of("SeriesTitle0", "6", 3600L),
                                List.of(new Step("program", "SeriesTitle0"), new Step("season", "6"))),
                        new Row(List.of("FilmTitle3", "", 60L), List.of(new Step("program", "FilmTitle3")))),
                new Row(List.of(), List.of()),
                2,
                1,
                1,
                Duration.ZERO);

        Plate plate = Charts.bars(seasons).at(600, 120, ChartStyle.LIGHT, mark -> false);

        List<Mark> marks = Marks.all(Drawn.of(plate, 600, 120));
        Mark mark = marks.getFirst();
        assertThat(mark.text()).startsWith("SeriesTitle0 · season 6 · series");
        assertThat(marks.getLast().text())
                .as("what has no season is named by its program")
                .startsWith("FilmTitle3\n");
        assertThat(mark.path()).isEqualTo(seasons.rows().getFirst().path());
    }

    @Test
    void namesAndNumbersOfAnyLengthAreWhole() {
        Answer answer = Answers.programs()
                .row(
                        "The Extraordinarily Long and Winding Adventures of a Night Porter in Vienna, Part Two",
                        "series",
                        36_000_000_000L,
                        1_204_000_000)
                .row("S", "film", 20_000_000_000L, 3)
                .row("東京物語と長い長い題名の映画シリーズ", "film", 9_000_000_000L, 3)
                .row(
                        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                        "series",
                        4_000_000_000L,
                        3)
                .row("x".repeat(400) + " end", "series", 1, 3)
                .answer();
        Figure figure = Charts.bars(answer);

        Screens.leave("chart-long-names", Drawn.image(figure.at(620, 320, ChartStyle.DARK, mark -> false), 620, 320));
    }

    private static CategoryDataset dataset(Plate plate) {
        return ((CategoryPlot) plate.chart().getPlot()).getDataset();
    }
}
