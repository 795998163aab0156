package app.viewership.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogClockTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Property
    void everyLocalTimeIsReadAsJavaTimeReadsIt(
            @ForAll("zones") String zone,
            @ForAll @IntRange(min = 0, max = 40_000) int day,
            @ForAll @IntRange(min = 0, max = 86_399) int second) {
        LocalDateTime local = LocalDate.EPOCH.plusDays(day).atTime(LocalTime.ofSecondOfDay(second));
        LogClock clock = new LogClock(ZoneId.of(zone));
        assertThat(seconds(clock, local))
                .isEqualTo(local.atZone(ZoneId.of(zone)).toEpochSecond());
    }

    @Property
    void manyDaysInAnyOrderDoNotConfuseOneClock(@ForAll List<@From("days") LocalDateTime> times) {
        LogClock clock = new LogClock(BERLIN);
        for (LocalDateTime local : times) {
            assertThat(seconds(clock, local)).isEqualTo(local.atZone(BERLIN).toEpochSecond());
        }
    }

    @Property
    void aDateIsOneIfJavaTimeTakesIt(
            @ForAll @IntRange(min = 1960, max = 2110) int year,
            @ForAll @IntRange(min = 0, max = 14) int month,
            @ForAll @IntRange(min = 0, max = 33) int day) {
        boolean is = year >= 1970;
        try {
            LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            is = false;
        }
        byte[] text = bytes("%04d-%02d-%02d".formatted(year, month, day));
        assertThat(new LogClock(ZoneOffset.UTC).day(text, 0, text.length) != LogClock.NO_DATE)
                .isEqualTo(is);
    }

    @Test
    void aTimeThatTheClockSkipsIsMovedOnByTheGap() {
        LocalDateTime skipped = LocalDateTime.parse("2021-03-28T02:30:00");
        assertThat(seconds(new LogClock(BERLIN), skipped))
                .isEqualTo(ZonedDateTime.parse("2021-03-28T03:30:00+02:00").toEpochSecond());
    }

    @Test
    void aTimeThatOccursTwiceIsTakenAtItsFirstPass() {
        LocalDateTime twice = LocalDateTime.parse("2021-10-31T02:30:00");
        assertThat(seconds(new LogClock(BERLIN), twice))
                .isEqualTo(ZonedDateTime.parse("2021-10-31T02:30:00+02:00").toEpochSecond());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021-02-29",
                "2021-00-10",
                "2021-13-01",
                "21-09-29",
                "2021/09/29",
                "2021-9-29",
                "2021-09-2x",
                "x021-09-29",
                "20x1-09-29",
                "-021-09-29",
                "29.09.2021",
                "2021-09-299",
                "1969-12-31",
                "٢٠٢١-09-29"
            })
    void whatIsNoDateIsNotReadAsOne(String text) {
        assertThat(new LogClock(ZoneOffset.UTC).day(bytes(text), 0, bytes(text).length))
                .isEqualTo(LogClock.NO_DATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24:00:00",
                "25:61:00",
                "23:60:00",
                "23:59:60",
                "7:00:00",
                "07:00",
                "07:00:00.5",
                "07-00-00",
                "-1:00:00",
                "0x:00:00",
                "07:00:0 "
            })
    void whatIsNoTimeOfDayIsNotReadAsOne(String text) {
        assertThat(LogClock.timeOfDay(bytes(text), 0, bytes(text).length)).isEqualTo(LogClock.NO_TIME);
    }

    @Property
    void aTimeOfDayIsOneIfJavaTimeTakesIt(@ForAll("nearlyTimes") byte[] text) {
        int expected;
        try {
            expected = LocalTime.parse(new String(text, StandardCharsets.ISO_8859_1), DateTimeFormatter.ISO_LOCAL_TIME)
                    .toSecondOfDay();
        } catch (DateTimeException e) {
            expected = LogClock.NO_TIME;
        }
        assertThat(LogClock.timeOfDay(text, 0, text.length)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<byte[]> nearlyTimes() {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, 7);
        Arbitrary<Byte> put = Arbitraries.oneOf(
                Arbitraries.of((byte) '0', (byte) '5', (byte) '9', (byte) ':', (byte) '/', (byte) ';', (byte) '?'),
                Arbitraries.bytes());
        return Combinators.combine(Arbitraries.integers().between(0, 86_399), place, put, Arbitraries.of(true, false))
                .as((second, at, with, sound) -> {
                    byte[] text = "%02d:%02d:%02d"
                            .formatted(second / 3600, second / 60 % 60, second % 60)
                            .getBytes(StandardCharsets.ISO_8859_1);
                    text[at] = sound ? text[at] : with;
                    return text;
                });
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(
                "UTC",
                "Europe/Berlin",
                "America/New_York",
                "Australia/Lord_Howe",
                "Pacific/Apia",
                "Asia/Kathmandu",
                "+05:30",
                "America/Sao_Paulo",
                "Africa/Casablanca");
    }

    @Provide
    Arbitrary<LocalDateTime> days() {
        return Arbitraries.integers()
                .between(0, 40_000 * 24)
                .map(hours -> LocalDate.EPOCH.atStartOfDay().plusHours(hours));
    }

    private static long seconds(LogClock clock, LocalDateTime local) {
        byte[] date = bytes(local.toLocalDate().toString());
        byte[] time = bytes(local.toLocalTime().format(DateTimeFormatter.ofPattern("HH:mm:ss")));
        return clock.seconds(clock.day(date, 0, date.length), LogClock.timeOfDay(time, 0, time.length));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
