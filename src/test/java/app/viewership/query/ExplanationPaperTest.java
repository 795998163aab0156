package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Explanation.Parameter;
import app.viewership.viewing.Gaps;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Why a figure is what it is: rule and parameters in words.
class ExplanationPaperTest {
    private static final Question QUESTION = Question.of("requests", ZoneOffset.UTC);

    private final Explorer explorer = new Told()
            .watches("S01 E01 - Alpha", "20:00:00", "20:10:00")
            .watches("S02 E01 - Alpha", "20:11:00", "20:12:00")
            .by("10.0.0.2", "Fire TV", "ua")
            .asks("S01 E01 - Alpha", "20:00:00")
            .watches("Film", "20:20:00", "21:20:00")
            .explorer();

    @Test
    void aFigureIsTakenApartIntoItsViewingsAndSessions() {
        Explanation told = explorer.trace()
                .explain(QUESTION, List.of(new Step("program", "Alpha")), Measure.MEAN_SECONDS_PER_VIEWING);

        // 600 + 60 + 0 s in three viewings of two viewers.
        assertThat(told.value()).isEqualTo(220.0);
        assertThat(told.mean()).isEqualTo(220.0);
        assertThat(told.median()).isEqualTo(60.0);
        assertThat(told.zero()).isEqualTo(1);
        assertThat(told.figures()).isEqualTo(new Summary.Figures(660, 3, 2, 2, 2));
        assertThat(told.longest()).extracting(ViewingRow::watchSeconds).containsExactly(600L, 60L, 0L);
        assertThat(told.sessions()).extracting(SessionRow::watchSeconds).containsExactly(660L, 0L);
        assertThat(told.sessions()).extracting(SessionRow::viewings).containsExactly(2, 2);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_NONE,
            names = {"UNRATED", ".*AMOUNT"})
    void everyMeasureHasARuleOfItsOwnThatEndsInAFullStop(Measure measure) {
        String rule = explorer.trace().explain(QUESTION, List.of(), measure).rule();

        assertThat(rule).endsWith(".").hasSizeGreaterThan(25);
        for (Measure other : LogFixture.MEASURES) {
            if (other != measure) {
                assertThat(explorer.trace().explain(QUESTION, List.of(), other).rule())
                        .isNotEqualTo(rule);
            }
        }
    }

    @Test
    void theRuleNamesTheParametersInForce() {
        Question question = QUESTION.with(
                new Rule(new Gaps(90, 5400), 2700, 30, ViewerKey.HOUSEHOLD, new Thresholds(5, 80, 3, 50)));

        assertThat(rule(question, Measure.VIEWINGS)).contains("longer than 1 min 30 s,");
        assertThat(rule(question, Measure.SESSIONS)).contains("longer than 1 h 30 min,");
        assertThat(rule(question, Measure.REACH)).contains("at least 5 min.");
        assertThat(rule(question, Measure.COMPLETED)).contains("at least 80 % of the runtime.");
        assertThat(rule(question, Measure.VIEWERS)).isEqualTo("Viewers: distinct households, by client IP.");
        assertThat(rule(QUESTION, Measure.VIEWERS)).contains("devices in their households");
    }

    private String rule(Question question, Measure measure) {
        return explorer.trace().explain(question, List.of(), measure).rule();
    }

    @Test
    void everyParameterIsNamedBesideTheFigure() {
        Question question = QUESTION.with(Screen.CHANGES)
                .with(ZoneId.of("Europe/Amsterdam"))
                .with(Told.period("20:00:00", "21:00:00"))
                .withFilters(List.of(Filter.keep("device", "Roku"), Filter.exclude("kind", "film")))
                .drilled(new Step("program", "Alpha"))
                .drilled(new Step("season", "1"));

        assertThat(explorer.captions().parameters(question))
                .containsExactly(
                        new Parameter("Viewing gap", "10 min"),
                        new Parameter("Session gap", "30 min"),
                        new Parameter("Viewer", "device in a household"),
                        new Parameter("Runtime", "45 min"),
                        new Parameter("Hand-over", "30 s"),
                        new Parameter("In", "Alpha, season 1"),
                        new Parameter("Device", "Roku"),
                        new Parameter("Kind", "not film"),
                        new Parameter("Period", "29 Sep 2021 22:00:00 to 29 Sep 2021 23:00:00"),
                        new Parameter("Time zone", "Europe/Amsterdam"));
        assertThat(explorer.captions().parameters(QUESTION))
                .contains(new Parameter("Period", "all"))
                .extracting(Parameter::name)
                .doesNotContain("Runtime", "In");
    }

    @Test
    void aMeasureBringsTheLimitsItDependsOn() {
        assertThat(explorer.trace()
                        .explain(QUESTION, List.of(), Measure.LOYALTY)
                        .parameters())
                .contains(new Parameter("Reach from", "3 min"));
        assertThat(explorer.trace()
                        .explain(
                                QUESTION.with(Rule.DEFAULT.with(new Thresholds(0, 80, 3, 50))),
                                List.of(),
                                Measure.REACH)
                        .parameters())
                .contains(new Parameter("Reach from", "0 s"));
        assertThat(explorer.trace()
                        .explain(QUESTION, List.of(), Measure.COMPLETION)
                        .parameters())
                .contains(new Parameter("Runtime", "45 min"), new Parameter("Completed from", "90 % of the runtime"));
    }

    @Test
    void withoutARowEverythingSelectedIsExplained() {
        assertThat(explorer.trace()
                        .explain(QUESTION, List.of(), Measure.WATCH_SECONDS)
                        .value())
                .isEqualTo(4260L);
    }
}
