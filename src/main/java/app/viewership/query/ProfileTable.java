package app.viewership.query;

import app.viewership.source.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The audience of one program by week and country: how many, how loyal, and what else they watch.
final class ProfileTable {
    /// In place of a country: all of them, each viewer once.
    static final String ALL = "all";

    private ProfileTable() {}

    static Answer answer(Asked asked, long since) {
        Kind.Profile profile = asked.dataset().kind().questions().profile().orElseThrow();
        Optional<String> subject = ChangesTable.subject(asked);
        List<ProfileCounter.Group> groups = subject.map(program -> ProfileCounter.of(asked, profile, program))
                .orElse(List.of());
        List<Column> columns = columns(asked.dataset(), profile);
        List<Row> rows = new ArrayList<>();
        groups.stream().sorted(order(asked.question().sort())).forEach(group -> rows.add(row(profile, group)));
        return new Answer(
                asked.question(),
                "Audience of " + subject.orElse("nothing"),
                columns,
                rows.stream().limit(asked.question().limit()).toList(),
                new Row(
                        Collections.unmodifiableList(new ArrayList<>(Collections.nCopies(columns.size(), null))),
                        List.of()),
                rows.size(),
                asked.parts().viewings(),
                asked.viewings().size(),
                Duration.ofNanos(System.nanoTime() - since));
    }

    private static List<Column> columns(Dataset dataset, Kind.Profile profile) {
        String programs =
                Words.inSentence(Words.many(dataset.drillPath().getFirst().label()));
        return List.of(
                new Column("week", "Week", Column.Type.INSTANT),
                new Column(profile.by(), dataset.dimension(profile.by()).label(), Column.Type.TEXT),
                new Column("viewers", "Viewers", Column.Type.COUNT),
                new Column("watch_seconds", "Watch time", Column.Type.DURATION),
                new Column("mean_seconds_per_viewer", "Mean per viewer", Column.Type.MEAN_DURATION),
                new Column("viewers_many_hours", "Many hours", Column.Type.COUNT),
                new Column("viewers_few_hours", "Few hours", Column.Type.COUNT),
                new Column("viewers_languages", "Several languages", Column.Type.COUNT),
                new Column("mean_others", "Mean other " + programs, Column.Type.MEAN),
                new Column("viewers_only", "Only this", Column.Type.COUNT),
                new Column("viewers_several", "Several " + programs, Column.Type.COUNT));
    }

    private static Row row(Kind.Profile profile, ProfileCounter.Group group) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(group.week());
        cells.add(group.value());
        cells.add(group.viewers());
        cells.add(group.seconds());
        cells.add((double) group.seconds() / group.viewers());
        cells.add(group.many());
        cells.add(group.viewers() - group.many());
        cells.add(group.languages());
        cells.add((double) group.others() / group.viewers());
        cells.add(group.only());
        cells.add(group.viewers() - group.only());
        boolean all = group.value().equals(ALL);
        return new Row(
                Collections.unmodifiableList(cells), all ? List.of() : List.of(new Step(profile.by(), group.value())));
    }

    private static Comparator<ProfileCounter.Group> order(@Nullable Sort sort) {
        Comparator<ProfileCounter.Group> byWeek = Comparator.comparingLong(ProfileCounter.Group::week)
                .thenComparing(group -> group.value().equals(ALL) ? "" : group.value());
        if (sort == null) {
            return byWeek;
        }
        Comparator<ProfileCounter.Group> chosen = switch (sort.column()) {
            case "viewers" -> Comparator.comparingLong(ProfileCounter.Group::viewers);
            case "watch_seconds" -> Comparator.comparingLong(ProfileCounter.Group::seconds);
            case "mean_seconds_per_viewer" ->
                Comparator.comparingDouble(group -> (double) group.seconds() / group.viewers());
            case "viewers_many_hours" -> Comparator.comparingLong(ProfileCounter.Group::many);
            case "viewers_few_hours" -> Comparator.comparingLong(group -> group.viewers() - group.many());
            case "viewers_languages" -> Comparator.comparingLong(ProfileCounter.Group::languages);
            case "mean_others" -> Comparator.comparingDouble(group -> (double) group.others() / group.viewers());
            case "viewers_only" -> Comparator.comparingLong(ProfileCounter.Group::only);
            case "viewers_several" -> Comparator.comparingLong(group -> group.viewers() - group.only());
            case "week" -> Comparator.comparingLong(ProfileCounter.Group::week);
            default -> Comparator.comparing(ProfileCounter.Group::value);
        };
        return (sort.descending() ? chosen.reversed() : chosen).thenComparing(byWeek);
    }
}
