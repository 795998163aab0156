package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.source.Dates;
import app.viewership.source.Kind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The audience of one program by week and country, and what may mislead about it, against plain loops.
class AudienceTwinTest {
    private static final List<String> COLUMNS = List.of(
            "week",
            "country",
            "viewers",
            "watch_seconds",
            "mean_seconds_per_viewer",
            "viewers_many_hours",
            "viewers_few_hours",
            "viewers_languages",
            "mean_others",
            "viewers_only",
            "viewers_several");

    @Provide
    Arbitrary<List<Play>> plays() {
        return Plays.plays();
    }

    @Property(tries = 250)
    void everyWeekAndCountryIsTheTwins(@ForAll("plays") List<Play> plays, @ForAll Random random) {
        if (plays.isEmpty()) {
            return;
        }
        // Spread over weeks, for a week has no other edge.
        List<Play> spread = plays.stream().map(play -> later(play, random)).toList();
        String show =
                Plays.of(spread.get(random.nextInt(spread.size())), "show").getFirst();
        Question question = Plays.question(spread, random).with(Screen.PROFILE).withSubject(show);
        Explorer explorer = new Explorer(Plays.dataset(Plays.kind(Kind.Time.STANDS), spread, random));

        Answer answer = explorer.answer(question);

        List<List<Object>> expected = rows(spread, question, show);
        assertThat(answer.columns()).extracting(Column::id).isEqualTo(COLUMNS);
        assertThat(answer.rows()).extracting(Row::cells).isEqualTo(expected);
        assertThat(answer.groups()).isEqualTo(expected.size());
        Answer turned = explorer.answer(question.with(new Sort("viewers", random.nextBoolean())));
        assertThat(explorer.captions().remarks(answer))
                .isEqualTo(remarks(expected, question.zone()))
                .isEqualTo(explorer.captions().remarks(turned));
    }

    private static Play later(Play play, Random random) {
        long time = play.time() + 7 * 86_400L * random.nextInt(3);
        return new Play(play.user(), play.country(), play.asset(), time, play.seconds(), play.status(), play.amount());
    }

    /// What else was watched lies beside the drill.
    private static List<List<Object>> rows(List<Play> plays, Question question, String show) {
        PlayTwin twin = new PlayTwin(plays, Kind.Time.STANDS, question.withDrill(List.of()));
        List<Play> kept = twin.pieces(List.of(), Grain.HOUR).stream()
                .map(piece -> twin.play(piece.viewing()))
                .toList();
        TreeSet<Long> weeks = new TreeSet<>();
        kept.forEach(play -> weeks.add(week(play, question.zone())));
        List<List<Object>> rows = new ArrayList<>();
        for (long week : weeks) {
            List<Play> ofWeek = kept.stream()
                    .filter(play -> week(play, question.zone()) == week)
                    .toList();
            TreeSet<String> countries = new TreeSet<>();
            ofWeek.stream()
                    .filter(play -> Plays.of(play, "show").contains(show))
                    .forEach(play -> countries.add(play.country()));
            if (!countries.isEmpty()) {
                rows.add(row(week, "all", ofWeek, show, countries));
                countries.forEach(country -> rows.add(row(week, country, ofWeek, show, Set.of(country))));
            }
        }
        return rows;
    }

    private static long week(Play play, ZoneId zone) {
        return Instant.ofEpochSecond(play.time())
                .atZone(zone)
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(zone)
                .toEpochSecond();
    }

    private static List<Object> row(long week, String name, List<Play> plays, String show, Set<String> countries) {
        TreeMap<String, Long> seconds = new TreeMap<>();
        plays.stream()
                .filter(play -> Plays.of(play, "show").contains(show) && countries.contains(play.country()))
                .forEach(play -> seconds.merge(play.user(), (long) play.seconds(), Long::sum));
        long watch = 0;
        long many = 0;
        long languages = 0;
        long others = 0;
        long only = 0;
        for (String user : seconds.keySet()) {
            watch += seconds.get(user);
            many += seconds.get(user) >= 3600 ? 1 : 0;
            Set<String> told = values(plays, user, "language");
            told.removeAll(Set.of("", "(none)"));
            languages += told.size() > 1 ? 1 : 0;
            int beside = values(plays, user, "show").size() - 1;
            others += beside;
            only += beside == 0 ? 1 : 0;
        }
        long viewers = seconds.size();
        return List.of(
                week,
                name,
                viewers,
                watch,
                (double) watch / viewers,
                many,
                viewers - many,
                languages,
                (double) others / viewers,
                only,
                viewers - only);
    }

    private static Set<String> values(List<Play> plays, String user, String dimension) {
        Set<String> values = new TreeSet<>();
        plays.stream()
                .filter(play -> play.user().equals(user))
                .forEach(play -> values.addAll(Plays.of(play, dimension)));
        return values;
    }

    /// Of the first three weeks with more watch time and fewer viewers than the week before them.
    private static List<String> remarks(List<List<Object>> rows, ZoneId zone) {
        List<List<Object>> weeks =
                rows.stream().filter(row -> row.get(1).equals("all")).toList();
        List<String> remarks = new ArrayList<>();
        for (int w = 1; w < weeks.size(); w++) {
            long viewers = (Long) weeks.get(w).get(2);
            long viewersBefore = (Long) weeks.get(w - 1).get(2);
            long watch = (Long) weeks.get(w).get(3);
            long watchBefore = (Long) weeks.get(w - 1).get(3);
            boolean next = date(weeks.get(w - 1), zone).plusDays(7).equals(date(weeks.get(w), zone));
            if (next && viewers < viewersBefore && watch > watchBefore && watchBefore > 0) {
                remarks.add(String.format(
                        Locale.ENGLISH,
                        "Hours rose by %.1f %% in the week of %s while viewers fell by %.1f %%: fewer watch, and longer.",
                        100.0 * (watch - watchBefore) / watchBefore,
                        Dates.day(date(weeks.get(w), zone)),
                        100.0 * (viewersBefore - viewers) / viewersBefore));
            }
        }
        return remarks.subList(0, Math.min(3, remarks.size()));
    }

    private static LocalDate date(List<Object> row, ZoneId zone) {
        return Instant.ofEpochSecond((Long) row.get(0)).atZone(zone).toLocalDate();
    }

    @Property(tries = 80)
    void rowsStandAsTheQuestionSortsThem(@ForAll("plays") List<Play> plays, @ForAll Random random) {
        Question question = Plays.question(plays, random).with(Screen.PROFILE).withSubject("Alpha");
        int at = random.nextInt(COLUMNS.size());
        Explorer explorer = new Explorer(Plays.dataset(Plays.kind(Kind.Time.STANDS), plays, random));

        List<Row> plain = explorer.answer(question).rows();
        List<Row> sorted =
                explorer.answer(question.with(new Sort(COLUMNS.get(at), true))).rows();

        assertThat(sorted).containsExactlyInAnyOrderElementsOf(plain);
        assertThat(sorted)
                .isSortedAccordingTo(
                        Comparator.comparing((Row row) -> row.cells().get(at), (one, other) -> -compare(one, other)));
    }

    private static int compare(Object one, Object other) {
        return one instanceof Number number
                ? Double.compare(number.doubleValue(), ((Number) other).doubleValue())
                : one.toString().compareTo(other.toString());
    }
}
