package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.source.Kind;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import org.jspecify.annotations.Nullable;

/// How long viewings that logs tell themselves lasted, by any dimension and under any question: each figure of the
/// table against sorted lists of plain loops. What counts under several genres has its length in each of them.
class LengthsTwinTest extends ReportedAndObserved {
    private static final List<String> COLUMNS = List.of(
            "watch_seconds",
            "viewings",
            "beyond",
            "beyond_share",
            "median_seconds",
            "longest_seconds",
            "quarter_seconds",
            "three_quarters_seconds",
            "shortest_seconds");

    @Override
    void answersTheTwins(List<Play> drawn, Kind.Time time, Random random) {
        boolean near = random.nextBoolean();
        List<Play> plays = near ? drawn.stream().map(LengthsTwinTest::shorter).toList() : drawn;
        List<String> dimensions = new ArrayList<>(Plays.SLICES);
        dimensions.addAll(List.of("hour_of_day", "weekday"));
        String by = dimensions.get(random.nextInt(dimensions.size()));
        Question asked = Plays.question(plays, random);
        Integer limit = random.nextBoolean() ? null : Integer.valueOf(random.nextInt(near ? 15 : 700));
        Thresholds thresholds = asked.rule().thresholds().withLongSeconds(limit);
        Question question =
                asked.with(asked.rule().with(thresholds)).with(Screen.LENGTHS).withBy(by);

        Answer answer = new Explorer(Plays.dataset(Plays.kind(time), plays, random)).answer(question);

        assertThat(answer.columns().stream().skip(1)).extracting(Column::id).isEqualTo(COLUMNS);
        PlayTwin twin = new PlayTwin(plays, time, question);
        Map<Object, List<Object>> expected = new HashMap<>();
        twin.groups(List.of(by), Grain.HOUR).forEach((name, group) -> {
            if (group.viewings() > 0) {
                expected.put(name.getFirst(), figures(group, limit));
            }
        });
        Map<Object, List<Object>> told = new HashMap<>();
        answer.rows()
                .forEach(row -> told.put(row.cells().getFirst(), row.cells().subList(1, 10)));
        assertThat(told).isEqualTo(expected);
        assertThat(answer.rows()).hasSize(expected.size());
        assertThat(answer.groups()).isEqualTo(expected.size());
        PlayGroup whole = twin.whole();
        List<Object> totals = answer.totals().cells();
        assertThat(totals.subList(1, 10))
                .isEqualTo(whole.viewings() == 0 ? Arrays.asList(new Object[9]) : figures(whole, limit));
    }

    @Example
    void lengthsThatAreKnownGiveTheTableOfTheQuestion() {
        List<Play> plays = List.of(
                new Play("u1", "NL", "a1", 1_633_305_420, 60, 0, 0),
                new Play("u1", "PT", "a1", 1_633_325_420, 600, 0, 0),
                new Play("u2", "DE", "b1", 1_633_345_420, 120, 0, 0));
        Explorer explorer = new Explorer(Plays.dataset(Plays.kind(Kind.Time.STANDS), plays, new Random(1)));
        Question all = Question.of("plays", ZoneOffset.UTC).with(Screen.LENGTHS).withBy("country");
        Spread spread = explorer.spread(all);
        Answer known = explorer.answer(all, spread);

        assertThat(known.rows()).hasSize(3);
        for (int limit : List.of(1, 2, 3, 25)) {
            Question some = all.withLimit(limit);
            assertThat(spread.first(limit)).isEqualTo(explorer.spread(some));
            assertThat(known.first(limit))
                    .usingRecursiveComparison()
                    .ignoringFields("took")
                    .isEqualTo(explorer.answer(some));
        }
    }

    @Example
    void lengthsByTimeAreInItsOrderUpAndDown() {
        List<Play> plays = List.of(
                new Play("u1", "NL", "a1", 1_633_305_420, 60, 0, 0),
                new Play("u1", "NL", "a1", 1_633_325_420, 600, 0, 0),
                new Play("u2", "NL", "b1", 1_633_345_420, 120, 0, 0));
        Explorer explorer = new Explorer(Plays.dataset(Plays.kind(Kind.Time.STANDS), plays, new Random(1)));
        Question question =
                Question.of("plays", ZoneOffset.UTC).with(Screen.LENGTHS).withBy("time");

        List<Row> rows = explorer.answer(question).rows();

        assertThat(rows).hasSizeGreaterThan(1);
        assertThat(explorer.answer(question.with(new Sort("time", false))).rows())
                .isEqualTo(rows);
        assertThat(explorer.answer(question.with(new Sort("time", true))).rows())
                .isEqualTo(rows.reversed());
    }

    /// Lengths so near each other that many lie just where a box ends.
    private static Play shorter(Play play) {
        int seconds = play.seconds() % 13;
        return new Play(play.user(), play.country(), play.asset(), play.time(), seconds, play.status(), play.amount());
    }

    private static List<Object> figures(PlayGroup group, @Nullable Integer limit) {
        List<Long> sorted = new ArrayList<>(group.lengths());
        sorted.sort(Comparator.naturalOrder());
        double quarter = quartile(sorted, 1);
        double threeQuarters = quartile(sorted, 3);
        long beyond = 0;
        for (long seconds : sorted) {
            boolean far = seconds < quarter - 1.5 * (threeQuarters - quarter)
                    || seconds > threeQuarters + 1.5 * (threeQuarters - quarter);
            beyond += (limit == null ? far : seconds > limit) ? 1 : 0;
        }
        return List.of(
                group.watch(),
                (long) sorted.size(),
                beyond,
                (double) beyond / sorted.size(),
                quartile(sorted, 2),
                sorted.getLast(),
                quarter,
                threeQuarters,
                sorted.getFirst());
    }

    /// The mean of four neighbours in the list in which each length stands four times: a straight line between two.
    private static double quartile(List<Long> sorted, int fourth) {
        int way = (sorted.size() - 1) * fourth;
        double sum = 0;
        for (int step = 0; step < 4; step++) {
            sum += sorted.get((way + step) / 4);
        }
        return sum / 4;
    }
}
