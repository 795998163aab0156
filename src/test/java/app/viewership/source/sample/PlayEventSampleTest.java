package app.viewership.source.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.viewership.source.sample.SampleSource.Size;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What the sample promises, counted by plain loops.
@Execution(ExecutionMode.CONCURRENT)
class PlayEventSampleTest {
    private static final SampleSource SAMPLE = SampleSource.of("play-events").orElseThrow();
    private static final MadeFiles MADE = MadeFiles.of(SAMPLE, new Size(60_000, 28, 1));
    private static final List<Play> PLAYS = plays();
    private static final Map<Integer, JsonNode> AIRINGS = airings("schedule/schedule_2021-01-31.json");

    private record Play(int airing, int day, int hour, String country, double hours, String viewer) {
        int show() {
            return (airing - 2_000_000) / 10_000;
        }
    }

    private static List<Play> plays() {
        List<Play> plays = new ArrayList<>();
        for (String path : MADE.paths(".csv.gz")) {
            int hour = Integer.parseInt(path.substring(path.length() - 9, path.length() - 7));
            for (String line : MADE.text(path).lines().skip(1).toList()) {
                String[] cells = line.split(",", -1);
                assertThat(cells).hasSize(5);
                assertThat(path).startsWith(cells[1] + "/play_events_" + cells[1] + "_");
                int day = (int) (LocalDate.parse(cells[1]).toEpochDay()
                        - LocalDate.parse("2021-01-04").toEpochDay());
                plays.add(new Play(
                        Integer.parseInt(cells[0]), day, hour, cells[2], Double.parseDouble(cells[3]), cells[4]));
            }
        }
        return plays;
    }

    private static Map<Integer, JsonNode> airings(String path) {
        try {
            Map<Integer, JsonNode> airings = new HashMap<>();
            new ObjectMapper()
                    .readTree(MADE.text(path))
                    .forEach(airing -> airings.put(airing.path("id").asInt(), airing));
            return airings;
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    @Test
    void isTheSameOnEveryMachineForEver() {
        assertThat(MadeFiles.of(SAMPLE, new Size(5_000, 3, 1)).sha256())
                .isEqualTo("3ef6b96352075f34353b8ad8fe160a9a8d2eab2461e074735146de1733b7ba54");
        assertThat(MadeFiles.of(SAMPLE, new Size(500, 1, 1)).sha256())
                .isNotEqualTo(MadeFiles.of(SAMPLE, new Size(500, 1, 2)).sha256());
    }

    @Test
    void hasExactlyTheRowsAskedForAndAFileForEveryHour() {
        for (long rows : new long[] {0, 1, 47, 1_000}) {
            MadeFiles made = MadeFiles.of(SAMPLE, new Size(rows, 2, 3));
            assertThat(made.rows(".csv.gz")).hasSize((int) rows);
            assertThat(made.paths(".csv.gz")).hasSize(48).contains("2021-01-31/play_events_2021-01-31_07.csv.gz");
            assertThat(made.paths(".json"))
                    .containsExactly("schedule/schedule_2021-01-30.json", "schedule/schedule_2021-01-31.json");
        }
    }

    @Test
    void aSampleOfNoDaysIsRefused() {
        assertThatThrownBy(() -> new Size(1, 0, 1)).hasMessage("A sample cannot have 0 days; ask for 1 to 366.");
    }

    @Test
    void everyViewerHasOneCountryAndSevenOrEightDigits() {
        Map<String, String> countryOf = new HashMap<>();
        for (Play play : PLAYS) {
            assertThat(countryOf.computeIfAbsent(play.viewer(), viewer -> play.country()))
                    .isEqualTo(play.country());
            assertThat(play.viewer()).matches("\\d{7,8}");
        }
        assertThat(new TreeSet<>(countryOf.values()))
                .containsExactly("BE", "BR", "CA", "DE", "ES", "GB", "IS", "JP", "MX", "NL", "US");
    }

    @Test
    void everyPlayIsOfAnAiringInTheCaptureOfItsDay() {
        for (int day = 0; day < 28; day++) {
            LocalDate date = LocalDate.parse("2021-01-04").plusDays(day);
            Set<Integer> known = airings("schedule/schedule_" + date + ".json").keySet();
            int asked = day;
            assertThat(PLAYS.stream()
                            .filter(play -> play.day() == asked && !known.contains(play.airing()))
                            .toList())
                    .isEmpty();
        }
    }

    @Test
    void eachCountryWatchesMostInItsEvening() {
        for (Country country : Country.ALL) {
            Map<Integer, Integer> byHour = new TreeMap<>();
            for (Play play : PLAYS) {
                if (play.country().equals(country.code())) {
                    byHour.merge(Math.floorMod(play.hour() + country.offset(), 24), 1, Integer::sum);
                }
            }
            int peak = byHour.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            assertThat(peak).as(country.code()).isBetween(18, 22);
        }
    }

    @Test
    void theHoursOfOneShowRiseWhileItsViewersFall() {
        List<Double> hours = new ArrayList<>();
        List<Integer> viewers = new ArrayList<>();
        for (int week = 0; week < 4; week++) {
            int asked = week;
            List<Play> plays = PLAYS.stream()
                    .filter(play -> play.show() == 3 && play.day() / 7 == asked)
                    .toList();
            hours.add(plays.stream().mapToDouble(Play::hours).sum());
            viewers.add(distinct(plays));
        }
        assertThat(hours).isSorted().doesNotHaveDuplicates();
        assertThat(viewers).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();
    }

    @Test
    void oneShowIsSmallButLoyal() {
        Map<Integer, Double> hoursPerViewer = new HashMap<>();
        for (int show = 0; show < 48; show++) {
            int asked = show;
            List<Play> plays =
                    PLAYS.stream().filter(play -> play.show() == asked).toList();
            if (!plays.isEmpty()) {
                hoursPerViewer.put(show, plays.stream().mapToDouble(Play::hours).sum() / distinct(plays));
            }
        }
        double most = hoursPerViewer.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
        assertThat(hoursPerViewer.get(7)).isEqualTo(most).isGreaterThan(2 * hoursPerViewer.get(0));
        assertThat(distinct(PLAYS.stream().filter(play -> play.show() == 7).toList()))
                .isBetween(1, distinct(PLAYS) / 50);
    }

    @Test
    void oneShowIsTheFirstOfOneCountryAndWatchedNowhereElse() {
        Map<Integer, Double> there = new HashMap<>();
        Map<Integer, Double> everywhere = new HashMap<>();
        Set<String> countries = new HashSet<>();
        for (Play play : PLAYS) {
            everywhere.merge(play.show(), play.hours(), Double::sum);
            if (play.country().equals("IS")) {
                there.merge(play.show(), play.hours(), Double::sum);
            }
            if (play.show() == 12) {
                countries.add(play.country());
            }
        }
        assertThat(countries).containsExactly("IS");
        assertThat(rank(there, 12)).isEqualTo(1);
        assertThat(rank(everywhere, 12)).isGreaterThan(15);
    }

    private static long rank(Map<Integer, Double> hours, int show) {
        return 1
                + hours.values().stream()
                        .filter(other -> other > hours.get(show))
                        .count();
    }

    @Test
    void someViewersBingeAndSomeWatchInSeveralLanguagesAndSomeOneShowAlone() {
        Map<String, Set<Integer>> atOneGo = new HashMap<>();
        Map<String, Set<String>> languages = new HashMap<>();
        Map<String, Set<Integer>> shows = new HashMap<>();
        for (Play play : PLAYS) {
            if (play.hours() * 60
                    >= AIRINGS.values().stream()
                                    .filter(airing -> show(airing).path("id").asInt() == play.show())
                                    .mapToInt(airing -> airing.path("runtime").asInt())
                                    .findFirst()
                                    .orElseThrow()
                            * 0.5) {
                atOneGo.computeIfAbsent(
                                play.viewer() + " " + play.day() + " " + play.hour() + " " + play.show(),
                                key -> new HashSet<>())
                        .add(play.airing());
            }
            languages.computeIfAbsent(play.viewer(), key -> new HashSet<>()).add(language(play.show()));
            shows.computeIfAbsent(play.viewer(), key -> new HashSet<>()).add(play.show());
        }
        assertThat(atOneGo.values().stream()
                        .filter(airings -> airings.size() >= 3)
                        .count())
                .isGreaterThan(100);
        assertThat(languages.values().stream().filter(each -> each.size() > 1).count())
                .isBetween(distinct(PLAYS) / 20L, distinct(PLAYS) / 2L);
        assertThat(shows.values().stream().filter(each -> each.size() == 1).count())
                .isBetween(distinct(PLAYS) / 10L, distinct(PLAYS) * 2L / 3);
    }

    private static String language(int show) {
        return AIRINGS.values().stream()
                .map(PlayEventSampleTest::show)
                .filter(each -> each.path("id").asInt() == show)
                .findFirst()
                .orElseThrow()
                .path("language")
                .asText();
    }

    private static JsonNode show(JsonNode airing) {
        return airing.path("_embedded").path("show");
    }

    private static int distinct(List<Play> plays) {
        return (int) plays.stream().map(Play::viewer).distinct().count();
    }

    @Test
    void oldDaysRollOffTheScheduleAndSomeAiringsAreThereTwice() throws IOException {
        JsonNode capture = new ObjectMapper().readTree(MADE.text("schedule/schedule_2021-01-31.json"));
        Map<Integer, JsonNode> first = airings("schedule/schedule_2021-01-04.json");

        assertThat(capture.size()).isEqualTo(AIRINGS.size() + 3);
        assertThat(first.keySet()).doesNotContainAnyElementsOf(AIRINGS.keySet());
        assertThat(AIRINGS.values())
                .allSatisfy(airing -> assertThat(
                                LocalDate.parse(airing.path("airdate").asText()))
                        .isBetween("2021-01-18", "2021-02-02"));
    }

    @Test
    void oneAiringIsChangedAfterItWasAnnounced() {
        Map<Integer, JsonNode> before = airings("schedule/schedule_2021-01-18.json");
        List<String> changed = new ArrayList<>();
        airings("schedule/schedule_2021-01-19.json").forEach((id, airing) -> {
            if (before.containsKey(id) && !airing.equals(before.get(id))) {
                changed.add(before.get(id).path("name").asText() + " > "
                        + airing.path("name").asText());
            }
        });
        assertThat(changed)
                .singleElement()
                .asString()
                .matches("(EpisodeTitle\\d+ of ShowTitle9) > \\1 \\(long version\\)");
    }

    @Test
    void someShowsHaveSeveralGenresAndSomeHaveEnded() {
        Map<String, String> ended = new TreeMap<>();
        Set<Integer> genres = new TreeSet<>();
        for (JsonNode airing : AIRINGS.values()) {
            genres.add(show(airing).path("genres").size());
            if (!show(airing).path("ended").isNull()) {
                ended.put(
                        show(airing).path("name").asText(),
                        show(airing).path("ended").asText());
            }
        }
        assertThat(genres).containsExactly(1, 2, 3);
        assertThat(ended).isEqualTo(Map.of("ShowTitle20", "2020-06-30", "ShowTitle5", "2021-01-18"));
    }
}
