package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.source.Kind;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What rows stand for is dropped whole and alone, or not at all; and whenever some values would do it, it is done.
class ExclusionTwinTest extends ReportedAndObserved {

    private static final List<String> NAMED = List.of("season", "episode", "language", "country", "show");

    @Override
    void answersTheTwins(List<Play> plays, Kind.Time time, Random random) {
        Dataset dataset = Plays.dataset(Plays.kind(time), plays, random);
        Question question = Plays.question(plays, random).with((Period) null);
        List<Play> selected =
                plays.stream().filter(play -> keeps(question, play)).toList();
        List<List<Step>> paths = new ArrayList<>();
        for (int i = 0; i < 3 && !selected.isEmpty(); i++) {
            Play play = selected.get(random.nextInt(selected.size()));
            List<String> dimensions = new ArrayList<>(NAMED);
            Collections.shuffle(dimensions, random);
            paths.add(dimensions.subList(0, 1 + random.nextInt(3)).stream()
                    .map(dimension ->
                            new Step(dimension, Plays.of(play, dimension).getFirst()))
                    .toList());
        }

        Optional<List<Step>> found = Exclusion.of(dataset, question, paths);

        found.ifPresent(steps -> assertThat(gone(selected, steps)).isEqualTo(goneBy(selected, paths)));
        boolean ofAssets = paths.stream()
                .flatMap(List::stream)
                .noneMatch(step -> step.dimension().equals("country"));
        if (ofAssets
                && question.filters().stream()
                        .noneMatch(filter -> filter.dimension().equals("country"))) {
            List<Play> ever = whenever(question, plays);
            boolean possible =
                    choices(paths).stream().anyMatch(steps -> gone(ever, steps).equals(goneBy(ever, paths)));
            assertThat(found.isPresent()).as("%s of %s", paths, question).isEqualTo(possible);
        }
    }

    @Test
    void aSeasonGoesAloneWhereNoOtherShowHasIt() {
        List<Play> plays = List.of(play("a1"), play("a3"), play("b1"), play("b2"));
        Dataset dataset = Plays.dataset(Plays.kind(Kind.Time.STANDS), plays, new Random(1));
        Question all = Question.of("plays", ZoneOffset.UTC);
        List<Step> first = List.of(new Step("show", "Alpha"), new Step("season", "1"));
        List<Step> tenth = List.of(new Step("show", "Alpha"), new Step("season", "10"));
        List<Step> others = List.of(new Step("show", "Beta"), new Step("season", "1"));

        assertThat(Exclusion.of(dataset, all, List.of(tenth))).contains(List.of(new Step("season", "10")));
        assertThat(Exclusion.of(dataset, all, List.of(first)))
                .as("the first season of Beta would go too")
                .isEmpty();
        assertThat(Exclusion.of(dataset, all, List.of(first, others)))
                .as("both rows of season 1")
                .contains(List.of(new Step("season", "1"), new Step("season", "1")));
        assertThat(Exclusion.of(dataset, all, List.of(first, tenth)))
                .as("all of Alpha")
                .contains(List.of(new Step("show", "Alpha"), new Step("season", "10")));
        assertThat(Exclusion.of(dataset, all.toggle(new Step("show", "Alpha")), List.of(first)))
                .as("where Alpha alone is kept")
                .contains(List.of(new Step("season", "1")));
    }

    @Test
    void aPairOfWhatIsWatchedAndWhoWatchesGoesOnlyWhereOneOfThemIsAllThatIsKept() {
        List<Play> plays = List.of(play("a1"), play("b1"));
        Dataset dataset = Plays.dataset(Plays.kind(Kind.Time.STANDS), plays, new Random(1));
        Question all = Question.of("plays", ZoneOffset.UTC);
        Step alpha = new Step("show", "Alpha");
        Step country = new Step("country", "NL");

        assertThat(Exclusion.of(dataset, all, List.of(List.of(country, alpha)))).isEmpty();
        assertThat(Exclusion.of(dataset, all.toggle(country), List.of(List.of(country, alpha))))
                .contains(List.of(alpha));
    }

    private static Play play(String asset) {
        return new Play("u1", "NL", asset, 1_600_000_000L, 60, 1, 1);
    }

    /// The plays that filters on anything but time keep.
    private static List<Play> whenever(Question question, List<Play> plays) {
        Question timeless = question.withFilters(question.filters().stream()
                .filter(filter -> !PlayTwin.ofTime(filter.dimension()))
                .toList());
        return plays.stream().filter(play -> keeps(timeless, play)).toList();
    }

    private static boolean keeps(Question question, Play play) {
        return question.drill().stream().allMatch(step -> has(play, step))
                && question.filters().stream().allMatch(filter -> keeps(filter, play, question));
    }

    private static boolean keeps(Filter filter, Play play, Question question) {
        List<String> values = PlayTwin.ofTime(filter.dimension())
                ? List.of(TwinClock.value(filter.dimension(), question.zone(), play.time()))
                : Plays.of(play, filter.dimension());
        return values.stream().anyMatch(value -> filter.values().contains(value)) != filter.excluded();
    }

    private static boolean has(Play play, Step step) {
        return Plays.of(play, step.dimension()).contains(step.value());
    }

    private static Set<Play> goneBy(List<Play> plays, List<List<Step>> paths) {
        return plays.stream()
                .filter(play -> paths.stream().anyMatch(path -> path.stream().allMatch(step -> has(play, step))))
                .collect(Collectors.toSet());
    }

    private static Set<Play> gone(List<Play> plays, List<Step> steps) {
        return plays.stream()
                .filter(play -> steps.stream().anyMatch(step -> has(play, step)))
                .collect(Collectors.toSet());
    }

    /// Every way to take one step of each path.
    private static List<List<Step>> choices(List<List<Step>> paths) {
        List<List<Step>> choices = List.of(List.of());
        for (List<Step> path : paths) {
            List<List<Step>> longer = new ArrayList<>();
            for (List<Step> choice : choices) {
                for (Step step : path) {
                    List<Step> further = new ArrayList<>(choice);
                    further.add(step);
                    longer.add(further);
                }
            }
            choices = longer;
        }
        return choices;
    }
}
