package app.viewership.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept of answers that come as they should.
class DownloadTest {

    @TempDir
    Path folder;

    private WebServer server;
    private String host;

    @BeforeEach
    void open() throws IOException {
        server = WebServer.open();
        host = "localhost_" + server.port();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void anAnswerIsKeptAsItCameUnderItsDayAndHost() throws IOException {
        server.says("/books.json", "[{\"name\": \"Émile\"}]\r\n");

        FetchOutcome.Kept kept = Fetching.into(folder).kept(server.url("/books.json"));

        assertThat(kept.file())
                .isEqualTo(folder.resolve("library.fetched/2026-01-31/" + host + "/books.json"))
                .hasContent("[{\"name\": \"Émile\"}]\r\n");
        assertThat(kept.bytes()).isEqualTo(Files.size(kept.file()));
        assertThat(kept.sha256()).isEqualTo(Sha256.of(kept.file()));
        assertThat(kept.hint().day()).contains(LocalDate.of(2026, 1, 31));
        assertThat(kept.sentence())
                .isEqualTo("Fetched " + server.url("/books.json") + ": 22 bytes, kept as " + kept.file() + ".");
    }

    @Test
    void theDayIsThatOfTheZone() {
        server.says("/books.json", "[]");

        Fetching fetching = Fetching.into(folder).at("2026-01-31T23:30:00Z").in("Europe/Amsterdam");

        assertThat(fetching.kept(server.url("/books.json")).day()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(fetching.answers()).containsExactly("2026-02-01/" + host + "/books.json");
    }

    @Test
    void anEqualAnswerIsSaidAndNotStoredAgain() {
        server.says("/books.json", "[1]");
        Fetching.into(folder).kept(server.url("/books.json"));
        List<String> before = Fetching.into(folder).left();

        FetchOutcome again = Fetching.into(folder).at("2026-02-03T12:00:00Z").fetch(server.url("/books.json"));

        assertThat(again.sentence())
                .isEqualTo(server.url("/books.json") + " is unchanged since 2026-01-31 and was not kept again.");
        assertThat(((FetchOutcome.Unchanged) again).file()).hasContent("[1]");
        assertThat(Fetching.into(folder).left()).isEqualTo(before);
    }

    @Test
    void differentAnswersOfADayStandBesideEachOther() throws IOException {
        AtomicReference<String> text = new AtomicReference<>("one");
        server.at("/books.csv.gz", exchange -> WebServer.answer(exchange, 200, text.get()));
        URI url = server.url("/books.csv.gz");
        Fetching fetching = Fetching.into(folder);

        fetching.kept(url);
        text.set("two");
        Path second = fetching.kept(url).file();
        FetchOutcome third = fetching.at("2026-01-31T13:00:00Z").fetch(url);
        text.set("one");
        Path fourth = fetching.at("2026-01-31T14:00:00Z").kept(url).file();

        assertThat(second).hasFileName("books-2.csv.gz").hasContent("two");
        assertThat(third).isInstanceOf(FetchOutcome.Unchanged.class);
        assertThat(fourth).hasFileName("books-3.csv.gz").hasContent("one");
        assertThat(second.resolveSibling("books.csv.gz")).hasContent("one");
    }

    @Test
    void anotherAddressIsNeverTakenForTheSecondAnswer() {
        server.says("/books.json", "one").says("/books-2.json", "two");
        Fetching fetching = Fetching.into(folder);

        fetching.kept(server.url("/books-2.json"));
        fetching.kept(server.url("/books.json"));

        assertThat(fetching.fetch(server.url("/books.json"))).isInstanceOf(FetchOutcome.Unchanged.class);
        assertThat(fetching.answers())
                .containsExactly("2026-01-31/" + host + "/books-2.json", "2026-01-31/" + host + "/books.json");
    }

    @Test
    void anAnswerThatDiffersOnTheNextDayIsKeptThere() {
        AtomicInteger day = new AtomicInteger(1);
        server.at("/books.json", exchange -> WebServer.answer(exchange, 200, "day " + day.get()));

        Fetching.into(folder).at("2026-01-01T00:00:00Z").kept(server.url("/books.json"));
        day.set(2);
        Fetching.into(folder).at("2026-01-02T00:00:00Z").kept(server.url("/books.json"));

        assertThat(Fetching.into(folder).answers())
                .containsExactly("2026-01-01/" + host + "/books.json", "2026-01-02/" + host + "/books.json");
    }

    @Test
    void whatTheServerCallsAVersionIsAskedFor() {
        server.at("/books.json", exchange -> {
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            WebServer.answer(
                    exchange,
                    known ? 304 : 200,
                    "[1]",
                    "ETag",
                    "\"v1\"",
                    "Last-Modified",
                    "Sat, 31 Jan 2026 11:00:00 GMT");
        });
        Fetching.into(folder).kept(server.url("/books.json"));

        FetchOutcome again = Fetching.into(folder).at("2026-02-01T12:00:00Z").fetch(server.url("/books.json"));

        assertThat(again.sentence()).contains("unchanged since 2026-01-31");
        assertThat(server.lastAsked("If-modified-since")).containsExactly("Sat, 31 Jan 2026 11:00:00 GMT");
    }

    @Test
    void aVersionIsNotAskedForWhoseFileIsGoneOrChanged() throws IOException {
        server.says("/books.json", "[1]", "ETag", "\"v1\"");
        URI url = server.url("/books.json");
        Path file = Fetching.into(folder).kept(url).file();

        Files.writeString(file, "[2]");
        Path second = Fetching.into(folder).at("2026-01-31T13:00:00Z").kept(url).file();
        assertThat(server.lastAsked("If-none-match")).isEmpty();
        assertThat(file).hasContent("[2]");

        Files.delete(file);
        Files.delete(second);
        Fetching.into(folder).kept(url);
        assertThat(server.lastAsked("If-none-match")).isEmpty();
        assertThat(Fetching.into(folder).answers()).containsExactly("2026-01-31/" + host + "/books.json");
    }

    @Test
    void aDamagedNoteIsAsIfThereWereNone() throws IOException {
        server.says("/books.json", "[1]");
        Path file = Fetching.into(folder).kept(server.url("/books.json")).file();
        Files.writeString(KeptNote.beside(file), "{\"id\": 7}");

        assertThat(Fetching.into(folder).kept(server.url("/books.json")).file()).hasFileName("books-2.json");
    }

    @Test
    void aKeyInTheQueryIsWrittenDownNowhere() throws IOException {
        server.says("/books.json", "[1]");

        FetchOutcome kept = Fetching.into(folder).fetch(server.url("/books.json?key=s3cret"));

        assertThat(kept.sentence()).doesNotContain("s3cret");
        for (String name : Fetching.into(folder).left()) {
            assertThat(name).doesNotContain("s3cret");
            assertThat(Files.readString(folder.resolve("library.fetched").resolve(name)))
                    .doesNotContain("s3cret");
        }
        assertThat(Fetching.into(folder).fetch(server.url("/books.json?key=s3cret")))
                .isInstanceOf(FetchOutcome.Unchanged.class);
        assertThat(Fetching.into(folder).fetch(server.url("/books.json?key=other")))
                .isInstanceOf(FetchOutcome.Kept.class);
    }

    @Test
    void whatComesPackedIsKeptPacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("[1]".getBytes(StandardCharsets.UTF_8));
        }
        server.at("/books", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
        });

        Path file = Fetching.into(folder).kept(server.url("/books")).file();

        assertThat(file).hasFileName("books.json.gz").hasBinaryContent(packed.toByteArray());
        assertThat(server.lastAsked("Accept-encoding")).containsExactly("identity");
    }

    @Test
    void progressIsToldToTheEnd() {
        server.says("/books.json", "0123456789");
        List<FetchProgress> told = new ArrayList<>();

        Fetching.into(folder).download().fetch(server.url("/books.json"), null, told::add, () -> false);

        assertThat(told).last().isEqualTo(new FetchProgress(server.url("/books.json"), 10, OptionalLong.of(10)));
    }

    @Test
    void aCancelInTheMiddleLeavesNothing() throws IOException {
        try (RudeServer slow =
                RudeServer.that(caller -> caller.say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789")
                        .stall())) {
            AtomicBoolean cancelled = new AtomicBoolean();

            FetchOutcome outcome = Fetching.into(folder)
                    .download()
                    .fetch(slow.url("/books.json"), null, progress -> cancelled.set(true), cancelled::get);

            assertThat(outcome.sentence())
                    .isEqualTo("Cancelled: nothing of " + slow.url("/books.json") + " was stored.");
            assertThat(Fetching.into(folder).left()).isEmpty();
        }
    }

    @Test
    void aCancelBeforeTheAnswerLeavesNothing() throws IOException {
        try (RudeServer silent = RudeServer.that(RudeServer.Caller::stall)) {
            FetchOutcome outcome =
                    Fetching.into(folder).download().fetch(silent.url("/books.json"), null, progress -> {}, () -> true);

            assertThat(outcome).isInstanceOf(FetchOutcome.Cancelled.class);
            assertThat(Fetching.into(folder).left()).isEmpty();
        }
    }

    @Test
    void answersThatComeAtOnceNeverOverwriteEachOther() throws Exception {
        AtomicInteger count = new AtomicInteger();
        server.at("/books.json", exchange -> WebServer.answer(exchange, 200, "answer " + count.incrementAndGet()));
        Callable<FetchOutcome> fetch = () -> Fetching.into(folder).fetch(server.url("/books.json"));
        List<String> texts = new ArrayList<>();

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<FetchOutcome> each : threads.invokeAll(List.of(fetch, fetch, fetch, fetch, fetch, fetch))) {
                texts.add(Files.readString(((FetchOutcome.Kept) each.get()).file()));
            }
        }

        assertThat(texts)
                .containsExactlyInAnyOrder("answer 1", "answer 2", "answer 3", "answer 4", "answer 5", "answer 6");
    }
}
