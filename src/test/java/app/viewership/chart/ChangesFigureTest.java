package app.viewership.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Changes;
import app.viewership.query.Changes.Destination;
import app.viewership.query.Step;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.flow.FlowPlot;
import org.jfree.data.flow.FlowDataset;
import org.jfree.data.flow.FlowKey;
import org.junit.jupiter.api.Test;

class ChangesFigureTest {

    private static final Changes CHANGES = changes(
            "SeriesTitle0",
            new Destination("SeriesTitle8", "series", 92, 88, 751, 41),
            new Destination("SeriesTitle13", "series", 61, 57, 550, 22),
            new Destination("FilmTitle63", "film", 47, 47, 1205, 62),
            new Destination("SeriesTitle30", "series", 38, 36, 707, 30),
            new Destination("FilmTitle114", "film", 30, 30, 1100, 55),
            new Destination("SeriesTitle2", "series", 14, 14, 482, 18),
            new Destination("FilmTitle8", "film", 9, 9, 1360, 33),
            new Destination("SeriesTitle5", "series", 3, 3, 300, 10),
            new Destination("SeriesTitle9", "series", 2, 2, 300, -10),
            new Destination("FilmTitle1", "film", 1, 1, 300, 10));

    @Test
    void theFlowsAreTheDestinations() {
        assertThat(flows(figure(CHANGES).at(800, 400, ChartStyle.LIGHT, mark -> false)))
                .containsExactlyInAnyOrder(
                        "SeriesTitle8 92",
                        "SeriesTitle13 61",
                        "FilmTitle63 47",
                        "SeriesTitle30 38",
                        "FilmTitle114 30",
                        "SeriesTitle2 14",
                        "FilmTitle8 9",
                        "SeriesTitle5 3",
                        "SeriesTitle9 2",
                        "FilmTitle1 1");
    }

    @Test
    void whatFindsNoRoomIsCountedAsOthers() {
        assertThat(flows(figure(CHANGES).at(800, 120, ChartStyle.LIGHT, mark -> false)))
                .containsExactlyInAnyOrder(
                        "SeriesTitle8 92", "SeriesTitle13 61", "FilmTitle63 47", "SeriesTitle30 38", "others, 6 59");
    }

    @Test
    void seriesAndFilmsAreCountedApart() {
        assertThat(figure(CHANGES).at(800, 400, ChartStyle.LIGHT, mark -> false).legend())
                .extracting(LegendKey::text)
                .containsExactly("to a series 210", "to a film 87");
    }

    @Test
    void aPointOnAFlowIsItsDestination() {
        Plate plate = figure(CHANGES).at(800, 300, ChartStyle.LIGHT, mark -> false);

        Mark mark = Marks.at(Drawn.of(plate, 800, 300), 400, 60);

        assertThat(mark.step()).isEqualTo(new Step("program", "SeriesTitle8"));
        assertThat(mark.text()).startsWith("SeriesTitle8 · series\nChanges: 92, 31.0 %\nViewers: 88");
    }

    @Test
    void noChangeIsSaidCalmly() {
        Plate none = figure(changes("SeriesTitle0")).at(800, 300, ChartStyle.LIGHT, mark -> false);

        Screens.leave("chart-changes-none", Drawn.image(none, 800, 300));
        assertThat(Marks.all(Drawn.of(none, 800, 300))).isEmpty();
    }

    @Test
    void itLooksAsDrawn() {
        Screens.both("chart-changes", figure(CHANGES), 1100, 280, new Step("program", "SeriesTitle13"));
        Screens.both("chart-changes-low", figure(CHANGES), 560, 150);
        Screens.both(
                "chart-changes-one",
                figure(changes(
                        "The Extraordinarily Long and Winding Adventures of a Night Porter",
                        new Destination("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", "film", 1, 1, 1, 1))),
                500,
                200);
    }

    private static Figure figure(Changes changes) {
        return Charts.changes(changes, Answers.QUESTION);
    }

    @SuppressWarnings("unchecked")
    private static List<String> flows(Plate plate) {
        FlowDataset<ChangesFlow.Target> flows = ((FlowPlot) plate.chart().getPlot()).getDataset();
        List<String> found = new ArrayList<>();
        for (FlowKey<ChangesFlow.Target> flow : flows.getAllFlows()) {
            found.add(flow.getDestination().name() + " "
                    + flows.getFlow(0, flow.getSource(), flow.getDestination()).longValue());
        }
        return found;
    }

    private static Changes changes(String program, Destination... destinations) {
        List<Destination> all = List.of(destinations);
        long series = count(all, "series");
        long film = count(all, "film");
        return new Changes(
                "program",
                program,
                "series",
                611,
                488,
                1204,
                series + film,
                series,
                film,
                118,
                series + film,
                281,
                240,
                512,
                all);
    }

    private static long count(List<Destination> all, String kind) {
        return all.stream()
                .filter(to -> to.kind().equals(kind))
                .mapToLong(Destination::changes)
                .sum();
    }
}
