package app.viewership.ui.bars;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Question;
import app.viewership.query.Screen;
import app.viewership.query.Step;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrumbTest {

    private static final Step SERIES = new Step("program", "SeriesTitle0");
    private static final Step SEASON = new Step("season", "6");
    private final Question top = Question.of("requests", ZoneOffset.UTC);
    private final Question season = top.withDrill(List.of(SERIES, SEASON));

    @Test
    void eachStepOfTheDrillIsAWayBack() {
        List<Crumb> crumbs = Crumb.of(season, null, "All programs", CrumbTest::called, Enum::name);

        assertThat(crumbs.stream().map(Crumb::text)).containsExactly("All programs", "SeriesTitle0", "Season 6");
        assertThat(crumbs.stream().map(Crumb::there)).containsExactly(top, top.withDrill(List.of(SERIES)), season);
    }

    @Test
    void aSiblingTakesThePlaceOfItsStepAndOfWhatLiesBelow() {
        Crumb series = Crumb.of(season, null, "All programs", CrumbTest::called, Enum::name)
                .get(1);
        Step other = new Step("program", "SeriesTitle8");

        assertThat(series.beside().apply(other)).isEqualTo(top.withDrill(List.of(other)));
    }

    @Test
    void programChangesNameTheProgramLeftAndOfferItsSiblings() {
        Question changes = top.with(Screen.CHANGES);
        List<Crumb> crumbs = Crumb.of(changes, SERIES, "All programs", CrumbTest::called, screen -> "changes");

        assertThat(crumbs.stream().map(Crumb::text)).containsExactly("All programs", "SeriesTitle0", "changes");
        assertThat(crumbs.get(1).beside().apply(new Step("program", "SeriesTitle8")))
                .isEqualTo(changes.withSubject("SeriesTitle8"));
    }

    private static String called(Step step) {
        return step.dimension().equals("season") ? "Season " + step.value() : step.value();
    }
}
