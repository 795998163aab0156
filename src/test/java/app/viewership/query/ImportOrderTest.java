package app.viewership.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.ingest.CancelSignal;
import app.viewership.ingest.FileOutcome;
import app.viewership.ingest.FileOutcome.Ending;
import app.viewership.ingest.ImportReport;
import app.viewership.ingest.ImportSettings;
import app.viewership.ingest.Importer;
import app.viewership.source.Kind;
import app.viewership.source.Kinds;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of every part of every kind, in whatever order and in however many imports they come: the library answers the
/// same, its ledger adds up to the same, and what comes again is told to be there already.
@Execution(ExecutionMode.CONCURRENT)
class ImportOrderTest {

    private static final String PLAYS = "episode_id,view_date,country,view_hours,viewer_id\n";
    private static final String STREAMS = "movie_title,user_email,size_mb,start_at,end_at\n";

    @TempDir
    Path folder;

    private int libraries;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    private List<Path> plays() throws IOException {
        return List.of(
                write(
                        "2021-01-02/play_events_2021-01-02_20.csv",
                        PLAYS + "7,2021-01-02,NL,1.5,10\n8,2021-01-02,DE,2,11\n"),
                write(
                        "2021-01-03/play_events_2021-01-03_07.csv",
                        PLAYS + "7,2021-01-03,NL,0.5,10\nx\n9,2021-01-03,DE,1,11\n"),
                write("schedule_2021-01-01.json", "[" + airing(7, "Alpha", "Drama") + "]"),
                write(
                        "schedule_2021-01-03.json",
                        "[" + airing(7, "Alpha", "Crime") + "," + airing(8, "Beta", "Drama") + "]"));
    }

    private static String airing(int id, String show, String genre) {
        return """
                {"id":%d,"airdate":"2021-01-01","name":"Pilot","season":1,"number":1,"runtime":60,"_embedded":{"show":{\
                "id":%d,"name":"%s","type":"Scripted","language":"English","genres":["%s"],\
                "ended":"2021-01-02"}}}""".formatted(id, show.length(), show, genre);
    }

    private List<Path> movies() throws IOException {
        return List.of(
                write("streams1.csv", STREAMS + stream("Film", "a", 20) + stream("Other", "b", 21)),
                write("streams2.csv", STREAMS + stream("Film", "b", 20) + "broken\n\n"),
                write(
                        "movies.csv",
                        "title,duration_mins,original_language,size_mb\nFilm,60,Danish,1\nOther,50,Thai,2\n"),
                write("users.csv", "first_name,last_name,email\nA,B,a@example.org\nC,D,b@example.org\n"),
                write("2021-12-01/books.json", "[" + book("A Book", "W") + "," + book("Gone", "V") + "]"),
                write("2021-12-02/books.json", "[" + book("A Book", "V") + "]"),
                write("authors.json", "[" + author("W", "Danes") + "," + author("V", "Thais") + ",{\"metadata\":{}}]"),
                write("reviews.json", "[" + review("FILM", "A BOOK") + "," + review("OTHER", "GONE") + "]"));
    }

    private static String stream(String movie, String user, int hour) {
        return "%s,%s@example.org,%d.5,2021-12-06T%d:00:00.000+0100,2021-12-06T23:00:00.000+0100\n"
                .formatted(movie, user, hour, hour);
    }

    private static String book(String name, String author) {
        return "{\"name\":\"%s\",\"author\":\"%s\",\"pages\":\"3\",\"publisher\":\"P\"}".formatted(name, author);
    }

    private static String author(String name, String label) {
        return "{\"metadata\":{\"name\":\"%s\"},\"nationalities\":[{\"label\":\"\"},{\"label\":\"%s\"}]}"
                .formatted(name, label);
    }

    private static String review(String movie, String book) {
        return """
                {"content":{"text":"t"},"books":[{"metadata":{"title":"%s"}}],"movies":[{"title":"%s"},\
                {"title":"end"}],\
                "created":"2021-12-01T10:00:00Z"}""".formatted(book, movie);
    }

    private List<Path> activity() throws IOException {
        return List.of(
                write("events1.jsonl", exit("u1", "song", 10) + exit("u2", "game", 20)),
                write("events2.jsonl", exit("u1", "song", 10) + "broken\n" + exit("u3", "song", 30)),
                write("2021-01-01/users.jsonl", user("u1", "se", "00:00:15") + user("u2", "no", "00:00:20")),
                write("2021-01-02/users.jsonl", user("u1", "dk", "00:00:05") + user("u3", "no", "00:01:00")),
                write(
                        "activities.jsonl",
                        "{\"activity_id\":\"song\",\"name\":\"Song\",\"type\":\"video\",\"subtype\":null}\n"));
    }

    private static String exit(String user, String activity, int second) {
        return """
                {"name":"activity_exit","occurred_at":"2021-01-01 00:00:%d","user_id":"%s","data":{"activity_id":"%s",\
                "duration":5,"completed":true}}
                """.formatted(second, user, activity);
    }

    private static String user(String id, String country, String trial) {
        return """
                {"user_id":"%s","country_code":"%s","registration_at":"2021-01-01 00:00:00","trial_start_at":\
                "2021-01-01 %s","trial_end_at":"2021-01-09 00:00:00"}
                """.formatted(id, country, trial);
    }

    private List<Path> live() throws IOException {
        return List.of(
                write("one.stream", message("stream-started", 1, 10) + message("stream-finished", 1, 40)),
                write("two.stream", message("stream-started", 2, 20) + message("show-liked", 2, 30) + "data:x\n\n"),
                write("three.stream", message("stream-interrupted", 2, 35) + message("stream-started", 1, 50)));
    }

    private static String message(String event, int user, int second) {
        return """
                id:%1$d-%2$d
                event:%3$s
                data:{"show":{"show_id":"s1","cast":null,"release_year":2021,"title":"T","type":"Movie",\
                "platform":"Sysney"},\
                "event_date":"11-01-2024 16:40:%2$d.035","user":{"id":%1$d,"date_of_birth":"10/05/1961",\
                "email":"a@b.c",\
                "first_name":"M","last_name":"R","country":"PT"}}

                """.formatted(user, second, event);
    }

    private List<Path> requests() throws IOException {
        String header = "date,time,original_title,sac_status,device,node_ID,anon_ip,anon_cs_user_agent\n";
        return List.of(
                write(
                        "b.csv",
                        header + request("20:00:00", "S01 E01 - Alpha") + request("20:09:00", "S01 E01 - Alpha")),
                write("a.csv", header + request("20:15:00", "S01 E01 - Beta") + "broken\n"),
                write("c.csv", header + request("20:40:00", "S01 E01 - Alpha") + "\n"));
    }

    private static String request(String time, String title) {
        return "2021-09-29,%s,%s,200,Roku,7,10.0.0.1,agent\n".formatted(time, title);
    }

    /// One of them with its columns in another order, and one packed.
    private List<Path> deliveries() throws IOException {
        String others = " cs-method x-edge-location x-host-header sc-bytes\n";
        String header = "#Version: 1.0\n#Fields: date time c-ip cs(User-Agent) cs-uri-stem sc-status" + others;
        String other = "#Version: 1.0\n#Fields: cs-uri-stem sc-status date time c-ip cs(User-Agent)" + others;
        Path packed = write("E2.2021-12-06-21.gz", "");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write((header + delivery("21:02:00", "alpha/1.ts", 200) + "broken\n").getBytes(UTF_8));
        }
        return List.of(
                write(
                        "E1.2021-12-06-20",
                        header + delivery("20:50:00", "alpha/1.ts", 200) + delivery("20:59:30", "alpha/2.ts", 206)),
                packed,
                write(
                        "E3.2021-12-06-21",
                        other + "/show/beta/1.ts\t200\t2021-12-06\t21:05:00\t192.0.2.1\tagent\tGET\tLAX1\th\t9\n"
                                + "/show/beta/2.ts\t403\t2021-12-06\t21:06:00\t192.0.2.2\tagent\tGET\tLAX1\th\t9\n"));
    }

    private static String delivery(String time, String path, int status) {
        return "2021-12-06\t%s\t192.0.2.1\tagent\t/show/%s\t%d\tGET\tLAX1\th\t392\n".formatted(time, path, status);
    }

    @Test
    void theOrderOfDeliveriesOfCloudFrontMakesNoDifference() throws IOException {
        assertSameInAllOrders(orders(deliveries()));
    }

    @Test
    void theOrderOfPlayEventsAndSchedulesMakesNoDifference() throws IOException {
        assertSameInAllOrders(orders(plays()));
    }

    @Test
    void theOrderOfActivityUsersAndActivitiesMakesNoDifference() throws IOException {
        assertSameInAllOrders(some(activity(), 24));
    }

    @Test
    void theOrderOfStreamsAndDumpsMakesNoDifference() throws IOException {
        assertSameInAllOrders(some(movies(), 24));
    }

    @Test
    void theOrderOfCapturesOfLivePlatformsMakesNoDifference() throws IOException {
        assertSameInAllOrders(orders(live()));
    }

    @Test
    void theOrderOfRequestLogsMakesNoDifference() throws IOException {
        assertSameInAllOrders(orders(requests()));
    }

    @Test
    void filesOfAllKindsMayComeMixed() throws IOException {
        List<Path> all = new ArrayList<>(plays());
        all.addAll(movies());
        all.addAll(activity());
        all.addAll(live());
        all.addAll(requests());
        all.addAll(deliveries());
        assertSameInAllOrders(some(all, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"app-activity", "movie-streams", "live-events"})
    void theOrderOfTheRealFilesMakesNoDifference(String name) throws IOException {
        Path real = Path.of("..", "shared", "data", name);
        Assumptions.assumeTrue(Files.isDirectory(real), () -> "There is no " + real.toAbsolutePath());
        try (Stream<Path> files = Files.list(real)) {
            assertSameInAllOrders(some(files.sorted().toList(), 4));
        }
    }

    private void assertSameInAllOrders(List<List<Path>> orders) {
        Map<String, Object> first = Map.of();
        for (List<Path> order : orders) {
            Map<String, Object> told = told(order);
            if (first.isEmpty()) {
                first = told;
            }
            assertThat(told).as("%s", order).isEqualTo(first);
        }
        assertThat(first).hasSizeGreaterThan(4);
    }

    /// All that a library tells, whose files came in one import, or by the name of the first of them, in two.
    private Map<String, Object> told(List<Path> order) {
        try (Library library = Library.create(folder.resolve("library" + libraries++))) {
            int first = order.getFirst().getFileName().hashCode() % 2 == 0 ? order.size() : 1;
            run(library, order.subList(0, first));
            if (first < order.size()) {
                run(library, order.subList(first, order.size()));
            }
            Map<String, Object> told = told(library);
            assertThat(run(library, order).files())
                    .extracting(FileOutcome::ending)
                    .containsOnly(Ending.DUPLICATE);
            assertThat(told(library)).isEqualTo(told);
            return told;
        }
    }

    private static ImportReport run(Library library, List<Path> files) {
        ImportReport report = new Importer(library, new ImportSettings(ZoneId.of("Europe/Berlin")))
                .run(files, progress -> {}, new CancelSignal());
        assertThat(report.failed()).as("%s", report.files()).isFalse();
        return report;
    }

    private static Map<String, Object> told(Library library) {
        Map<String, Object> told = new TreeMap<>();
        for (LedgerEntry entry : library.ledger()) {
            assertThat(entry.lines()).isEqualTo(entry.stored() + entry.rejected() + entry.blank());
            Kind kind = Kinds.of(entry.kind()).orElseThrow();
            told.put(
                    "ledger " + entry.path(),
                    List.of(
                            entry.kind(),
                            entry.part(),
                            entry.lines(),
                            entry.stored(),
                            entry.rejected(),
                            entry.unusable(),
                            String.valueOf(entry.captured()),
                            library.changesOf(kind, entry).toString()));
        }
        for (String id : library.kinds()) {
            Kind kind = Kinds.of(id).orElseThrow();
            told.put("history " + id, library.history(kind));
            Explorer explorer = new Explorer(Dataset.load(library, kind));
            Question question = Question.of(id, ZoneId.of("Europe/Berlin")).withLimit(Integer.MAX_VALUE);
            List<Measure> measures = Stream.of(Measure.values())
                    .filter(measure -> measure.fits(kind))
                    .toList();
            explorer.dataset().dimensions().stream()
                    .filter(dimension -> !dimension.id().equals("time"))
                    .forEach(dimension -> told.put(
                            id + " by " + dimension.id(),
                            explorer.group(question, List.of(dimension.id()), measures, null)
                                    .rows()));
            explorer.screens()
                    .forEach(screen -> told.put(
                            id + " " + screen,
                            explorer.answer(question.with(screen)).rows()));
        }
        return told;
    }

    /// Some orders of many: as they are, from behind, and at random.
    private static List<List<Path>> some(List<Path> files, int count) {
        List<List<Path>> orders = new ArrayList<>(List.of(files, files.reversed()));
        Random random = new Random(7);
        while (orders.size() < count) {
            List<Path> order = new ArrayList<>(files);
            Collections.shuffle(order, random);
            orders.add(order);
        }
        return orders;
    }

    private static List<List<Path>> orders(List<Path> files) {
        if (files.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Path>> orders = new ArrayList<>();
        for (Path first : files) {
            List<Path> others = new ArrayList<>(files);
            others.remove(first);
            for (List<Path> rest : orders(others)) {
                List<Path> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }
}
