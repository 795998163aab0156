package app.viewership.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.viewership.ingest.CancelSignal;
import app.viewership.ingest.ImportSettings;
import app.viewership.ingest.Importer;
import app.viewership.store.Library;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A running server is asked over HTTP.
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class AnswerServerTest {
    private static final String EVENT = """
            id:%d
            event:%s
            data:{"show":{"show_id":"%s","cast":%s,"release_year":%d,"title":"Low","type":"Movie","listed_in":"Drama",\
            "platform":"%s"},"event_date":"11-01-2024 10:%s.035","user":{"id":4,"date_of_birth":"11/01/1990",\
            "first_name":"Ann","last_name":"Lee","country":"PT","gender":"Female"}}

            """;

    private static final String CAPTURE = EVENT.formatted(1, "show-liked", "s1", "null", 1999, "Sysney", "00:00")
            + EVENT.formatted(2, "stream-started", "s1", "\"Bob May, Eve\"", 2020, "Sytflix", "01:00")
            + EVENT.formatted(3, "stream-finished", "s1", "\"Bob May, Eve\"", 2020, "Sytflix", "21:00")
            + EVENT.formatted(4, "stream-started", "s1", "\"Bob May, Eve\"", 2020, "Sytflix", "22:00");

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Library library;
    private AnswerServer server;

    @BeforeEach
    void start() throws IOException {
        Path capture = Files.writeString(folder.resolve("tv.stream"), CAPTURE);
        Path name = folder.resolve("library");
        try (Library made = Library.create(name)) {
            take(made, capture);
        }
        library = Library.openReadOnly(name);
        server = AnswerServer.start(library, 0);
    }

    private static void take(Library into, Path file) {
        assertThat(new Importer(into, ImportSettings.DEFAULT)
                        .run(List.of(file), progress -> {}, new CancelSignal())
                        .failed())
                .isFalse();
    }

    @AfterEach
    void stop() {
        server.close();
        library.close();
        client.close();
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.url() + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "recent_shows | {\"recent_shows\":\"1\"}",
                "successful_streams | [{\"successful_streams\":1.0,\"user\":4.0}]",
                "start_events | {\"start_event_rate(%)\":\"66.66666666666667\"}",
                "start_events?platform=Sysney | {\"start_event_rate(%)\":\"0.0\"}",
                "start_events?filter=platform=Sysney | {\"start_event_rate(%)\":\"0.0\"}",
                "query?by=show&measure=completion,mean_seconds,mean_seconds_per_viewing | {\"dataset\":\"live\","
                        + "\"zone\":\"UTC\",\"groups\":1,\"rows\":[{\"show\":\"Low\",\"completion\":1.0,"
                        + "\"mean_seconds\":600.0,\"mean_seconds_per_viewing\":600.0}]}",
                "recent_shows?filter=platform=Sysney | {\"recent_shows\":\"0\"}",
                "successful_streams?from=2024-01-11T10:10 | []",
                "start_events?platform=Sysney&to=2024-01-11T11:00 | {\"start_event_rate(%)\":\"0.0\"}",
                "run_times | [{\"run_seconds\":1320.0,\"source\":\"tv\"}]",
                "run_times?from=2024-01-11T11:10&zone=Europe/Amsterdam | [{\"run_seconds\":720.0,\"source\":\"tv\"}]",
                "run_times?from=2024-01-11T09:10&to=2024-01-11T10:00:30 | [{\"run_seconds\":30.0,\"source\":\"tv\"}]",
                "recent_shows?to=1969-01-01 | {\"recent_shows\":\"0\"}",
                "run_times?to=2024-01-11T10:00 | [{\"run_seconds\":0.0,\"source\":\"tv\"}]",
                "query?by=platform&measure=viewings,watch_seconds | {\"dataset\":\"live\",\"zone\":\"UTC\",\"groups\":1,\"rows\":"
                        + "[{\"platform\":\"Sytflix\",\"viewings\":2,\"watch_seconds\":1200}]}",
                "query?by=show&measure=completion_rate&filter=platform!=Sysney&limit=1 | {\"dataset\":\"live\",\"zone\":\"UTC\","
                        + "\"groups\":1,\"rows\":[{\"show\":\"Low\",\"completion_rate\":1.0}]}",
                "query?by=platform&measure=sessions | {\"dataset\":\"live\",\"zone\":\"UTC\",\"groups\":1,\"rows\":"
                        + "[{\"platform\":\"Sytflix\",\"sessions\":1}]}",
                "query?by=platform&measure=sessions,reach&session_gap=45s&viewing_gap=30&runtime=1h&reach=21&viewer=device | "
                        + "{\"dataset\":\"live\",\"zone\":\"UTC\",\"groups\":1,\"rows\":"
                        + "[{\"platform\":\"Sytflix\",\"sessions\":2,\"reach\":0}]}",
                "query?grain=hour&measure=viewings&from=2024-01-11T10:10&zone=Europe/Lisbon | {\"dataset\":\"live\",\"zone\":"
                        + "\"Europe/Lisbon\",\"groups\":1,"
                        + "\"rows\":[{\"time\":\"2024-01-11T10:00:00Z\",\"viewings\":1}]}",
            })
    void eachAnswerHasItsShape(String path, String answer) throws Exception {
        HttpResponse<String> response = ask(path);

        // The rule, on one level but for the empty lists of drill and filters, stands beside every table, and that
        // nothing is missing or puzzling.
        assertThat(response.body()
                        .replaceFirst(
                                "\"parameters\":\\{[^{}]*+(\\{[^{}]*+}[^{}]*+)*+},\"missing\":\\[],\"remarks\":\\[],",
                                ""))
                .isEqualTo(answer);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @Test
    void whatShapedATableStandsBesideIt() throws Exception {
        assertThat(ask("query?by=platform&measure=viewings&session_gap=2h&to=2024-02-01&reach=7"
                                + "&filter=platform=Sytflix")
                        .body())
                .contains(
                        "\"parameters\":{\"zone\":\"UTC\",\"from\":null,\"to\":\"2024-02-01T00:00:00Z\",",
                        "\"session_gap_seconds\":7200,",
                        "\"reach_minutes\":7,",
                        "\"filters\":[{\"dimension\":\"platform\",\"kept\":[\"Sytflix\"]}]}")
                .as("nothing of this kind is cut by a viewing gap, or is of a household")
                .doesNotContain("viewing_gap", "\"viewer\"");
    }

    @Test
    void usersAreReportedWithTheirEvents() throws Exception {
        assertThat(ask("user_report?zone=Europe/Amsterdam").body())
                .startsWith("[{\"event_list\":[{\"event\":\"show-liked\",\"event_date\":\"2024-01-11T11:00:00+01:00\","
                        + "\"first_actor\":null,\"show_id\":\"s1\","
                        + "\"show_platform\":\"Sysney\",\"show_title\":\"Low\"},"
                        + "{\"event\":\"stream-started\",\"event_date\":\"2024-01-11T11:01:00+01:00\","
                        + "\"first_actor\":\"Bob May\",\"show_id\":\"s1\",\"show_platform\":\"Sytflix\",")
                .endsWith("],\"user\":{\"age\":34,\"user_id\":4,\"user_name\":\"Ann Lee\"}}]");
    }

    @Test
    void aPageListsWhatThereIs() throws Exception {
        HttpResponse<String> page = ask("");

        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        // What the page shows as filters works.
        assertThat(page.body()).contains("filter=hour_of_day=20", "filter=weekday!=Sunday");
        assertThat(ask("query?by=show&measure=viewings&filter=hour_of_day=20").statusCode())
                .isEqualTo(200);
        assertThat(ask("query?by=show&measure=viewings&filter=weekday!=Sunday").statusCode())
                .isEqualTo(200);
        assertThat(page.body())
                .contains("/user_report", "/run_times", "dataset=live&amp;by=show", "completed")
                .contains("genre, rating")
                .contains("viewings", "watch_seconds", "completed", "completion_rate", "mean_seconds, median_seconds,")
                .doesNotContain("per_viewing,", "completion,")
                .contains("session_gap</code>, <code>viewing_gap");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nothing | 404 | There is nothing at /nothing; / lists what there is.",
                "recent_shows/ | 404 | There is nothing at /recent_shows/; / lists what there is.",
                "start_events?platform=Net | 404 | There is no platform 'Net'; there is Sysney, Sytflix.",
                "start_events?filter=hour_of_day!=10 | 404 | No event is left by these filters; leave some out.",
                "start_events?plat=Net | 400 | There is no parameter 'plat' here; there are dataset, platform, filter, "
                        + "from, to, zone.",
                "recent_shows?dataset=requests | 404 | There is no dataset 'requests'; there is live.",
                "query?by=platform | 400 | Say what is counted: measure=watch_seconds,viewings.",
                "query?measure=viewings | 400 | Say what the rows are: by=show, or grain=hour.",
                "query?by=show&measure=viewings&filter=show | 400 | 'show' is no filter; write filter=country=nl or "
                        + "filter=country!=nl.",
                "query?by=show&measure=viewings&limit=0 | 400 | '0' is no limit; write a whole number from 1 on.",
                "query?by=show&measure=viewings&zone=Mars | 400 | 'Mars' is no time zone; write Europe/Amsterdam or UTC.",
                "query?by=show&measure=viewings&from=soon | 400 | 'soon' is no moment; write 2021-09-30, 2021-09-30T00:30 or "
                        + "2021-09-30T00:30Z.",
                "query?by=show&measure=viewings&session_gap=soon | 400 | 'soon' is no session_gap; write 30m, 45s, 1h30m or a "
                        + "number of seconds.",
                "query?by=show&measure=viewings&session_gap=5m | 400 | The session gap (300 s) is shorter than the viewing gap "
                        + "(600 s); it must be at least as long.",
                "query?by=show&measure=viewings&viewer=cat | 400 | 'cat' is no viewer key; write device or household.",
                "query?by=show&measure=viewings&completion=101 | 400 | '101' is no completion; write a whole number from 0 to "
                        + "100.",
                "query?by=show&by=%25zz&measure=viewings&grain=soon | 400 | 'soon' is no grain; there are minute, five_minutes, "
                        + "quarter_hour, hour, day, week, month, year.",
            })
    void whatCannotBeAnsweredIsOneSentence(String path, int status, String sentence) throws Exception {
        HttpResponse<String> response = ask(path);

        assertThat(response.body()).isEqualTo("{\"error\":\"" + sentence.replace("'", "\\\"") + "\"}");
        assertThat(response.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"by=platforms&measure=viewings", "by=show&measure=hits", "by=show&measure=viewings&filter=show=X"
            })
    void namesThatTheDatasetDoesNotHaveAreToldByItsOwnSentence(String query) throws Exception {
        HttpResponse<String> response = ask("query?" + query);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).startsWith("{\"error\":\"There is no ").endsWith(".\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
    void nothingCanBeChanged(String method) throws Exception {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(server.url())
                        .method(method, HttpRequest.BodyPublishers.ofString("x"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    @Test
    void theHeadAloneHasNoBody() throws Exception {
        HttpResponse<String> response =
                client.send(HttpRequest.newBuilder(server.url()).HEAD().build(), HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Host: localhost:PORT, 200",
        "Host: LOCALHOST:PORT, 200",
        "Host: 127.0.0.1:PORT, 200",
        "Host: [::1]:PORT, 200",
        "Host: localhost, 403",
        "Host: localhost:1, 403",
        "Host: localhost.evil.example:PORT, 403",
        "Host: evil.example:PORT, 403",
        "Host:, 403",
        "X: y, 403",
    })
    void onlyWhoAsksForThisMachineIsAnswered(String header, int status) throws IOException {
        int port = server.url().getPort();
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            socket.getOutputStream()
                    .write(("GET /recent_shows HTTP/1.1\r\n" + header.replace("PORT", String.valueOf(port))
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();

            assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 " + status + " ");
        }
    }

    @Test
    void whoIsRefusedIsToldEveryNameThatIsAnswered() throws IOException {
        int port = server.url().getPort();
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .endsWith("{\"error\":\"This server answers to its own names alone; ask for http://127.0.0.1:P/,"
                                    .replace("P", String.valueOf(port))
                            + " http://[::1]:P/, http://localhost:P/.\"}".replace("P", String.valueOf(port)));
        }
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        int port = server.url().getPort();

        assertThatThrownBy(() -> AnswerServer.start(library, port))
                .isInstanceOf(BindException.class)
                .hasMessage("Another program uses port " + port + ". Name another with --port.");
    }

    @Test
    void manyAskAtOnceAndAreAllAnswered() throws Exception {
        List<String> answers = new ArrayList<>();
        var asked = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < 50; i++) {
            asked.add(client.sendAsync(
                    HttpRequest.newBuilder(URI.create(server.url() + "query?by=show&measure=viewings"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString()));
        }
        for (var each : asked) {
            answers.add(each.get().body());
        }

        assertThat(answers)
                .hasSize(50)
                .allMatch(body -> body.endsWith("\"rows\":[{\"show\":\"Low\",\"viewings\":2}]}"));
    }

    @Test
    void withoutTheUsualPlatformAmongSeveralThoseThereAreAreNamed() throws Exception {
        Path more = Files.writeString(
                folder.resolve("more.stream"),
                EVENT.formatted(1, "show-liked", "s1", "null", 1999, "Sysney", "00:00")
                        + EVENT.formatted(2, "stream-started", "s1", "null", 1999, "Sytazon", "01:00"));
        try (Library two = Library.create(folder.resolve("two"))) {
            take(two, more);
            try (AnswerServer other = AnswerServer.start(two, 0)) {
                HttpResponse<String> response = client.send(
                        HttpRequest.newBuilder(URI.create(other.url() + "start_events"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

                assertThat(response.statusCode()).isEqualTo(404);
                assertThat(response.body())
                        .isEqualTo("{\"error\":\"There is no event of Sytflix here; name a platform:"
                                + " platform=Sysney or platform=Sytazon.\"}");
            }
        }
    }

    @Test
    void ofSeveralDatasetsEachIsNamedAsItIsAskedFor() throws Exception {
        Path log = Files.writeString(folder.resolve("log.csv"), """
                date,time,original_title,sac_status,device,node_ID,anon_ip,anon_cs_user_agent
                2021-01-10,12:00:00,Film X,200,Roku,1,10.0.0.0,ua1
                """);
        try (Library two = Library.create(folder.resolve("both"))) {
            take(two, folder.resolve("tv.stream"));
            take(two, log);
            try (AnswerServer other = AnswerServer.start(two, 0)) {
                String url = other.url() + "query?by=platform&measure=viewings";
                HttpResponse<String> response = client.send(
                        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());

                assertThat(response.statusCode()).isEqualTo(400);
                assertThat(response.body())
                        .isEqualTo("{\"error\":\"There are several datasets; name one of them: dataset=live or"
                                + " dataset=requests.\"}");
            }
        }
    }

    @Test
    void anEmptyLibraryHasNothing() throws Exception {
        try (Library empty = Library.create(folder.resolve("empty"));
                AnswerServer other = AnswerServer.start(empty, 0)) {
            for (String path : List.of("user_report", "query?by=show&measure=viewings")) {
                HttpResponse<String> response = client.send(
                        HttpRequest.newBuilder(URI.create(other.url() + path)).build(),
                        HttpResponse.BodyHandlers.ofString());

                assertThat(response.statusCode()).isEqualTo(404);
            }
        }
    }
}
