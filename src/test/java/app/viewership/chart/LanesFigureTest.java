package app.viewership.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Lanes;
import app.viewership.query.Lanes.Interval;
import app.viewership.query.Lanes.Lane;
import app.viewership.query.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;

class LanesFigureTest {

    private static final long START = Instant.parse("2021-09-29T21:45:00Z").getEpochSecond();

    private static final Lanes HOUSEHOLD = new Lanes(
            "program",
            "281.60.67.0",
            List.of(
                    new Lane(
                            "Roku",
                            "user-agent0",
                            List.of(
                                    interval(0, 40, "SeriesTitle0", "series", true),
                                    interval(35, 100, "FilmTitle63", "film", true),
                                    interval(105, 107, "SeriesTitle8", "series", true),
                                    interval(107, 107, "SeriesTitle13", "series", true),
                                    interval(130, 260, "SeriesTitle8", "series", false))),
                    new Lane("Roku", "user-agent1", List.of(interval(20, 90, "FilmTitle114", "film", true))),
                    new Lane(
                            "Fire TV",
                            "Mozilla/5.0 (Linux; Android 9; AFTS Build/PS7223) AppleWebKit/537.36",
                            List.of(interval(60, 170, "SeriesTitle0", "series", true)))),
            3);

    @Test
    void theIntervalsAreThoseOfTheLanes() {
        IntervalXYDataset data =
                (IntervalXYDataset) ((XYPlot) plate(HOUSEHOLD, 300).chart().getPlot()).getDataset();

        assertThat(IntStream.range(0, data.getSeriesCount()).map(data::getItemCount))
                .containsExactly(5, 1, 1);
        assertThat(data.getStartX(1, 0)).isEqualTo((START + 20 * 60) * 1000);
        assertThat(data.getEndX(1, 0)).isEqualTo((START + 90 * 60) * 1000);
    }

    @Test
    void overlappingIntervalsOfOneDeviceGetTracksOfTheirOwn() {
        LaneTracks tracks = LaneTracks.of(HOUSEHOLD.lanes().getFirst());

        assertThat(tracks.track()).containsExactly(0, 1, 0, 0, 0);
        assertThat(tracks.tracks()).isEqualTo(2);
    }

    @Test
    void aPointOnAnIntervalIsItsProgram() {
        List<Mark> marks = Marks.all(Drawn.of(plate(HOUSEHOLD, 300), 820, 300));

        assertThat(marks).hasSize(7);
        assertThat(marks.get(1).step()).isEqualTo(new Step("program", "FilmTitle63"));
        assertThat(marks.get(1).text()).isEqualTo("""
                FilmTitle63 · film
                Roku · user-agent0
                29 Sep 2021 22:20 – 23:25
                Watch time: 1:05:00""");
    }

    @Test
    void theHeadingSaysHowManyScreensAndWhatFindsNoRoom() {
        List<Lane> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            many.add(new Lane(
                    "Roku", "user-agent" + i, List.of(interval(i, i + 30, "SeriesTitle" + i, "series", true))));
        }

        assertThat(plate(new Lanes("program", "1.2.3.4", many, 30), 300).subtitle())
                .isEqualTo("up to 30 screens at once · first 15 of 30 devices shown · times in UTC");
    }

    @Test
    void aHouseholdThatWatchedNothingIsSaidCalmly() {
        Lanes none = new Lanes("program", "1.2.3.4", List.of(new Lane("Roku", "user-agent0", List.of())), 0);

        assertThat(Marks.all(Drawn.of(plate(none, 300), 820, 300))).isEmpty();
    }

    @Test
    void itLooksAsDrawn() {
        Screens.both(
                "chart-lanes",
                Charts.lanes(HOUSEHOLD, Answers.QUESTION),
                820,
                240,
                new Step("program", "SeriesTitle0"));
    }

    private static Plate plate(Lanes lanes, double height) {
        return Charts.lanes(lanes, Answers.QUESTION).at(820, height, ChartStyle.LIGHT, mark -> false);
    }

    private static Interval interval(long from, long to, String program, String kind, boolean selected) {
        return new Interval(START + from * 60, START + to * 60, program, kind, program, selected);
    }
}
