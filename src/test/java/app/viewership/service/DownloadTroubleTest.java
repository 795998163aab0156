package app.viewership.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each trouble is one sentence, and leaves nothing behind.
class DownloadTroubleTest {

    private static final Duration SHORT = Duration.ofMillis(200);

    @TempDir
    Path folder;

    private WebServer server;
    private String host;

    @BeforeEach
    void open() throws IOException {
        server = WebServer.open();
        host = "localhost:" + server.port();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private String failure(URI url) {
        return Fetching.into(folder).failure(url);
    }

    private String failureOf(String answer) throws IOException {
        try (RudeServer rude = RudeServer.that(caller -> caller.say(answer))) {
            String host = "localhost:" + rude.url("").getPort();
            return failure(rude.url("/books.json")).replace(host, "HOST");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | HOST asks for a user and a password (401): name the user and the password.
            403 | HOST does not let this user have /books.json (403): ask its owner for access.
            404 | HOST has nothing at /books.json (404): check the address.
            410 | HOST has nothing at /books.json (410): check the address.
            418 | HOST answers 418 instead of giving /books.json: check the address.
            429 | HOST is asked too much just now (429): try again later.
            500 | HOST has a fault of its own (500): try again later, or tell its owner.
            503 | HOST has a fault of its own (503): try again later, or tell its owner.
            204 | HOST answers with nothing: check the address, or try again later.
            304 | HOST answers 304 instead of giving /books.json: check the address.
            """)
    void anAnswerThatIsNoSuccessIsASentence(int status, String sentence) {
        server.refuses("/books.json", status);

        assertThat(failure(server.url("/books.json"))).isEqualTo(sentence.replace("HOST", host));
    }

    @Test
    void aPasswordThatIsNotAcceptedIsASentence() {
        server.refuses("/books.json", 401, "WWW-Authenticate", "Basic realm=\"books\"");

        assertThat(Fetching.into(folder).failure(server.url("/books.json"), new Credentials("ann", "x")))
                .isEqualTo(host + " does not accept this user and password (401): check both.");
    }

    @Test
    void anEmptyAnswerIsASentence() {
        server.says("/books.json", "");

        assertThat(failure(server.url("/books.json")))
                .isEqualTo(host + " answers with nothing: check the address, or try again later.");
    }

    @Test
    void aBodyShorterThanItsLengthIsASentence() throws IOException {
        assertThat(failureOf("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789"))
                .isEqualTo("The answer of HOST broke off before its end: try again.");
    }

    @Test
    void chunksWithoutAnEndAreASentence() throws IOException {
        assertThat(failureOf("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\na\r\n0123456789\r\n"))
                .isEqualTo("The answer of HOST broke off before its end: try again.");
        assertThat(failureOf("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\na\r\n01234"))
                .isEqualTo("The answer of HOST broke off before its end: try again.");
    }

    @Test
    void aConnectionThatIsResetIsASentence() throws IOException {
        try (RudeServer rude =
                RudeServer.that(caller -> caller.say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n01234")
                        .reset())) {
            assertThat(failure(rude.url("/books.json"))).endsWith("try again.");
        }
    }

    @Test
    void anAnswerThatIsNoHttpIsASentence() throws IOException {
        assertThat(failureOf("220 mail.example ready\r\n\r\n"))
                .isEqualTo("HOST closed the connection before a whole answer: check the address, or try again later.");
        assertThat(failureOf(""))
                .isEqualTo("HOST closed the connection before a whole answer: check the address, or try again later.");
    }

    @Test
    void aServerThatSaysNothingIsASentence() throws IOException {
        try (RudeServer silent = RudeServer.that(RudeServer.Caller::stall)) {
            Fetching fetching = Fetching.into(folder).waiting(SHORT);

            assertThat(fetching.failure(silent.url("/books.json")))
                    .endsWith(" did not answer within 0.2 s: check the address, or try again later.");
        }
    }

    @Test
    void aServerThatStopsInTheMiddleIsASentence() throws IOException {
        try (RudeServer slow =
                RudeServer.that(caller -> caller.say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123456789")
                        .stall())) {
            Fetching fetching = Fetching.into(folder).waiting(SHORT);

            assertThat(fetching.failure(slow.url("/books.json")))
                    .endsWith(" sent nothing more for 0.2 s: try again later.");
        }
    }

    @Test
    void aConnectionThatIsNotTakenIsASentence() {
        URI url = URI.create("http://example.org/");

        assertThat(Troubles.unreachable(
                                url, new ExecutionException(new HttpConnectTimeoutException("late")), TimeOuts.FETCHING)
                        .sentence())
                .isEqualTo("example.org did not answer within 10 s: check the address, or try again later.");
    }

    @Test
    void aServerThatDoesNotRunIsASentence() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(failure(URI.create("http://localhost:" + port + "/books.json")))
                .isEqualTo("No server takes calls at localhost:" + port
                        + ": check the address, and whether the server runs.");
    }

    @Test
    void aServerThatNobodyKnowsIsASentence() {
        assertThat(failure(URI.create("http://nowhere.invalid/books.json")))
                .isEqualTo("No server called nowhere.invalid can be found: check the address and the connection.");
    }

    @Test
    void aCertificateThatNobodySignedIsASentence() throws Exception {
        try (WebServer secret = WebServer.secret(OwnCertificate.in(folder)).says("/books.json", "[1]")) {
            assertThat(failure(secret.url("/books.json")))
                    .isEqualTo("The certificate of localhost:" + secret.port()
                            + " does not prove that it is this server: "
                            + "check the address, or ask the owner of the server.");
        }
    }

    @Test
    void aCertificateForAnotherNameIsASentence() throws Exception {
        var trusted = OwnCertificate.in(folder);
        try (WebServer secret = WebServer.secret(trusted).says("/books.json", "[1]")) {
            URI url = URI.create("https://127.0.0.1:" + secret.port() + "/books.json");

            assertThat(Fetching.into(folder)
                            .with(client -> client.sslContext(trusted))
                            .failure(url))
                    .startsWith("The certificate of 127.0.0.1:" + secret.port() + " does not prove");
        }
    }

    @Test
    void aServerThatDoesNotSpeakHttpsIsASentence() throws IOException {
        try (RudeServer open = RudeServer.that(caller -> caller.say("HTTP/1.1 400 Bad Request\r\n\r\n"))) {
            String server = "localhost:" + open.url("").getPort();

            assertThat(failure(URI.create("https://" + server + "/books.json")))
                    .isEqualTo(server + " does not speak https there: check the address and its port.");
        }
    }

    @Test
    void aLiveStreamIsASentence() {
        server.says("/live", "data:1\n\n", "Content-Type", "text/event-stream;charset=utf-8");

        assertThat(failure(server.url("/live")))
                .isEqualTo(
                        host + " answers with a live stream, which never ends: listen to it instead of fetching it.");
    }

    @Test
    void aPackingThatNobodyReadsIsASentence() {
        server.says("/books.json", "x", "Content-Encoding", "br");

        assertThat(failure(server.url("/books.json")))
                .isEqualTo(host
                        + " answers packed as br, which cannot be read here: "
                        + "ask its owner for an answer that is not packed.");
    }

    @Test
    void aFullDiskIsASentence() {
        server.says("/books.json", "[1]");
        Fetching fetching = Fetching.into(folder).on(file -> full(new SyncedFile(file)));

        assertThat(fetching.failure(server.url("/books.json")))
                .isEqualTo("The disk is full and nothing was kept in " + folder.resolve("library.fetched")
                        + ": make room and try again.");
    }

    private static OutputStream full(OutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    @Test
    void aFolderThatCannotBeMadeIsASentence() throws IOException {
        server.says("/books.json", "[1]");
        Path inTheWay = Files.createFile(folder.resolve("library.fetched"));

        assertThat(Fetching.into(folder).fetch(server.url("/books.json")).sentence())
                .isEqualTo("Nothing could be kept in " + inTheWay
                        + ": make it a folder that you may write to, and try again.");
        assertThat(inTheWay).isEmptyFile();
    }
}
