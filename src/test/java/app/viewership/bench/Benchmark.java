package app.viewership.bench;

import app.viewership.query.Filter;
import app.viewership.query.Measure;
import app.viewership.source.sample.SampleLog;
import app.viewership.viewing.Gaps;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// The program against DuckDB: the same job on the same file, in turn, in one run, as a table of ratios.
///
/// Both answers are compared before a time counts. Arguments: rows of the log (default 5,000,000), rounds (default 3),
/// rows of the log for the large heap test (default 50,000,000; 0 leaves it out), events of an app (default 5,000,000),
/// play events (default 10,000,000), seconds of live events (default 20). 0 leaves a part out.
public final class Benchmark {

    private final Path folder;
    private final int rounds;

    private Benchmark(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    public static void main(String[] args) throws Exception {
        long rows = args.length > 0 ? Long.parseLong(args[0]) : 5_000_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        long large = args.length > 2 ? Long.parseLong(args[2]) : 50_000_000;
        long events = args.length > 3 ? Long.parseLong(args[3]) : 5_000_000;
        long plays = args.length > 4 ? Long.parseLong(args[4]) : 10_000_000;
        int live = args.length > 5 ? Integer.parseInt(args[5]) : 20;
        Path folder = Files.createTempDirectory("viewership-bench");
        try {
            if (rows > 0) {
                new Benchmark(folder, rounds).run(rows, large);
            }
            new OtherKinds(folder, rounds).run(events, plays);
            if (live > 0) {
                new LiveLoad(folder).run(20_000, live);
            }
        } finally {
            delete(folder);
        }
    }

    private void run(long rows, long large) throws Exception {
        Path log = folder.resolve("data-log.csv");
        new SampleLog(rows, 1).write(log);
        System.out.printf(
                Locale.ROOT,
                "%,d rows, %,d bytes of CSV; %d cores; median of %d rounds after one not counted%n%n",
                rows,
                Files.size(log),
                Runtime.getRuntime().availableProcessors(),
                rounds);
        System.out.println(Stopwatch.row("job", "explorer", "DuckDB", "ratio", "goal"));
        System.out.println("|---|---|---|---|---|");
        race(log);
        ask();
        System.out.println();
        System.out.println("Import in 512 MB of heap: "
                + Child.run(
                        HeapImport.class,
                        "512m",
                        log.toString(),
                        library("small").toString()));
        System.out.println("JavaFX thread while importing: "
                + Child.run(
                        FreeWindow.class,
                        "1g",
                        log.toString(),
                        library("window").toString()));
        Files.delete(log);
        if (large > 0) {
            Path big = folder.resolve("large.csv");
            new SampleLog(large, 2).write(big);
            System.out.println("Import in 1 GB of heap: "
                    + Child.run(
                            HeapImport.class,
                            "1g",
                            big.toString(),
                            library("large").toString()));
        }
    }

    private void race(Path log) throws Exception {
        int[] round = {0};
        Stopwatch load = Stopwatch.race(
                rounds,
                () -> {
                    try (Explored explored = new Explored(log, library("first" + ++round[0]))) {
                        explored.top25();
                    }
                },
                () -> {
                    try (DuckDb duck = new DuckDb(folder.resolve("first" + round[0] + ".duckdb"))) {
                        duck.load(log);
                        duck.viewings(600);
                        duck.top25();
                    }
                });
        System.out.println(load.row("file to first answer", "at most 0.6"));

        Path library = library("kept");
        Path database = folder.resolve("kept.duckdb");
        try (DuckDb duck = new DuckDb(database)) {
            duck.load(log);
            duck.checkpoint();
        }
        long theirs = Files.size(database);
        try (Explored explored = new Explored(log, library);
                DuckDb duck = new DuckDb(database)) {
            duck.viewings(600);
            same(explored.top25(), duck.top25());
            int[] gap = {600};
            Stopwatch again = Stopwatch.race(
                    rounds * 3,
                    () -> explored.explorer().summary(Explored.question(new Gaps(gap[0] += 7, 3600))),
                    () -> duck.viewings(gap[0]));
            System.out.println(again.row("another gap", "at most 0.02"));
        }
        long ours = Files.size(library);
        System.out.println(Stopwatch.row(
                "library file",
                String.format(Locale.ROOT, "%.1f MB", ours / 1e6),
                String.format(Locale.ROOT, "%.1f MB", theirs / 1e6),
                String.format(Locale.ROOT, "%.3f", (double) ours / theirs),
                "at most 0.25"));
    }

    /// A filter, a grouping and distinct viewers over a million viewings.
    private void ask() throws Exception {
        Path log = folder.resolve("crowd.csv");
        Crowd.write(log, 1_000_000);
        try (Explored explored = new Explored(log, library("crowd"));
                DuckDb duck = new DuckDb(folder.resolve("crowd.duckdb"))) {
            duck.load(log);
            duck.viewings(600);
            // DuckDB is spared the text: viewers are numbers and programs a column, as a careful user would store them.
            duck.run("""
                    CREATE TABLE asked AS
                    SELECT dense_rank() OVER (ORDER BY ip, device, agent)::INTEGER AS viewer, device, watch,
                           coalesce(nullif(regexp_extract(title, '^S\\d+ E\\d+ - (.+)$', 1), ''), title) AS program
                    FROM viewing""");
            same(without("device0", explored), duck.rows(without("device0")));
            int[] ours = {0};
            int[] theirs = {0};
            Stopwatch asked = Stopwatch.race(
                    rounds * 5,
                    () -> without("device" + ours[0]++ % Crowd.DEVICES, explored),
                    () -> duck.rows(without("device" + theirs[0]++ % Crowd.DEVICES)));
            System.out.println(asked.row("an answer over 1,000,000 viewings", "at most 2, < 50 ms"));
        }
    }

    /// Every time without another device, so that no answer is one remembered.
    private static List<String> without(String device, Explored explored) {
        var question =
                Explored.question().withFilters(List.of(new Filter("device", new TreeSet<>(List.of(device)), true)));
        return explored
                .explorer()
                .group(question, List.of("program"), List.of(Measure.WATCH_SECONDS, Measure.VIEWERS), null)
                .rows()
                .stream()
                .map(row -> row.cells().get(0) + "=" + row.cells().get(1) + "/"
                        + row.cells().get(2))
                .toList();
    }

    private static String without(String device) {
        return """
                SELECT program, sum(watch)::BIGINT || '/' || count(DISTINCT viewer) FROM asked
                WHERE device <> '%s' GROUP BY program ORDER BY sum(watch) DESC, program LIMIT 25""".formatted(device);
    }

    static void same(List<String> ours, List<String> theirs) {
        if (!ours.equals(theirs)) {
            throw new IllegalStateException("The answers differ:\n" + ours + "\n" + theirs);
        }
    }

    private Path library(String name) {
        return folder.resolve(name + ".mv.db");
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, IOException broken) throws IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
