package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.source.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Logs that tell viewings themselves, with a dimension of several values: any grouping under any question, against the
/// twin. What was observed is clipped, what was reported counts whole where it stands.
class PlaysTwinTest extends ReportedAndObserved {

    @Property(tries = 60)
    void timeBeginsAndEndsWhereAReportedViewingStands(@ForAll("plays") List<Play> plays, @ForAll Random random) {
        Kind.Time time = reported(random);
        if (plays.isEmpty()) {
            return;
        }
        Question question = Question.of(
                        "plays", Plays.question(List.of(), random).zone())
                .with(Screen.OVER_TIME)
                .with(Grain.DAY);

        Answer answer = new Explorer(Plays.dataset(Plays.kind(time), plays, random)).answer(question);

        int viewings = answer.column("viewings");
        assertThat((Long) answer.rows().getFirst().cells().get(viewings)).isPositive();
        assertThat((Long) answer.rows().getLast().cells().get(viewings)).isPositive();
    }

    @Override
    void answersTheTwins(List<Play> plays, Kind.Time time, Random random) {
        Question question = Plays.question(plays, random);
        List<String> dimensions = some(random);
        Grain grain = List.of(Grain.values()).get(random.nextInt(Grain.values().length));
        PlayTwin twin = new PlayTwin(plays, time, question);
        List<Measure> measures = measures(time, twin, dimensions);

        Answer answer = new Explorer(Plays.dataset(Plays.kind(time), plays, random))
                .group(question, dimensions, measures, grain);

        Map<List<Object>, List<Object>> expected = new HashMap<>();
        twin.groups(dimensions, grain)
                .forEach((name, group) -> expected.put(
                        name,
                        measures.stream()
                                .map(measure -> group.value(measure))
                                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll)));
        assertThat(byName(answer, dimensions, grain)).isEqualTo(expected);
        List<Object> totals = new ArrayList<>();
        dimensions.forEach(dimension -> totals.add(null));
        measures.forEach(measure -> totals.add(twin.whole().value(measure)));
        assertThat(answer.totals().cells()).isEqualTo(totals);
    }

    /// The rows by the names that slices give them, and behind those the names that times give.
    private static Map<List<Object>, List<Object>> byName(Answer answer, List<String> dimensions, Grain grain) {
        Map<List<Object>, List<Object>> rows = new HashMap<>();
        for (Row row : answer.rows()) {
            List<Object> name = new ArrayList<>();
            List<Object> times = new ArrayList<>();
            for (int d = 0; d < dimensions.size(); d++) {
                Object cell = Objects.requireNonNull(row.cells().get(d));
                if (dimensions.get(d).equals("time")) {
                    times.add(TwinClock.bucket(grain, answer.question().zone(), (Long) cell));
                } else {
                    (PlayTwin.ofTime(dimensions.get(d)) ? times : name).add(cell);
                }
            }
            name.addAll(times);
            List<Object> values = new ArrayList<>(
                    row.cells().subList(dimensions.size(), row.cells().size()));
            assertThat(rows.put(name, values)).as("another row named %s", name).isNull();
        }
        return rows;
    }

    /// Windows of buckets have a test of their own; so has the peak within them, where viewings lie across.
    private static List<Measure> measures(Kind.Time time, PlayTwin twin, List<String> dimensions) {
        Set<Measure> measures = EnumSet.allOf(Measure.class);
        measures.removeIf(measure -> !measure.fits(Plays.kind(time)));
        boolean byTime = dimensions.stream().anyMatch(each -> !Plays.SLICES.contains(each));
        if (byTime || twin.restrictsTime()) {
            measures.removeAll(EnumSet.of(Measure.AVERAGE_AUDIENCE, Measure.LOYALTY));
        }
        if (byTime && time.countsWhole()) {
            measures.remove(Measure.PEAK_CONCURRENCY);
        }
        return List.copyOf(measures);
    }

    private static List<String> some(Random random) {
        List<String> some = new ArrayList<>();
        List<String> all = new ArrayList<>(Plays.SLICES);
        all.addAll(List.of("time", "hour_of_day", "weekday"));
        for (String dimension : all) {
            if (random.nextInt(4) == 0 || (dimension.equals("genre") && random.nextBoolean())) {
                some.add(dimension);
            }
        }
        return some;
    }

    /// Of a reported viewing nobody knows when it was watched but from its start and its length: in each bucket of the
    /// moments of which there is a row, the most viewings at any of them, wherever they stand. Before the bucket in
    /// which the first of the log stands, and after that of the last, nothing counts.
    @Property(tries = 150)
    void thePeakOfReportedViewingsIsThatOfAllMomentsOfABucket(
            @ForAll("plays") List<Play> plays, @ForAll Random random) {
        Kind.Time time = reported(random);
        Question question = Plays.question(plays, random).with((Period) null);
        question = question.withFilters(question.filters().stream()
                .filter(filter -> !PlayTwin.ofTime(filter.dimension()))
                .toList());
        List<String> dimensions = random.nextBoolean()
                ? List.of("genre", random.nextBoolean() ? "time" : "hour_of_day")
                : List.of("time", "weekday");
        Grain grain = random.nextBoolean() ? Grain.QUARTER_HOUR : Grain.HOUR;

        Answer answer = new Explorer(Plays.dataset(Plays.kind(time), plays, random))
                .group(question, dimensions, List.of(Measure.PEAK_CONCURRENCY), grain);

        PlayTwin twin = new PlayTwin(plays, time, question);
        Map<List<Object>, List<Object>> expected = new HashMap<>();
        List<PlayTwin.Piece> pieces = twin.pieces(dimensions, grain);
        twin.groups(dimensions, grain).keySet().forEach(name -> expected.put(name, List.of(0L)));
        Predicate<Long> inLog = inLog(twin, time, dimensions, grain);
        for (long at : moments(twin, pieces).stream().filter(inLog).toList()) {
            Map<List<Object>, Long> there = new HashMap<>();
            for (PlayTwin.Piece piece : pieces) {
                int i = piece.viewing();
                if (twin.start(i) <= at && at < twin.end(i)) {
                    for (List<Object> slice : PlayTwin.slices(twin.play(i), dimensions)) {
                        List<Object> name = new ArrayList<>(slice);
                        name.addAll(twin.bucket(dimensions, grain, at));
                        there.merge(name, 1L, Long::sum);
                    }
                }
            }
            there.forEach((name, count) ->
                    expected.computeIfPresent(name, (same, most) -> List.of(Math.max((Long) most.getFirst(), count))));
        }
        assertThat(byName(answer, dimensions, grain)).isEqualTo(expected);
    }

    /// Whether a moment lies between the first and the last stand, or in the bucket of one of them, which has an hour
    /// at most.
    private static Predicate<Long> inLog(PlayTwin twin, Kind.Time time, List<String> dimensions, Grain grain) {
        List<Long> stands = IntStream.range(0, twin.size())
                .mapToObj(i -> time == Kind.Time.ENDED ? twin.end(i) : twin.start(i))
                .sorted()
                .toList();
        return at -> (at >= stands.getFirst() && at <= stands.getLast())
                || Stream.of(stands.getFirst(), stands.getLast())
                        .anyMatch(stand -> Math.abs(at - stand) < 3600
                                && twin.bucket(dimensions, grain, at).equals(twin.bucket(dimensions, grain, stand)));
    }

    /// All starts, and the edges of all buckets, which are cut at quarters of an hour.
    private static Set<Long> moments(PlayTwin twin, List<PlayTwin.Piece> pieces) {
        Set<Long> moments = new TreeSet<>();
        for (PlayTwin.Piece piece : pieces) {
            long start = twin.start(piece.viewing());
            moments.add(start);
            for (long edge = start - Math.floorMod(start, 900L); edge < twin.end(piece.viewing()); edge += 900) {
                moments.add(edge);
            }
        }
        return moments;
    }

    @Property(tries = 150)
    void everyValueOfAFacetIsCountedUnderAllFiltersButItsOwn(@ForAll("plays") List<Play> plays, @ForAll Random random) {
        Question question = Plays.question(plays, random);
        if (plays.isEmpty()) {
            return;
        }

        Facets facets = new Explorer(Plays.dataset(Plays.kind(Kind.Time.STANDS), plays, random))
                .navigation()
                .facets(question, 1000);

        assertThat(facets.facets())
                .extracting(facet -> facet.dimension().id())
                .containsExactly("show", "genre", "language", "country", "hour_of_day", "weekday");
        for (Facet facet : facets.facets()) {
            String dimension = facet.dimension().id();
            Question without = question.withFilters(question.filters().stream()
                    .filter(filter -> !filter.dimension().equals(dimension))
                    .toList());
            Map<String, List<Long>> expected = new HashMap<>();
            question.filters().stream()
                    .filter(filter -> filter.dimension().equals(dimension))
                    .forEach(filter -> filter.values().forEach(value -> expected.put(value, List.of(0L, 0L))));
            new PlayTwin(plays, Kind.Time.STANDS, without)
                    .groups(List.of(dimension), Grain.HOUR)
                    .forEach((name, group) ->
                            expected.put((String) name.getFirst(), List.of(group.watch(), group.viewings())));
            Map<String, List<Long>> told = new HashMap<>();
            facet.values().forEach(value -> told.put(value.value(), List.of(value.watchSeconds(), value.viewings())));
            assertThat(told).as(dimension).isEqualTo(expected);
            assertThat(facet.values()).isSortedAccordingTo(Comparator.comparingLong(value -> -value.watchSeconds()));
        }
    }
}
