package app.viewership.source.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The shape of the sample, held against the profile of the real log.
class SampleProfileTest {
    private static final int GAP = 600;
    private static final int SESSION_GAP = 1800;
    private static final int MIDNIGHT = 86_400;

    private record Request(int second, String title, int status, String device, String node, String ip, String agent) {
        String client() {
            return ip + device + agent;
        }
    }

    private record Visit(String client, String program, String node, int start, int end, int session) {
        int watch() {
            return end - start;
        }
    }

    private static final List<Request> ROWS = new ArrayList<>();
    private static final List<Visit> VISITS = new ArrayList<>();

    @BeforeAll
    static void readTheSample() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(SampleLog.DEFAULT.open(), US_ASCII))) {
            in.lines().skip(1).map(SampleProfileTest::request).forEach(ROWS::add);
        }
        Map<String, List<Request>> byClient = ROWS.stream()
                .filter(row -> row.status() == 200 || row.status() == 206)
                .collect(Collectors.groupingBy(Request::client, TreeMap::new, Collectors.toList()));
        byClient.values().forEach(SampleProfileTest::cut);
    }

    private static Request request(String line) {
        String[] fields = line.split(",", -1);
        String[] time = fields[1].split(":", 3);
        int second = Integer.parseInt(time[0]) * 3600 + Integer.parseInt(time[1]) * 60 + Integer.parseInt(time[2]);
        int day = fields[0].equals("2021-09-29") ? 0 : MIDNIGHT;
        return new Request(
                day + second, fields[2], Integer.parseInt(fields[3]), fields[4], fields[5], fields[6], fields[7]);
    }

    private static void cut(List<Request> requests) {
        requests.sort(Comparator.comparingInt(Request::second));
        Map<String, Visit> open = new HashMap<>();
        int session = 0;
        int before = requests.getFirst().second();
        for (Request request : requests) {
            session += request.second() - before > SESSION_GAP ? 1 : 0;
            before = request.second();
            Visit visit = open.get(request.node());
            if (visit == null || request.second() - visit.end() > GAP) {
                if (visit != null) {
                    VISITS.add(visit);
                }
                String program = request.title().replaceFirst("^S\\d+ E\\d+ - ", "");
                visit = new Visit(request.client(), program, request.node(), request.second(), 0, session);
            }
            open.put(
                    request.node(),
                    new Visit(
                            visit.client(),
                            visit.program(),
                            visit.node(),
                            visit.start(),
                            request.second(),
                            visit.session()));
        }
        VISITS.addAll(open.values());
    }

    private static long distinct(Function<Request, String> what) {
        return ROWS.stream().map(what).distinct().count();
    }

    @Test
    void isOneNightOverMidnight() {
        assertThat(ROWS.getFirst().second()).isEqualTo(MIDNIGHT - 144);
        assertThat(ROWS.stream().mapToInt(Request::second).min()).hasValue(MIDNIGHT - 144);
        assertThat(ROWS.stream().mapToInt(Request::second).max().orElseThrow())
                .isBetween(MIDNIGHT + 7 * 3600 + 54 * 60, MIDNIGHT + 7 * 3600 + 55 * 60 + 59);
        assertThat(VISITS)
                .filteredOn(visit -> visit.start() < MIDNIGHT && visit.end() >= MIDNIGHT)
                .hasSizeGreaterThan(50);
    }

    @Test
    void hasViewersNetworksAgentsAndAssetsInTheRightNumbers() {
        assertThat(distinct(Request::client)).isBetween(900L, 1_100L);
        assertThat(distinct(Request::ip)).isBetween(150L, 220L);
        assertThat(distinct(Request::agent)).isBetween(50L, 65L);
        assertThat(distinct(Request::node)).isBetween(450L, 600L);
    }

    @Test
    void oneTitleHasTwoIds() {
        assertThat(distinct(Request::node)).isEqualTo(distinct(Request::title) + 1);
    }

    @Test
    void requestsComeInBurstsOfThreeOrFourEqualRowsAndJumpsOfSomeTwentySeconds() {
        Map<Integer, Integer> sizes = new TreeMap<>();
        List<Integer> jumps = new ArrayList<>();
        int size = 1;
        for (int i = 1; i < ROWS.size(); i++) {
            Request row = ROWS.get(i);
            Request before = ROWS.get(i - 1);
            if (row.equals(before)) {
                size++;
                continue;
            }
            sizes.merge(size, 1, Integer::sum);
            size = 1;
            if (row.client().equals(before.client()) && row.node().equals(before.node())) {
                jumps.add(row.second() - before.second());
            }
        }
        int bursts = sizes.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(sizes.get(3) + sizes.get(4)).isGreaterThan(bursts * 85 / 100);
        jumps.sort(null);
        assertThat(jumps.get(jumps.size() / 2)).isBetween(18, 24);
    }

    @Test
    void rowsOfOneClientAndAssetStandTogether() {
        long blocks = 1;
        for (int i = 1; i < ROWS.size(); i++) {
            Request row = ROWS.get(i);
            Request before = ROWS.get(i - 1);
            blocks += row.client().equals(before.client()) && row.node().equals(before.node()) ? 0 : 1;
        }
        assertThat(blocks).isBetween(VISITS.size() * 8L / 10, VISITS.size() * 12L / 10);
    }

    @Test
    void userAgentsAreSharedAcrossNetworks() {
        Map<String, Set<String>> networks = ROWS.stream()
                .collect(Collectors.groupingBy(Request::agent, Collectors.mapping(Request::ip, Collectors.toSet())));
        assertThat(networks.values()).filteredOn(ips -> ips.size() > 1).hasSizeGreaterThan(40);
    }

    @Test
    void severalDevicesOfOneNetworkWatchAtOnce() {
        Set<String> shared = new HashSet<>();
        Map<String, List<Visit>> byNetwork = VISITS.stream()
                .collect(Collectors.groupingBy(visit -> visit.client().replaceFirst("[A-Z].*", "")));
        byNetwork.forEach((ip, visits) -> {
            for (Visit one : visits) {
                for (Visit two : visits) {
                    if (!one.client().equals(two.client()) && one.start() < two.end() && two.start() < one.end()) {
                        shared.add(ip);
                    }
                }
            }
        });
        assertThat(shared).hasSizeGreaterThan(byNetwork.size() / 3);
    }

    @Test
    void mostRequestsAreUsable() {
        Map<Integer, Long> statuses =
                ROWS.stream().collect(Collectors.groupingBy(Request::status, Collectors.counting()));
        assertThat(statuses).containsOnlyKeys(200, 206, 304, 403, 404, 416, 503);
        assertThat(statuses.get(200) + statuses.get(206)).isBetween(247_000L, 249_500L);
    }

    @Test
    void rokuIsTheUsualDevice() {
        Map<String, Long> devices =
                ROWS.stream().collect(Collectors.groupingBy(Request::device, Collectors.counting()));
        assertThat(devices).containsOnlyKeys("Roku", "Fire TV", "Apple TV");
        assertThat(devices.get("Roku")).isGreaterThan(200_000);
    }

    @Test
    void theFavouriteLeadsAndTheTailIsLong() {
        Map<String, Integer> watch = new HashMap<>();
        VISITS.forEach(visit -> watch.merge(visit.program(), visit.watch(), Integer::sum));
        List<String> ranking = watch.keySet().stream()
                .sorted(Comparator.comparing((String program) -> -watch.get(program)))
                .toList();
        int all = watch.values().stream().mapToInt(Integer::intValue).sum();
        int top = ranking.stream().limit(10).mapToInt(watch::get).sum();

        assertThat(ranking.getFirst()).isEqualTo("SeriesTitle0");
        assertThat(ranking).hasSizeGreaterThan(150);
        assertThat(top).isBetween(all * 4 / 10, all * 7 / 10);
    }

    @Test
    void viewersOfTheFavouriteChangeEarlyToSeriesAndFilms() {
        Map<String, Integer> changes = new HashMap<>();
        for (Visit from : VISITS) {
            if (!from.program().equals("SeriesTitle0") || from.watch() >= 2_700) {
                continue;
            }
            VISITS.stream()
                    .filter(to -> to.client().equals(from.client()) && to.session() == from.session())
                    .filter(to -> to.start() > from.start() && to.start() >= from.end() - 30)
                    .min(Comparator.comparingInt(Visit::start).thenComparing(Visit::node))
                    .filter(to -> !to.program().equals(from.program()))
                    .ifPresent(to -> changes.merge(to.program().replaceAll("\\d", ""), 1, Integer::sum));
        }
        assertThat(changes).containsOnlyKeys("SeriesTitle", "FilmTitle");
        assertThat(changes.values()).allSatisfy(count -> assertThat(count).isGreaterThan(30));
    }

    @Test
    void someHandOversOverlap() {
        assertThat(VISITS)
                .filteredOn(from -> VISITS.stream()
                        .anyMatch(to -> to.client().equals(from.client())
                                && to.start() > from.start()
                                && to.start() < from.end()
                                && to.end() > from.end()))
                .hasSizeGreaterThan(50);
    }

    @Test
    void someBinge() {
        Map<String, Set<String>> episodes = VISITS.stream()
                .filter(visit -> visit.program().startsWith("Series") && visit.watch() > 900)
                .collect(Collectors.groupingBy(
                        visit -> visit.client() + visit.session() + visit.program(),
                        Collectors.mapping(Visit::node, Collectors.toSet())));
        assertThat(episodes.values()).filteredOn(nodes -> nodes.size() >= 3).hasSizeGreaterThan(10);
    }

    @Test
    void someViewersComeBackInAnotherSession() {
        assertThat(VISITS.stream()
                        .filter(visit -> visit.session() > 0)
                        .map(Visit::client)
                        .distinct())
                .hasSizeGreaterThan(50);
    }

    @Test
    void mostFilmsAreAbandoned() {
        assertThat(VISITS.stream().filter(visit -> visit.program().startsWith("Film")))
                .filteredOn(visit -> visit.watch() < 3_600)
                .hasSizeGreaterThan(300);
    }
}
