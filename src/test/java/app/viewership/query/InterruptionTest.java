package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever no longer waits for an answer gets none, and the next one is not the worse for it.
class InterruptionTest {
    private static final Question QUESTION = Question.of("requests", ZoneOffset.UTC);

    private static Explorer explorer() {
        return new Told()
                .watches("S01 E01 - Alpha", "20:00:00", "20:10:00")
                .watches("Film", "20:11:00", "20:20:00")
                .explorer();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                of("programs", e -> e.answer(QUESTION).rows()),
                of("averages", e -> e.answer(QUESTION.with(Screen.AVERAGES)).rows()),
                of("over time", e -> e.answer(QUESTION.with(Screen.OVER_TIME)).rows()),
                of("households", e -> e.answer(QUESTION.with(Screen.HOUSEHOLDS)).rows()),
                of("explain", e -> e.answer(QUESTION.with(Screen.EXPLAIN)).rows()),
                of("changes", e -> e.changes(QUESTION)),
                of(
                        "a grouping",
                        e -> e.group(QUESTION, List.of("device"), LogFixture.MEASURES, null)
                                .rows()),
                of("summary", e -> e.summary(QUESTION)),
                of("facets", e -> e.navigation().facets(QUESTION, 9)),
                of("search", e -> e.navigation().search(QUESTION, "a", 9)),
                of("siblings", e -> e.navigation().siblings(QUESTION, 0)),
                of("sessions", e -> e.trace().sessions(QUESTION, 9)),
                of("distribution", e -> e.distribution(QUESTION, "Alpha")),
                of("binges", e -> e.binges(QUESTION)),
                of("lanes", e -> e.lanes(QUESTION, "10.0.0.1")),
                of("an explanation", e -> e.trace().explain(QUESTION, List.of(), Measure.VIEWERS)));
    }

    private static Arguments of(String name, Function<Explorer, Object> answer) {
        return Arguments.of(name, answer);
    }

    @AfterEach
    void clear() {
        Thread.interrupted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void anInterruptedThreadGetsNoAnswerAndTheNextGetsAWholeOne(String name, Function<Explorer, Object> answer) {
        Explorer explorer = explorer();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> answer.apply(explorer)).as(name).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).as("the thread is still told to stop").isTrue();
        assertThat(answer.apply(explorer)).isEqualTo(answer.apply(explorer()));
    }
}
