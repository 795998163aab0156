package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The three questions on the shipped sample, answered a second time by plain loops that share nothing with the
/// program.
class SampleTwinTest {
    private static final Path SAMPLE = Path.of("data", "data-log.csv.zip");
    private static final String PROGRAM = "SeriesTitle0";

    private record Request(String viewer, String asset, String title, long time) {}

    private record Viewing(
            String viewer, int session, String asset, String program, boolean series, long start, long end) {
        long watch() {
            return end - start;
        }
    }

    @TempDir
    private static Path folder;

    private static final List<Viewing> VIEWINGS = new ArrayList<>();

    @BeforeAll
    static void answerBoth() throws IOException {
        Map<String, List<Request>> byViewer = new TreeMap<>();
        for (Request request : requests()) {
            byViewer.computeIfAbsent(request.viewer(), viewer -> new ArrayList<>())
                    .add(request);
        }
        int sessions = 0;
        for (List<Request> requests : byViewer.values()) {
            sessions = cut(requests, sessions);
        }
        assertThat(Shell.run("report", SAMPLE.toString(), "--out", folder.toString())
                        .code())
                .isZero();
    }

    private static List<Request> requests() throws IOException {
        List<Request> requests = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(SAMPLE))) {
            zip.getNextEntry();
            BufferedReader lines = new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] f = line.split(",", -1);
                if (f[3].equals("200") || f[3].equals("206")) {
                    long time = LocalDateTime.parse(f[0] + "T" + f[1]).toEpochSecond(ZoneOffset.UTC);
                    requests.add(new Request(f[6] + "|" + f[4] + "|" + f[7], f[5], f[2], time));
                }
            }
        }
        return requests;
    }

    /// Cuts the requests of one viewer, asset by asset, then finds the session of each viewing by its first request.
    private static int cut(List<Request> requests, int before) {
        requests.sort(Comparator.comparingLong(Request::time));
        Map<Long, Integer> sessionAt = new TreeMap<>();
        int session = before;
        long last = Long.MIN_VALUE / 2;
        for (Request request : requests) {
            if (request.time() - last > 1800) {
                session++;
            }
            last = request.time();
            sessionAt.put(last, session);
        }
        Map<String, List<Request>> byAsset =
                requests.stream().collect(Collectors.groupingBy(Request::asset, TreeMap::new, Collectors.toList()));
        for (List<Request> ofAsset : byAsset.values()) {
            int from = 0;
            for (int i = 1; i <= ofAsset.size(); i++) {
                if (i == ofAsset.size()
                        || ofAsset.get(i).time() - ofAsset.get(i - 1).time() > 600) {
                    Request first = ofAsset.get(from);
                    boolean series = first.title().matches("S\\d+ E\\d+ - .+");
                    String program = series ? first.title().replaceFirst("S\\d+ E\\d+ - ", "") : first.title();
                    VIEWINGS.add(new Viewing(
                            first.viewer(),
                            sessionAt.get(first.time()),
                            first.asset(),
                            program,
                            series,
                            first.time(),
                            ofAsset.get(i - 1).time()));
                    from = i;
                }
            }
        }
        return session;
    }

    private static String file(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static Map<String, List<Viewing>> byProgram() {
        return VIEWINGS.stream().collect(Collectors.groupingBy(Viewing::program));
    }

    private static long watch(List<Viewing> viewings) {
        return viewings.stream().mapToLong(Viewing::watch).sum();
    }

    private static long distinct(List<Viewing> viewings, Function<Viewing, Object> what) {
        return viewings.stream().map(what).distinct().count();
    }

    private static String divided(long value, long by, int decimals) {
        return new BigDecimal(value)
                .divide(new BigDecimal(by), decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Comparator<Map.Entry<String, List<Viewing>>> mostWatched() {
        return Comparator.comparingLong((Map.Entry<String, List<Viewing>> entry) -> -watch(entry.getValue()))
                .thenComparing(Map.Entry::getKey);
    }

    @Test
    void theMostPopularProgramsAreTheTwins() throws IOException {
        long all = watch(VIEWINGS);
        StringBuilder csv = new StringBuilder("rank,program,kind,watch_seconds,viewings,sessions,viewers,share\n");
        int rank = 0;
        for (var entry :
                byProgram().entrySet().stream().sorted(mostWatched()).limit(25).toList()) {
            List<Viewing> of = entry.getValue();
            csv.append(String.join(
                            ",",
                            String.valueOf(++rank),
                            entry.getKey(),
                            of.getFirst().series() ? "series" : "film",
                            String.valueOf(watch(of)),
                            String.valueOf(of.size()),
                            String.valueOf(distinct(of, Viewing::session)),
                            String.valueOf(distinct(of, Viewing::viewer)),
                            divided(watch(of), all, 6)))
                    .append('\n');
        }
        assertThat(file("top-programs.csv")).isEqualTo(csv.toString());
    }

    @Test
    void theAverageWatchTimesAreTheTwins() throws IOException {
        StringBuilder csv = new StringBuilder("series,watch_seconds,viewings,viewers,mean_seconds_per_viewing,"
                + "median_seconds_per_viewing,mean_seconds_per_viewer\n");
        for (var entry : byProgram().entrySet().stream().sorted(mostWatched()).toList()) {
            List<Viewing> of = entry.getValue();
            if (!of.getFirst().series()) {
                continue;
            }
            long[] sorted = of.stream().mapToLong(Viewing::watch).sorted().toArray();
            long middles = sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2];
            long viewers = distinct(of, Viewing::viewer);
            csv.append(String.join(
                            ",",
                            entry.getKey(),
                            String.valueOf(watch(of)),
                            String.valueOf(of.size()),
                            String.valueOf(viewers),
                            divided(watch(of), of.size(), 1),
                            divided(middles, 2, 1),
                            divided(watch(of), viewers, 1)))
                    .append('\n');
        }
        assertThat(file("average-watch-time.csv")).isEqualTo(csv.toString());
    }

    private static Viewing next(Viewing viewing) {
        Viewing next = null;
        for (Viewing other : VIEWINGS) {
            if (other.session() == viewing.session()
                    && other.start() > viewing.start()
                    && other.start() >= viewing.end() - 30
                    && (next == null
                            || other.start() < next.start()
                            || (other.start() == next.start() && other.asset().compareTo(next.asset()) < 0))) {
                next = other;
            }
        }
        return next;
    }

    @Test
    void theProgramChangesAreTheTwins() throws IOException {
        Set<Integer> sessions = new HashSet<>();
        for (Viewing viewing : VIEWINGS) {
            if (viewing.program().equals(PROGRAM)) {
                sessions.add(viewing.session());
            }
        }
        List<Viewing> of = byProgram().get(PROGRAM);
        List<Viewing> changed = new ArrayList<>();
        Map<String, Integer> to = new TreeMap<>();
        Map<String, String> kinds = new TreeMap<>();
        int abandons = 0;
        int any = 0;
        for (Viewing viewing : VIEWINGS) {
            if (!sessions.contains(viewing.session()) || viewing.watch() >= 2700) {
                continue;
            }
            Viewing next = next(viewing);
            boolean change = next != null && !next.program().equals(viewing.program());
            any += change ? 1 : 0;
            if (viewing.program().equals(PROGRAM)) {
                abandons += next == null ? 1 : 0;
                if (change) {
                    changed.add(viewing);
                    to.merge(next.program(), 1, Integer::sum);
                    kinds.put(next.program(), next.series() ? "series" : "film");
                }
            }
        }
        int toSeries = to.keySet().stream()
                .filter(program -> kinds.get(program).equals("series"))
                .mapToInt(to::get)
                .sum();
        assertThat(file("program-changes.csv")).isEqualTo("""
                        program,measure,value
                        SeriesTitle0,sessions_with_program,%d
                        SeriesTitle0,viewers_with_program,%d
                        SeriesTitle0,viewings_of_program,%d
                        SeriesTitle0,changes,%d
                        SeriesTitle0,changes_to_series,%d
                        SeriesTitle0,changes_to_film,%d
                        SeriesTitle0,abandons,%d
                        SeriesTitle0,viewings_with_change,%d
                        SeriesTitle0,sessions_with_change,%d
                        SeriesTitle0,viewers_with_change,%d
                        SeriesTitle0,early_changes_any_program,%d
                        """.formatted(
                        sessions.size(),
                        distinct(of, Viewing::viewer),
                        of.size(),
                        changed.size(),
                        toSeries,
                        changed.size() - toSeries,
                        abandons,
                        changed.size(),
                        distinct(changed, Viewing::session),
                        distinct(changed, Viewing::viewer),
                        any));
        String destinations = to.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> entry.getKey() + "," + kinds.get(entry.getKey()) + "," + entry.getValue() + "\n")
                .collect(Collectors.joining());
        assertThat(file("program-changes-to.csv")).isEqualTo("to_program,to_kind,changes\n" + destinations);
    }

    @Test
    void everyTableAddsUpToTheSameWatchTime() throws IOException {
        for (String name :
                List.of("watch-time", "by-season", "by-program", "by-device", "by-user-agent", "by-ip", "viewings")) {
            List<String> lines = file(name + ".csv").lines().toList();
            int column = List.of(lines.getFirst().split(",", -1)).indexOf("watch_seconds");
            long sum = lines.stream()
                    .skip(1)
                    .mapToLong(line -> Long.parseLong(line.split(",", -1)[column]))
                    .sum();
            assertThat(sum).as(name).isEqualTo(watch(VIEWINGS));
        }
    }
}
