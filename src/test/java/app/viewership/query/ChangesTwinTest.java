package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Changes.Destination;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Program changes against nested loops over all viewings.
class ChangesTwinTest {

    @Provide
    Arbitrary<List<RawRow>> logs() {
        return Logs.rows();
    }

    @Property(tries = 400)
    void everyMeasureIsTheTwins(@ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Question question = undrilled(rows, random);
        for (String program : programs(rows, question)) {
            Changes changes = explorer(rows, random).changes(question.withSubject(program));

            assertThat(Map.copyOf(changes.measures())).as(program).isEqualTo(new Twin(rows, question).changes(program));
        }
    }

    @Property(tries = 300)
    void destinationsAreTheTwins(@ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Question question = undrilled(rows, random);
        for (String program : programs(rows, question)) {
            Changes changes = explorer(rows, random).changes(question.withSubject(program));

            assertThat(changes.destinations()).as(program).isEqualTo(destinations(new Twin(rows, question), program));
        }
    }

    @Property(tries = 100)
    void aDrillIntoASeasonSelectsWhatIsLeft(@ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Question question = undrilled(rows, random);
        for (String program : programs(rows, question)) {
            Question season = question.drilled(new Step("program", program)).drilled(new Step("season", "1"));
            if (new Twin(rows, question)
                    .all().stream().noneMatch(v -> v.value("season").equals("1"))) {
                continue;
            }

            assertThat(Map.copyOf(explorer(rows, random).changes(season).measures()))
                    .isEqualTo(new Twin(rows, season).changes(program));
        }
    }

    private static Question undrilled(List<RawRow> rows, Random random) {
        return Logs.question(rows, random).withDrill(List.of()).with(Screen.CHANGES);
    }

    private static Explorer explorer(List<RawRow> rows, Random random) {
        return new Explorer(LogFixture.dataset(Logs.files(rows, random)));
    }

    private static List<String> programs(List<RawRow> rows, Question question) {
        return new Twin(rows, question)
                .all().stream().map(TwinViewing::program).distinct().toList();
    }

    private static List<Destination> destinations(Twin twin, String program) {
        Map<List<Object>, List<TwinViewing>> changes = twin.selected().stream()
                .filter(v -> v.program().equals(program) && twin.counted(v) && twin.changes(v))
                .collect(Collectors.groupingBy(v -> {
                    TwinViewing next = Objects.requireNonNull(twin.next(v));
                    return List.of(next.program(), next.value("kind"));
                }));
        List<Destination> all = new ArrayList<>();
        changes.forEach((to, left) -> all.add(new Destination(
                (String) to.get(0),
                (String) to.get(1),
                left.size(),
                left.stream().map(TwinViewing::viewer).distinct().count(),
                Objects.requireNonNull(
                        Twin.median(left.stream().mapToLong(TwinViewing::watch).toArray())),
                Objects.requireNonNull(Twin.median(left.stream()
                        .mapToLong(v -> Objects.requireNonNull(twin.next(v)).start() - v.end())
                        .toArray())))));
        all.sort(Comparator.comparingLong((Destination to) -> -to.changes())
                .thenComparing(Destination::program)
                .thenComparing(Destination::kind));
        return all;
    }
}
