package app.viewership.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Column;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void thousandsAreSetApart() {
        assertThat(Numbers.count(1_204)).isEqualTo("1,204");
        assertThat(Numbers.mean(1_204.55)).isEqualTo("1,204.6");
    }

    @Test
    void lengthsReadLikeAClock() {
        assertThat(Numbers.clock(655_960)).isEqualTo("182:12:40");
        assertThat(Numbers.clock(3_600)).isEqualTo("1:00:00");
        assertThat(Numbers.clock(3_599)).isEqualTo("59:59");
        assertThat(Numbers.clock(59.5)).isEqualTo("1:00");
        assertThat(Numbers.clock(0)).isEqualTo("0:00");
        assertThat(Numbers.clock(-12)).isEqualTo("−0:12");
    }

    @Test
    void watchTimeIsShortForAGlance() {
        assertThat(Numbers.watchTime(0)).isEqualTo("0 s");
        assertThat(Numbers.watchTime(432)).isEqualTo("7.2 min");
        assertThat(Numbers.watchTime(317_520)).isEqualTo("88.2 h");
        assertThat(Numbers.watchTime(3_599_819)).isEqualTo("999.9 h");
        assertThat(Numbers.watchTime(3_599_820)).isEqualTo("1,000 h");
        assertThat(Numbers.watchTime(5_083_200)).isEqualTo("1,412 h");
    }

    @Test
    void aSmallShareIsNotNothing() {
        assertThat(Numbers.share(0.129)).isEqualTo("12.9 %");
        assertThat(Numbers.share(0.0004)).isEqualTo("< 0.1 %");
        assertThat(Numbers.share(0)).isEqualTo("0.0 %");
    }

    @Test
    void figuresBelowOneAnotherHaveTheDecimalsOfTheLargest() {
        assertThat(Numbers.amount(50, 50)).isEqualTo("50.0");
        assertThat(Numbers.amount(0, 50)).isEqualTo("0.0");
        assertThat(Numbers.amount(2.5, 50)).isEqualTo("2.5");
        assertThat(Numbers.amount(0.01, 50)).isEqualTo("< 0.1");
        assertThat(Numbers.amount(2.5, 9.25)).isEqualTo("2.500");
        assertThat(Numbers.amount(0.0001, 9.25)).isEqualTo("< 0.001");
    }

    @Test
    void aParameterIsWrittenInItsOwnUnits() {
        assertThat(Numbers.length(600)).isEqualTo("10 min");
        assertThat(Numbers.length(30)).isEqualTo("30 s");
        assertThat(Numbers.length(5_430)).isEqualTo("1 h 30 min 30 s");
        assertThat(Numbers.length(0)).isEqualTo("0 s");
    }

    @Test
    void theLargestValueChoosesTheUnit() {
        assertThat(Unit.of(Column.Type.DURATION, 655_960).written(655_960)).isEqualTo("182.2 h");
        assertThat(Unit.of(Column.Type.DURATION, 3_000).written(90)).isEqualTo("1.5 min");
        assertThat(Unit.of(Column.Type.DURATION, 59).written(59)).isEqualTo("59 s");
        assertThat(Unit.of(Column.Type.DURATION, 655_960).written(45)).isEqualTo("< 0.1 h");
        assertThat(Unit.of(Column.Type.DURATION, 36_000_000_000.0).written(36_000_000_000.0))
                .isEqualTo("10,000,000 h");
        assertThat(Unit.of(Column.Type.SHARE, 1).written(0.129)).isEqualTo("12.9 %");
        assertThat(Unit.of(Column.Type.MEAN_DURATION, 900).written(545)).isEqualTo("9:05");
    }

    @Test
    void ticksAreRound() {
        assertThat(Unit.of(Column.Type.DURATION, 655_960).step(30 * 3600)).isEqualTo(50 * 3600);
        assertThat(Unit.of(Column.Type.MEAN_DURATION, 900).step(400)).isEqualTo(600);
        assertThat(Unit.of(Column.Type.COUNT, 3).step(0.4)).isEqualTo(1);
        assertThat(Unit.of(Column.Type.COUNT, 1_000).step(130)).isEqualTo(200);
    }
}
