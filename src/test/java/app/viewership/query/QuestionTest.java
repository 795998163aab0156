package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.viewership.viewing.Gaps;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What clicks do to a question.
class QuestionTest {
    private static final Question QUESTION = Question.of("requests", ZoneOffset.UTC);
    private static final Step ROKU = new Step("device", "Roku");
    private static final Step FIRE = new Step("device", "Fire TV");

    @Test
    void aClickKeepsAValueAnotherAddsASecondAndTheSameAgainTakesItOut() {
        Question both = QUESTION.toggle(ROKU).toggle(FIRE);

        assertThat(QUESTION.toggle(ROKU).filters()).containsExactly(Filter.keep("device", "Roku"));
        assertThat(both.filters())
                .containsExactly(new Filter("device", new TreeSet<>(List.of("Fire TV", "Roku")), false));
        assertThat(both.toggle(ROKU).filters()).containsExactly(Filter.keep("device", "Fire TV"));
        assertThat(both.toggle(ROKU).toggle(FIRE)).isEqualTo(QUESTION);
    }

    @Test
    void aValueIsNeverKeptAndDroppedAtOnceTheLastClickCounts() {
        assertThat(QUESTION.toggle(ROKU).toggleExcluded(ROKU).filters())
                .containsExactly(Filter.exclude("device", "Roku"));
        assertThat(QUESTION.toggleExcluded(ROKU).toggle(ROKU).filters()).containsExactly(Filter.keep("device", "Roku"));
        assertThat(QUESTION.toggle(ROKU).toggleExcluded(FIRE).filters())
                .containsExactly(Filter.keep("device", "Roku"), Filter.exclude("device", "Fire TV"));
    }

    @Test
    void filtersOfOtherDimensionsStay() {
        Question question = QUESTION.toggle(new Step("kind", "film")).toggle(ROKU);

        assertThat(question.toggle(ROKU).filters()).containsExactly(Filter.keep("kind", "film"));
        assertThat(question.without(Filter.keep("kind", "film")).filters())
                .containsExactly(Filter.keep("device", "Roku"));
    }

    @Test
    void aDrillGoesDownUpAndSideways() {
        Step alpha = new Step("program", "Alpha");
        Step season = new Step("season", "1");
        Question down = QUESTION.drilled(alpha).drilled(season);

        assertThat(down.up().drill()).containsExactly(alpha);
        assertThat(down.upTo(0)).isEqualTo(QUESTION);
        assertThat(QUESTION.up()).isEqualTo(QUESTION);
        assertThat(down.beside(0, new Step("program", "Beta")).drill()).containsExactly(new Step("program", "Beta"));
        assertThat(down.beside(1, new Step("season", "2")).drill()).containsExactly(alpha, new Step("season", "2"));
        assertThat(down.toggle(ROKU).with(Told.period("20:00:00", "21:00:00")).cleared())
                .isEqualTo(QUESTION);
    }

    @Test
    void anotherViewForgetsWhatOnlyTheOneBeforeHad() {
        Question sorted =
                QUESTION.withBy("device").with(new Sort("viewings", true)).withSubject("Alpha");

        assertThat(sorted.with(Screen.OVER_TIME))
                .isEqualTo(QUESTION.with(Screen.OVER_TIME).withSubject("Alpha"));
        assertThat(sorted.with(Measure.VIEWERS).sort()).isNull();
    }

    @Test
    void utcIsOneZoneUnderBothItsNames() {
        assertThat(QUESTION.zone().getId()).isEqualTo("UTC");
        assertThat(QUESTION.with(ZoneOffset.UTC)).isEqualTo(QUESTION.with(ZoneId.of("UTC")));
    }

    @Test
    void whatMakesNoSenseIsRefusedInASentence() {
        Instant noon = Instant.parse("2021-09-29T12:00:00.7Z");
        assertRefused(
                () -> new Period(noon, noon),
                "The period ends at 2021-09-29T12:00:00Z, not after it starts at " + "2021-09-29T12:00:00Z.");
        assertRefused(() -> Rule.DEFAULT.withRuntime(0), "The runtime is 0 s; it must be at least 1 s.");
        assertRefused(() -> Rule.DEFAULT.withHandOver(-1), "The hand-over is -1 s; it cannot be negative.");
        assertRefused(
                () -> Rule.DEFAULT.with(new Gaps(600, 599)),
                "The session gap (599 s) is shorter than the viewing gap (600 s); it must be at least as long.");
        assertRefused(
                () -> new Thresholds(3, 90, 0, 50),
                "Reach 3 min, completion 90 %, binge 0 episodes of 50 %, many hours from 5 h; none can be negative, and a binge needs an "
                        + "episode.");
        assertRefused(
                () -> new Filter("kind", new TreeSet<>(), false),
                "The filter on kind has no value; it needs at least one.");
    }

    private static void assertRefused(Runnable made, String sentence) {
        assertThatThrownBy(made::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }
}
