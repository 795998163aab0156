package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.viewing.Gaps;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The program against SQL: H2 cuts the same rows by window functions and sums by `GROUP BY`.
class SqlTwinTest {

    @Provide
    Arbitrary<List<RawRow>> logs() {
        return Logs.rows();
    }

    @Property(tries = 100)
    void viewingsAndSessionsAreThoseOfWindowFunctions(@ForAll("logs") List<RawRow> rows, @ForAll Random random)
            throws SQLException {
        Question question = question(random);
        List<List<Object>> told = new ArrayList<>();
        explorer(rows, random)
                .trace()
                .viewings(
                        question,
                        v -> told.add(List.of(
                                v.viewer(),
                                (long) v.session(),
                                LogFixture.value(v, "asset_id"),
                                v.start(),
                                v.end(),
                                (long) v.requests())));

        try (SqlTwin twin = new SqlTwin(rows, question.rule())) {
            assertThat(told).isEqualTo(twin.rows("""
                            SELECT viewer, session, asset, start_time, end_time, requests FROM viewings
                            ORDER BY session, start_time, asset
                            """));
        }
    }

    @Property(tries = 100)
    void sumsOfEveryGroupAreThoseOfGroupBy(@ForAll("logs") List<RawRow> rows, @ForAll Random random)
            throws SQLException {
        Question question = question(random);
        Explorer explorer = explorer(rows, random);
        try (SqlTwin twin = new SqlTwin(rows, question.rule())) {
            for (String dimension : List.of("program", "device", "user_agent", "client_ip", "asset_id")) {
                // By household, a viewing has the device that made its first request, which SQL cannot easily tell.
                if (question.rule().viewer() == ViewerKey.HOUSEHOLD
                        && List.of("device", "user_agent").contains(dimension)) {
                    continue;
                }
                Answer answer = explorer.group(
                        question,
                        List.of(dimension),
                        List.of(
                                Measure.WATCH_SECONDS,
                                Measure.VIEWINGS,
                                Measure.SESSIONS,
                                Measure.VIEWERS,
                                Measure.REQUESTS,
                                Measure.HOUSEHOLDS,
                                Measure.MEAN_SECONDS_PER_VIEWING,
                                Measure.MEDIAN_SECONDS_PER_VIEWING,
                                Measure.MEAN_SECONDS_PER_VIEWER),
                        null);

                assertThat(answer.rows().stream().map(Row::cells).toList())
                        .as(dimension)
                        .isEqualTo(twin.groups(dimension));
            }
        }
    }

    @Property(tries = 100)
    void changesAreThoseOfASelfJoin(@ForAll("logs") List<RawRow> rows, @ForAll Random random) throws SQLException {
        Question question = question(random);
        Explorer explorer = explorer(rows, random);
        try (SqlTwin twin = new SqlTwin(rows, question.rule())) {
            for (List<Object> program : twin.rows("SELECT DISTINCT program FROM viewings")) {
                String name = (String) program.getFirst();
                Changes changes = explorer.changes(question.withSubject(name));

                assertThat(List.of(
                                changes.viewingsOfProgram(),
                                changes.changes(),
                                changes.changesToFilm(),
                                changes.abandons(),
                                changes.sessionsWithChange(),
                                changes.viewersWithChange()))
                        .as(name)
                        .isEqualTo(twin.changes(name));
            }
        }
    }

    private static Question question(Random random) {
        int viewing = List.of(1, 20, 60, 179).get(random.nextInt(4));
        int session = viewing + List.of(0, 1, 121).get(random.nextInt(3));
        ViewerKey key = random.nextBoolean() ? ViewerKey.DEVICE : ViewerKey.HOUSEHOLD;
        return Question.of("requests", ZoneOffset.UTC)
                .with(new Rule(new Gaps(viewing, session), 1 + random.nextInt(200), random.nextInt(40), key))
                .withLimit(Integer.MAX_VALUE);
    }

    private static Explorer explorer(List<RawRow> rows, Random random) {
        return new Explorer(LogFixture.dataset(Logs.files(rows, random)));
    }
}
