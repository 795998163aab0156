package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Lists of viewings and sessions, the figures at the head, and what is explained, against the twin.
class ViewingsTwinTest {

    @Provide
    Arbitrary<List<RawRow>> logs() {
        return Logs.rows();
    }

    @Property(tries = 300)
    void everyViewingIsToldInFull(@ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Question question = Logs.question(rows, random);
        List<ViewingRow> told = new ArrayList<>();

        explorer(rows, random).trace().viewings(question, told::add);

        Twin twin = new Twin(rows, question);
        assertThat(told)
                .isEqualTo(twin.selected().stream()
                        .map(v -> row(twin, v, twin.part(v)))
                        .toList());
    }

    @Property(tries = 200)
    void sessionsAreToldByWatchTime(@ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Question question = Logs.question(rows, random);

        List<SessionRow> sessions = explorer(rows, random).trace().sessions(question, 1000);

        Twin twin = new Twin(rows, question);
        List<SessionRow> expected = twin.selected().stream()
                .map(TwinViewing::session)
                .distinct()
                .sorted()
                .map(session -> session(twin, session))
                .sorted(Comparator.comparingLong((SessionRow row) -> -row.watchSeconds()))
                .toList();
        assertThat(sessions).isEqualTo(expected);
    }

    @Property(tries = 100)
    void aSessionIsToldWithAllItsViewings(@ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Question question = Logs.question(rows, random);
        Explorer explorer = explorer(rows, random);
        Twin twin = new Twin(rows, question);

        for (SessionRow session : explorer.trace().sessions(question, 1000)) {
            assertThat(explorer.trace().viewingsOf(question, session.session()))
                    .isEqualTo(twin.all().stream()
                            .filter(v -> v.session() == session.session())
                            .map(v -> row(twin, v, v.watch()))
                            .toList());
        }
    }

    @Property(tries = 200)
    void theFiguresAtTheHeadAreThoseOfTheSelectionAndOfTheLog(
            @ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Question question = Logs.question(rows, random);

        Summary summary = explorer(rows, random).summary(question);

        assertThat(summary.selected())
                .isEqualTo(new Twin(rows, question).whole().figures());
        assertThat(summary.all())
                .isEqualTo(new Twin(rows, question.cleared()).whole().figures());
    }

    @Property(tries = 200)
    void anExplanationCountsTheRowItExplains(@ForAll("logs") List<RawRow> rows, @ForAll Random random) {
        Question question = Logs.question(rows, random).withDrill(List.of());
        Twin log = new Twin(rows, question);
        if (log.selected().isEmpty()) {
            return;
        }
        TwinViewing some = log.selected().get(random.nextInt(log.selected().size()));
        List<Step> path = List.of(new Step("user_agent", some.userAgent()), new Step("program", some.program()));

        Explanation told = explorer(rows, random).trace().explain(question, path, Measure.WATCH_SECONDS);

        List<Filter> filters = new ArrayList<>(question.filters());
        filters.add(Filter.keep("user_agent", some.userAgent()));
        Twin twin = log.with(question.withFilters(filters).drilled(path.getLast()));
        List<TwinViewing> counted =
                twin.selected().stream().filter(twin::counted).toList();
        assertThat(told.value()).isEqualTo(twin.whole().watch());
        assertThat(told.figures()).isEqualTo(twin.whole().figures());
        assertThat(told.zero())
                .isEqualTo(counted.stream().filter(v -> v.watch() == 0).count());
        assertThat(told.median())
                .isEqualTo(
                        Twin.median(counted.stream().mapToLong(twin::firstPart).toArray()));
        assertThat(told.sessions())
                .extracting(SessionRow::session)
                .containsExactlyInAnyOrderElementsOf(
                        twin.selected().stream().map(TwinViewing::session).collect(Collectors.toSet()));
    }

    private static Explorer explorer(List<RawRow> rows, Random random) {
        return new Explorer(LogFixture.dataset(Logs.files(rows, random)));
    }

    private static ViewingRow row(Twin twin, TwinViewing v, long seconds) {
        return new ViewingRow(
                twin.all().indexOf(v),
                v.viewer(),
                v.ip(),
                v.session(),
                v.title(),
                v.program(),
                List.of(
                        v.value("program"),
                        v.value("kind"),
                        v.value("season"),
                        v.value("episode"),
                        v.assetId(),
                        v.title(),
                        v.device(),
                        v.userAgent(),
                        v.ip()),
                v.start(),
                v.end(),
                seconds,
                v.requests());
    }

    private static SessionRow session(Twin twin, int session) {
        List<TwinViewing> all =
                twin.all().stream().filter(v -> v.session() == session).toList();
        List<TwinViewing> selected =
                twin.selected().stream().filter(v -> v.session() == session).toList();
        return new SessionRow(
                session,
                all.getFirst().viewer(),
                all.stream().mapToLong(TwinViewing::start).min().orElseThrow(),
                all.stream().mapToLong(TwinViewing::end).max().orElseThrow(),
                all.size(),
                selected.size(),
                selected.stream().mapToLong(twin::part).sum());
    }
}
