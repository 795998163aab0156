package app.viewership.query;

import app.viewership.viewing.Gaps;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Random logs and random questions about them.
final class Logs {
    static final Gaps GAPS = new Gaps(60, 180);

    /// Moments that logs begin at: before midnight, before an hour twice, before an hour never, before half an hour
    /// twice, before a year ends.
    private static final long[] BEGINNINGS = {
        Instant.parse("2021-09-29T23:57:36Z").getEpochSecond(),
        Instant.parse("2021-10-31T00:57:00Z").getEpochSecond(),
        Instant.parse("2021-03-28T00:56:30Z").getEpochSecond(),
        Instant.parse("2021-04-03T14:56:00Z").getEpochSecond(),
        Instant.parse("2021-12-31T23:58:00Z").getEpochSecond(),
        Instant.parse("2021-11-07T05:57:00Z").getEpochSecond(),
    };

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("UTC"),
            ZoneId.of("Europe/Amsterdam"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Australia/Lord_Howe"));

    private static final List<String[]> ASSETS = List.of(
            new String[] {"10", "S01 E01 - One"},
            new String[] {"11", "S01 E02 - One"},
            new String[] {"12", "S2 E1 - One"},
            new String[] {"9", "S01 E01 - Two"},
            new String[] {"20", "A film"},
            new String[] {"20", "A film, again"},
            new String[] {"21", "Two"});

    private static final List<String[]> CLIENTS = List.of(
            new String[] {"1.1.1.1", "Roku", "b"},
            new String[] {"1.1.1.1", "Roku", "a"},
            new String[] {"1.1.1.1", "Fire TV", "a"},
            new String[] {"281.60.67.0", "Roku", "a"},
            new String[] {"281.60.67.0", "Roku", "c"});

    private Logs() {}

    /// Up to 70 rows in any order: each client steps from request to request by pauses around the gaps.
    static Arbitrary<List<RawRow>> rows() {
        Arbitrary<List<int[]>> steps = Combinators.combine(
                        Arbitraries.integers().between(0, CLIENTS.size() - 1),
                        Arbitraries.integers().between(0, ASSETS.size() - 1),
                        Arbitraries.of(0, 0, 1, 1, 2, 5, 20, 59, 60, 60, 61, 100, 179, 180, 181, 400, 4000),
                        Arbitraries.of(200, 200, 200, 206, 206, 404, 500))
                .as((client, asset, step, status) -> new int[] {client, asset, step, status})
                .list()
                .ofMaxSize(70);
        return Combinators.combine(
                        steps, Arbitraries.integers().between(0, BEGINNINGS.length - 1), Arbitraries.randoms())
                .as((each, beginning, random) -> {
                    List<RawRow> rows = rows(each, BEGINNINGS[beginning]);
                    Collections.shuffle(rows, random);
                    return rows;
                });
    }

    private static List<RawRow> rows(List<int[]> steps, long beginning) {
        long[] clock = new long[CLIENTS.size()];
        List<RawRow> rows = new ArrayList<>();
        for (int[] step : steps) {
            clock[step[0]] += step[2];
            String[] client = CLIENTS.get(step[0]);
            String[] asset = ASSETS.get(step[1]);
            rows.add(new RawRow(
                    beginning + clock[step[0]], asset[1], step[3], client[1], asset[0], client[0], client[2]));
        }
        return rows;
    }

    /// Deals rows out to one to three files.
    static List<List<RawRow>> files(List<RawRow> rows, Random random) {
        List<List<RawRow>> files = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int count = 1 + random.nextInt(3);
        rows.forEach(row -> files.get(random.nextInt(count)).add(row));
        return files;
    }

    /// A question that the log can answer: filters, drill and period are taken from it.
    static Question question(List<RawRow> rows, Random random) {
        ViewerKey key = random.nextBoolean() ? ViewerKey.DEVICE : ViewerKey.HOUSEHOLD;
        Rule rule = new Rule(GAPS, 100, 10, key, new Thresholds(1, 50, 2, 30));
        Question question = Question.of("requests", ZONES.get(random.nextInt(ZONES.size())))
                .with(rule)
                .withLimit(Integer.MAX_VALUE);
        if (rows.isEmpty()) {
            return question;
        }
        List<TwinViewing> viewings = TwinCut.viewings(rows, GAPS, key);
        List<Filter> filters = new ArrayList<>();
        for (String dimension :
                List.of("program", "kind", "season", "device", "user_agent", "client_ip", "hour_of_day", "weekday")) {
            if (random.nextInt(6) == 0 && !viewings.isEmpty()) {
                filters.add(filter(dimension, viewings, question.zone(), random));
            }
        }
        question = question.withFilters(filters);
        if (random.nextInt(4) == 0 && !viewings.isEmpty()) {
            TwinViewing in = viewings.get(random.nextInt(viewings.size()));
            question = question.drilled(new Step("program", in.program()));
            if (in.series() && random.nextBoolean()) {
                question = question.drilled(new Step("season", in.value("season")));
            }
        }
        if (random.nextBoolean()) {
            long first = rows.stream().mapToLong(RawRow::time).min().orElseThrow();
            long from = first + random.nextInt(900) - 100;
            question = question.with(
                    new Period(Instant.ofEpochSecond(from), Instant.ofEpochSecond(from + 1 + random.nextInt(1200))));
        }
        return question;
    }

    private static Filter filter(String dimension, List<TwinViewing> viewings, ZoneId zone, Random random) {
        TreeSet<String> values = new TreeSet<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            TwinViewing viewing = viewings.get(random.nextInt(viewings.size()));
            values.add(
                    dimension.equals("hour_of_day") || dimension.equals("weekday")
                            ? TwinClock.value(dimension, zone, viewing.start())
                            : viewing.value(dimension));
        }
        return new Filter(dimension, values, random.nextInt(3) == 0);
    }
}
