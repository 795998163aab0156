package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.source.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What a row stands for: the viewings that have every value of its path have the figures of the row.
class RowPathTwinTest extends ReportedAndObserved {

    @Override
    void answersTheTwins(List<Play> plays, Kind.Time time, Random random) {
        Explorer explorer = new Explorer(Plays.dataset(Plays.kind(time), plays, random));
        Question asked = Plays.question(plays, random).withFilters(List.of()).withLimit(Integer.MAX_VALUE);
        List<String> slices = new ArrayList<>(Plays.SLICES);
        slices.add("region");
        for (String by : slices) {
            for (Screen screen : List.of(Screen.LENGTHS, Screen.HOUSEHOLDS, Screen.PROGRAMS)) {
                Question question = asked.with(screen).withBy(by);
                Answer answer = explorer.answer(question);
                for (Row row : answer.rows()) {
                    Summary.Figures kept =
                            explorer.summary(asked.withFilters(filters(row))).selected();
                    assertThat(List.of(kept.viewings(), kept.watchSeconds()))
                            .as("%s by %s: %s", screen, by, row)
                            .isEqualTo(List.of(
                                    row.cells().get(answer.column("viewings")),
                                    row.cells().get(answer.column("watch_seconds"))));
                }
            }
        }
    }

    private static List<Filter> filters(Row row) {
        List<Filter> filters = new ArrayList<>();
        row.path().forEach(step -> filters.add(Filter.keep(step.dimension(), step.value())));
        return filters;
    }
}
