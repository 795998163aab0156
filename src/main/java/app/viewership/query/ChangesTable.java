package app.viewership.query;

import app.viewership.query.Changes.Destination;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The program changes of a question, and the table of where they went.
final class ChangesTable {
    static final List<Column> COLUMNS = List.of(
            new Column("to_program", "Changed to", Column.Type.TEXT),
            new Column("to_kind", "Kind", Column.Type.TEXT),
            new Column("changes", "Changes", Column.Type.COUNT),
            new Column("viewers", "Viewers", Column.Type.COUNT),
            new Column("median_watched_before", "Watched before, median", Column.Type.MEAN_DURATION),
            new Column("median_between", "Between, median", Column.Type.MEAN_DURATION));

    private static final Map<String, Comparator<Destination>> ORDERS = Map.of(
            "to_program", Comparator.comparing(Destination::program),
            "to_kind", Comparator.comparing(Destination::kind),
            "changes", Comparator.comparingLong(Destination::changes),
            "viewers", Comparator.comparingLong(Destination::viewers),
            "median_watched_before", Comparator.comparingDouble(Destination::medianWatchedBefore),
            "median_between", Comparator.comparingDouble(Destination::medianBetween));

    private ChangesTable() {}

    /// The program that a question is about: its subject, else the program drilled into, else the most watched series,
    /// else the most watched program; empty where nothing is watched.
    static Optional<String> subject(Asked asked) {
        @Nullable String subject = asked.question().subject();
        if (subject != null) {
            return Optional.of(subject);
        }
        String first = asked.dataset().landmarks().program();
        Optional<String> drilled = asked.question().drill().stream()
                .filter(step -> step.dimension().equals(first))
                .map(Step::value)
                .findFirst();
        return drilled.or(() -> mostWatched(asked));
    }

    private static Optional<String> mostWatched(Asked asked) {
        Question plain =
                asked.question().with((Sort) null).with(asked.cut().rank()).withLimit(1);
        for (Screen screen : List.of(Screen.AVERAGES, Screen.PROGRAMS)) {
            Answer first = Screens.answer(
                    asked.cuts(),
                    plain.with(screen).withBy(asked.dataset().landmarks().program()),
                    0);
            if (!first.rows().isEmpty()) {
                return Optional.of(first.rows().getFirst().path().getFirst().value());
            }
        }
        return Optional.empty();
    }

    /// The question about one program: its drill is followed as far as it leads into that program.
    static Question about(Dataset dataset, Question question, String program) {
        Step step = new Step(dataset.landmarks().program(), program);
        return question.drill().contains(step) ? question : question.withDrill(List.of(step));
    }

    static Changes changes(Asked asked) {
        Optional<String> subject = subject(asked);
        if (subject.isEmpty()) {
            return new Changes(
                    asked.dataset().landmarks().program(), "", Coded.NONE, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());
        }
        Question about = about(asked.dataset(), asked.question(), subject.get());
        return new ChangeCounter(asked.with(about), subject.get()).count();
    }

    /// @param changes what [#changes] gave to the same question
    static Answer answer(Asked asked, Changes changes, long since) {
        List<Row> rows = new ArrayList<>();
        for (Destination to : sorted(changes.destinations(), asked.question().sort())) {
            rows.add(new Row(
                    List.of(
                            to.program(),
                            to.kind(),
                            to.changes(),
                            to.viewers(),
                            to.medianWatchedBefore(),
                            to.medianBetween()),
                    List.of(new Step(asked.dataset().landmarks().program(), to.program()))));
        }
        return new Answer(
                asked.question(),
                "Where viewers of " + changes.program() + " went",
                COLUMNS,
                rows.stream().limit(asked.question().limit()).toList(),
                new Row(
                        Collections.unmodifiableList(Arrays.<@Nullable Object>asList(
                                null, null, changes.changes(), changes.viewersWithChange(), null, null)),
                        List.of()),
                rows.size(),
                changes.viewingsOfProgram(),
                asked.viewings().size(),
                Duration.ofNanos(System.nanoTime() - since));
    }

    /// The destinations in the order of the question; those that tie keep theirs, which is by changes, then name.
    private static List<Destination> sorted(List<Destination> destinations, @Nullable Sort sort) {
        if (sort == null || !ORDERS.containsKey(sort.column())) {
            return destinations;
        }
        Comparator<Destination> ascending = ORDERS.get(sort.column());
        return destinations.stream()
                .sorted(sort.descending() ? ascending.reversed() : ascending)
                .toList();
    }
}
