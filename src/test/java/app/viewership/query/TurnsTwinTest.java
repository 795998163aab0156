package app.viewership.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.source.History;
import app.viewership.source.History.Version;
import app.viewership.source.PlayEvents;
import app.viewership.viewing.Gaps;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Airings as the schedule had them on the day of each play, against a plain look through its captures.
class TurnsTwinTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 30);

    /// The log zone: in it are the days of plays, and those on which shows ended.
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final List<String> DIMENSIONS =
            List.of("show", "season", "episode", "genre", "language", "show_type", "production");

    /// An airing as one capture had it.
    ///
    /// @param ended empty while the show runs
    private record Captured(
            String airing, LocalDate day, String show, String language, List<String> genres, String ended) {

        private String json() {
            return """
                    {"id":%s,"name":"","season":2,"_embedded":{"show":{"id":"%s","name":"%s","language":%s,\
                    "type":"Scripted","genres":[%s],"ended":%s}}}""".formatted(
                            airing,
                            show,
                            show,
                            text(language),
                            String.join(",", genres.stream().map(Captured::text).toList()),
                            text(ended));
        }

        private static String text(String text) {
            return text.isEmpty() ? "null" : '"' + text + '"';
        }
    }

    @Property(tries = 200)
    void everyPlayIsOfTheAiringAsItWasThen(@ForAll Random random) {
        Map<String, List<Captured>> captures = captures(random);
        List<ToldEvents.Told> plays = plays(random);
        Explorer explorer = explorer(captures, plays);
        Question question =
                Question.of("play-events", ZoneId.of("Asia/Kolkata")).withLimit(Integer.MAX_VALUE);

        List<String> told = new ArrayList<>();
        explorer.trace().viewingsByTime(question, viewing -> told.add(told(viewing)));

        List<String> expected = new ArrayList<>();
        plays.forEach(
                play -> expected.add(play.client().getFirst() + " " + play.time() + " " + values(captures, play)));
        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String told(ExportedViewing viewing) {
        List<List<String>> values = new ArrayList<>();
        for (String dimension : DIMENSIONS) {
            List<String> own = new ArrayList<>(
                    viewing.values().get(PlayEvents.KIND.dimensions().indexOf(PlayEvents.KIND.dimension(dimension))));
            Collections.sort(own);
            values.add(own);
        }
        return viewing.row().viewer() + " " + viewing.stands() + " " + values;
    }

    private static List<List<String>> values(Map<String, List<Captured>> captures, ToldEvents.Told play) {
        String airing = play.asset().getFirst();
        Captured then = null;
        for (Captured captured : captures.getOrDefault(airing, List.of())) {
            if (then == null || second(captured.day) <= play.time()) {
                then = captured;
            }
        }
        if (then == null) {
            String unknown = "(unknown)";
            return List.of(
                    List.of(unknown),
                    List.of(),
                    List.of(airing),
                    List.of(unknown),
                    List.of(unknown),
                    List.of(unknown),
                    List.of(unknown));
        }
        return List.of(
                List.of(then.show),
                List.of("2"),
                List.of(airing),
                new TreeSet<>(then.genres).stream().toList(),
                List.of(then.language.isEmpty() ? "(unknown)" : then.language),
                List.of("Scripted"),
                List.of(production(then, play.time())));
    }

    /// On the day on which it ended a show has not ended yet.
    private static String production(Captured then, long second) {
        if (then.ended.isEmpty()) {
            return "still running";
        }
        LocalDate day = Instant.ofEpochSecond(second).atZone(ZONE).toLocalDate();
        return day.isAfter(LocalDate.parse(then.ended)) ? "after the end" : "before the end";
    }

    private static long second(LocalDate day) {
        return day.atStartOfDay(ZONE).toEpochSecond();
    }

    /// Of two airings; of a third nobody knows anything.
    private static Map<String, List<Captured>> captures(Random random) {
        Map<String, List<Captured>> captures = new HashMap<>();
        for (String airing : List.of("1", "2")) {
            List<Captured> own = new ArrayList<>();
            LocalDate day = FIRST.plusDays(random.nextInt(3));
            for (int i = 0; i <= random.nextInt(4); i++) {
                own.add(new Captured(
                        airing,
                        day,
                        List.of("Alpha", "Beta").get(random.nextInt(2)),
                        List.of("", "English", "French").get(random.nextInt(3)),
                        List.of(List.<String>of(), List.of("Drama"), List.of("Drama", "Comedy"))
                                .get(random.nextInt(3)),
                        random.nextBoolean()
                                ? ""
                                : FIRST.plusDays(random.nextInt(7) - 1).toString()));
                day = day.plusDays(1 + random.nextInt(2));
            }
            captures.put(airing, own);
        }
        return captures;
    }

    private static List<ToldEvents.Told> plays(Random random) {
        List<ToldEvents.Told> plays = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            long time = second(FIRST) + 3600L * random.nextInt(7 * 24);
            String user = "u" + random.nextInt(3);
            String airing = String.valueOf(1 + random.nextInt(3));
            plays.add(new ToldEvents.Told(List.of(user, "NL"), List.of(airing), time, 600, 0, -1));
        }
        return plays;
    }

    private static Explorer explorer(Map<String, List<Captured>> captures, List<ToldEvents.Told> plays) {
        List<Version> versions = new ArrayList<>();
        for (String airing : new TreeSet<>(captures.keySet())) {
            List<Captured> own = captures.get(airing);
            for (int i = 0; i < own.size(); i++) {
                long to = i + 1 < own.size() ? second(own.get(i + 1).day) : Long.MAX_VALUE;
                versions.add(new Version(airing, own.get(i).json(), second(own.get(i).day), to, i == 0, ZONE));
            }
        }
        return new Explorer(ToldEvents.dataset(PlayEvents.KIND, new History(Map.of("schedule", versions)), plays));
    }

    @Example
    void anAiringWatchedBeforeAndAfterATurnIsOneEpisode() {
        Map<String, List<Captured>> captures = new HashMap<>();
        captures.put(
                "1",
                List.of(
                        new Captured("1", FIRST, "Alpha", "English", List.of("Drama"), ""),
                        new Captured("1", FIRST.plusDays(1), "Alpha", "English", List.of("Comedy"), "")));
        captures.put("2", List.of(new Captured("2", FIRST, "Alpha", "English", List.of("Drama"), "")));
        long midnight = second(FIRST.plusDays(1));
        List<ToldEvents.Told> plays = new ArrayList<>();
        for (int hour = -1; hour <= 0; hour++) {
            plays.add(new ToldEvents.Told(List.of("u", "NL"), List.of("1"), midnight + 3600L * hour, 3600, 0, -1));
        }
        Rule two = Rule.DEFAULT.with(new Thresholds(3, 90, 2, 50)).with(Gaps.DEFAULT);
        Question question = Question.of("play-events", ZoneOffset.UTC).with(two);

        assertThat(explorer(captures, plays).binges(question)).isEmpty();

        plays.add(new ToldEvents.Told(List.of("u", "NL"), List.of("2"), midnight + 3600, 3600, 0, -1));
        assertThat(explorer(captures, plays).binges(question)).containsExactly(new Binge("Alpha", 1, 1, 2));
    }
}
