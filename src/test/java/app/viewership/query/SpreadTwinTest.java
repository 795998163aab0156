package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// The spread of lengths against lists that are sorted and looked at one by one.
class SpreadTwinTest {

    private static final Question QUESTION = Question.of("requests", ZoneOffset.UTC);

    @Provide
    Arbitrary<List<RawRow>> logs() {
        return Logs.rows();
    }

    @Property(tries = 200)
    void everyBoxIsThatOfItsSortedLengths(@ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Question question = Logs.question(rows, random);
        Explorer explorer = new Explorer(LogFixture.dataset(Logs.files(rows, random)));
        String dimension =
                List.of("program", "device", "user_agent", "client_ip").get(random.nextInt(4));
        Integer limit = random.nextBoolean() ? null : Integer.valueOf(random.nextInt(120));

        Spread told = explorer.spread(question, dimension, limit);

        Map<String, List<Long>> lengths = new TreeMap<>();
        Twin twin = new Twin(rows, question);
        for (TwinViewing viewing : twin.selected()) {
            if (twin.counted(viewing)) {
                lengths.computeIfAbsent(viewing.value(dimension), value -> new ArrayList<>())
                        .add(twin.firstPart(viewing));
            }
        }
        lengths.values().forEach(each -> each.sort(Comparator.naturalOrder()));
        assertThat(told.values()).isEqualTo(lengths.size());
        assertThat(told.boxes()).extracting(Spread.Box::name).containsExactlyInAnyOrderElementsOf(lengths.keySet());
        for (Spread.Box box : told.boxes()) {
            List<Long> sorted = lengths.get(box.name());
            assertThat(sorted).isNotNull();
            assertThat(box.viewings()).isEqualTo(sorted.size());
            assertThat(box.min()).isEqualTo(sorted.getFirst());
            assertThat(box.max()).isEqualTo(sorted.getLast());
            assertThat(box.q1()).isEqualTo(quartile(sorted, 0.25));
            assertThat(box.median())
                    .isEqualTo(Twin.median(sorted.stream().mapToLong(s -> s).toArray()));
            assertThat(box.q3()).isEqualTo(quartile(sorted, 0.75));
            List<Long> outside = sorted.stream()
                    .filter(seconds -> isOutside(seconds, sorted, limit))
                    .toList();
            List<Long> inside = sorted.stream()
                    .filter(seconds -> !isOutside(seconds, sorted, limit))
                    .toList();
            assertThat(box.outside()).isEqualTo(outside.size());
            assertThat(box.outliers()).isEqualTo(outside.reversed());
            assertThat(box.low()).isEqualTo((inside.isEmpty() ? sorted : inside).getFirst());
            assertThat(box.high()).isEqualTo(inside.isEmpty() ? sorted.getFirst() : inside.getLast());
        }
    }

    private static boolean isOutside(long seconds, List<Long> sorted, @Nullable Integer limit) {
        if (limit != null) {
            return seconds > limit;
        }
        double reach = 1.5 * (quartile(sorted, 0.75) - quartile(sorted, 0.25));
        return seconds < quartile(sorted, 0.25) - reach || seconds > quartile(sorted, 0.75) + reach;
    }

    /// Walks from the first length to the last, one step each, until `part` of the way is gone.
    private static double quartile(List<Long> sorted, double part) {
        double way = (sorted.size() - 1) * part;
        int at = 0;
        while (way >= 1) {
            at++;
            way--;
        }
        return way == 0 ? sorted.get(at) : sorted.get(at) + way * (sorted.get(at + 1) - sorted.get(at));
    }

    @Example
    void onPaper() {
        // 1, 2, 3, 4 and 40 min: quartiles 2, 3 and 4 min; the box reaches 3 min further, so that 40 min is outside.
        Explorer explorer = new Told()
                .watches("Film", "01:00:00", "01:01:00")
                .watches("Film", "02:00:00", "02:02:00")
                .watches("Film", "03:00:00", "03:03:00")
                .watches("Film", "04:00:00", "04:04:00")
                .watches("Film", "05:00:00", "05:40:00")
                .explorer();

        Spread.Box free = explorer.spread(QUESTION, "program", null).boxes().getFirst();
        Spread.Box limited = explorer.spread(QUESTION, "program", 180).boxes().getFirst();

        assertThat(free)
                .isEqualTo(new Spread.Box(
                        List.of(new Step("program", "Film")),
                        "Film",
                        5,
                        60,
                        120,
                        180,
                        240,
                        2400,
                        60,
                        240,
                        1,
                        List.of(2400L),
                        3000));
        assertThat(limited.high()).isEqualTo(180);
        assertThat(limited.outside()).isEqualTo(2);
        assertThat(limited.outliers()).containsExactly(2400L, 240L);
        assertThat(explorer.spread(QUESTION, "program", 5).boxes().getFirst().high())
                .isEqualTo(60);
    }

    @Example
    void mostWatchedStandFirstAndTheRestIsCounted() {
        Explorer explorer = new Told()
                .watches("A", "01:00:00", "01:01:00")
                .watches("B", "02:00:00", "02:10:00")
                .watches("C", "03:00:00", "03:05:00")
                .explorer();

        Spread spread = explorer.spread(QUESTION.withLimit(2), "program", null);

        assertThat(spread.boxes()).extracting(Spread.Box::name).containsExactly("B", "C");
        assertThat(spread.values()).isEqualTo(3);
    }

    @Example
    void hoursStandInTheirOrderAndCountWhatStartsInThem() {
        Explorer explorer = new Told()
                .watches("A", "20:50:00", "21:40:00")
                .watches("B", "19:00:00", "19:01:00")
                .explorer();

        Spread spread = explorer.spread(QUESTION, "hour_of_day", null);

        // The viewing that goes on after nine is counted at eight, with its ten minutes there.
        assertThat(spread.boxes()).extracting(Spread.Box::name).containsExactly("19", "20");
        assertThat(spread.boxes().getLast().max()).isEqualTo(600);
    }

    @Example
    void ofManyOutliersSomeOfEveryLengthAreToldOneByOne() {
        Told told = new Told();
        for (int i = 0; i < 450; i++) {
            told.by("10.0.%d.%d".formatted(i / 250, i % 250), "Roku", "ua")
                    .watches("Film", "01:00:00", "01:%02d:00".formatted(1 + i % 50));
        }

        Spread.Box box = told.explorer().spread(QUESTION, "program", 0).boxes().getFirst();

        assertThat(box.outside()).isEqualTo(450);
        assertThat(box.outliers())
                .hasSize(Spread.OUTLIERS)
                .startsWith(3000L)
                .endsWith(60L)
                .isSortedAccordingTo(Comparator.reverseOrder());
        // Nine of each length, of which every ninth or so is left out.
        for (long minutes = 1; minutes <= 50; minutes++) {
            assertThat(Collections.frequency(box.outliers(), minutes * 60)).isBetween(7, 9);
        }
    }

    @Example
    void aDimensionThatIsNotThereIsNamed() {
        Explorer explorer = new Told().asks("A", "20:00:00").explorer();

        assertThatThrownBy(() -> explorer.spread(QUESTION, "genre", null))
                .isInstanceOf(UnknownName.class)
                .hasMessageContaining("genre");
        assertThat(explorer.spread(QUESTION, "program", null).boxes()).hasSize(1);
    }
}
