package app.viewership.bench;

import app.viewership.ingest.CancelSignal;
import app.viewership.ingest.ImportSettings;
import app.viewership.ingest.Importer;
import app.viewership.query.Dataset;
import app.viewership.query.Explorer;
import app.viewership.query.Filter;
import app.viewership.query.Measure;
import app.viewership.query.Question;
import app.viewership.source.AppActivity;
import app.viewership.source.Kind;
import app.viewership.source.PlayEvents;
import app.viewership.store.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// App activity and play events against DuckDB: from file or folder to the first answer, and an answer after.
final class OtherKinds {

    private final Path folder;
    private final int rounds;

    OtherKinds(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    /// @param events of an app; 0 leaves them out
    /// @param plays 0 leaves them out
    void run(long events, long plays) throws Exception {
        if (events > 0) {
            Path file = folder.resolve("events.jsonl");
            AppEvents.write(file, events);
            System.out.printf(Locale.ROOT, "%n%,d app-activity events, %,d bytes of JSON%n", events, Files.size(file));
            race("app activity", AppActivity.KIND, file, List.of("activity"), appEvents(file), TOP_ACTIVITIES);
            Files.delete(file);
        }
        if (plays > 0) {
            Path days = folder.resolve("plays");
            PlayFolder.write(days, plays);
            System.out.printf(Locale.ROOT, "%n%,d play events in %,d files%n", plays, PlayFolder.DAYS * 24);
            race("play events", PlayEvents.KIND, days, List.of("country"), playEvents(days), TOP_COUNTRIES);
        }
    }

    /// The columns as a careful user would name them, so that DuckDB need not guess types.
    private static String appEvents(Path file) {
        return """
                CREATE TABLE told AS
                SELECT occurred_at, user_id, data.activity_id AS activity, data.duration AS duration,
                       data.completed AS completed, data.collection_id AS collection, context.os.name AS os,
                       context.os.version AS os_version, context.app.version AS app_version
                FROM read_json('%s', format = 'newline_delimited', columns = {
                    name: 'VARCHAR', occurred_at: 'TIMESTAMP', user_id: 'VARCHAR',
                    data: 'STRUCT(activity_id VARCHAR, duration DOUBLE, completed BOOLEAN, collection_id VARCHAR)',
                    context: 'STRUCT(os STRUCT(name VARCHAR, version VARCHAR), app STRUCT(version VARCHAR))'})
                WHERE name = 'activity_exit'""".formatted(file);
    }

    private static final String TOP_ACTIVITIES = """
            SELECT activity, sum(floor(duration + 0.5))::BIGINT || '/' || count(DISTINCT user_id) FROM told
            GROUP BY activity ORDER BY sum(floor(duration + 0.5)) DESC, activity LIMIT 25""";

    private static String playEvents(Path days) {
        return """
                CREATE TABLE told AS
                SELECT episode_id, view_date, country, view_hours, viewer_id,
                       regexp_extract(filename, '_([0-9]{2})$', 1)::TINYINT AS hour
                FROM read_csv('%s/*/*', header = true, filename = true, columns = {
                    episode_id: 'INTEGER', view_date: 'DATE', country: 'VARCHAR', view_hours: 'DOUBLE',
                    viewer_id: 'INTEGER'})""".formatted(days);
    }

    private static final String TOP_COUNTRIES = """
            SELECT country, sum(round(view_hours * 3600))::BIGINT || '/' || count(DISTINCT viewer_id) FROM told
            GROUP BY country ORDER BY sum(round(view_hours * 3600)) DESC, country LIMIT 25""";

    private void race(String what, Kind kind, Path input, List<String> by, String load, String ask) throws Exception {
        System.out.println(Stopwatch.row("job", "explorer", "DuckDB", "ratio", "goal"));
        System.out.println("|---|---|---|---|---|");
        int[] round = {0};
        Stopwatch first = Stopwatch.race(
                rounds,
                () -> {
                    try (Library library = imported(input, what + ++round[0])) {
                        top(new Explorer(Dataset.load(library, kind)), by);
                    }
                },
                () -> {
                    try (DuckDb duck = new DuckDb(folder.resolve(what + round[0] + ".duckdb"))) {
                        duck.run(load);
                        duck.rows(ask);
                    }
                });
        System.out.println(first.row(what + ": to first answer", "at most 0.6"));
        Path ours = folder.resolve(what + round[0] + ".mv.db");
        Path theirs = folder.resolve(what + round[0] + ".duckdb");
        System.out.println(Stopwatch.row(
                what + ": library file",
                String.format(Locale.ROOT, "%.1f MB", Files.size(ours) / 1e6),
                String.format(Locale.ROOT, "%.1f MB", Files.size(theirs) / 1e6),
                String.format(Locale.ROOT, "%.3f", (double) Files.size(ours) / Files.size(theirs)),
                "at most 0.5"));
        try (Library library = Library.openReadOnly(ours);
                DuckDb duck = new DuckDb(theirs)) {
            Explorer explorer = new Explorer(Dataset.load(library, kind));
            Benchmark.same(top(explorer, by), duck.rows(ask));
            if (kind.completed().isPresent()) {
                filtered(explorer, duck);
            }
        }
    }

    private Library imported(Path input, String name) {
        Library library = Library.create(folder.resolve(name + ".mv.db"));
        var report =
                new Importer(library, ImportSettings.DEFAULT).run(List.of(input), progress -> {}, new CancelSignal());
        if (report.failed()) {
            throw new IllegalStateException(report.files().toString());
        }
        return library;
    }

    private static List<String> top(Explorer explorer, List<String> by) {
        return answer(explorer, Question.of(explorer.dataset().kind().id(), ZoneOffset.UTC), by);
    }

    private static List<String> answer(Explorer explorer, Question question, List<String> by) {
        return explorer
                .group(question.withLimit(25), by, List.of(Measure.WATCH_SECONDS, Measure.VIEWERS), null)
                .rows()
                .stream()
                .map(row -> row.cells().get(0) + "=" + row.cells().get(1) + "/"
                        + row.cells().get(2))
                .toList();
    }

    /// Five filters, another app version left out every time, so that no answer is one remembered.
    private void filtered(Explorer explorer, DuckDb duck) throws Exception {
        Benchmark.same(five(explorer, 30), duck.rows(five(30)));
        int[] ours = {0};
        int[] theirs = {0};
        Stopwatch asked = Stopwatch.race(
                rounds * 3, () -> five(explorer, 30 + ours[0]++ % 12), () -> duck.rows(five(30 + theirs[0]++ % 12)));
        System.out.println(asked.row("app activity: an answer with five filters", "< 100 ms"));
    }

    private static List<String> five(Explorer explorer, int version) {
        List<Filter> filters = List.of(
                without("app_version", "7." + version + ".0"),
                without("os_version", "9"),
                without("activity", "activity_7"),
                without("os_version_group", "13"),
                new Filter("os", new TreeSet<>(List.of("iOS", "Android")), false));
        return answer(
                explorer, Question.of(AppActivity.KIND.id(), ZoneOffset.UTC).withFilters(filters), List.of("activity"));
    }

    private static Filter without(String dimension, String value) {
        return new Filter(dimension, new TreeSet<>(List.of(value)), true);
    }

    private static String five(int version) {
        return """
                SELECT activity, sum(floor(duration + 0.5))::BIGINT || '/' || count(DISTINCT user_id) FROM told
                WHERE app_version <> '7.%d.0' AND os_version <> '9' AND activity <> 'activity_7'
                  AND split_part(os_version, '.', 1) <> '13' AND os IN ('iOS', 'iPhone OS', 'Android')
                GROUP BY activity ORDER BY sum(floor(duration + 0.5)) DESC, activity LIMIT 25""".formatted(version);
    }
}
