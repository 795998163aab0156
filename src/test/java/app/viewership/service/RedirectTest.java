package app.viewership.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {

    private static final Credentials ANN = new Credentials("ann", "pass word");

    @TempDir
    Path folder;

    private WebServer server;

    @BeforeEach
    void open() throws IOException {
        server = WebServer.open().says("/books.json", "[1]");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static void sendOn(HttpExchange exchange, int status, String location) throws IOException {
        WebServer.answer(exchange, status, "", "Location", location);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aServerMaySendOnAndTheNameStaysThatOfTheFirstAddress(int status) {
        server.at("/latest.json", exchange -> sendOn(exchange, status, "books.json"));

        assertThat(Fetching.into(folder).kept(server.url("/latest.json")).file())
                .hasFileName("latest.json")
                .hasContent("[1]");
    }

    @Test
    void theUserIsToldToTheSameServerOnly() throws IOException {
        server.at("/same", exchange -> sendOn(exchange, 302, "/books.json"));
        Fetching.into(folder).fetch(server.url("/same"), ANN);
        assertThat(server.lastAsked("Authorization")).containsExactly("Basic YW5uOnBhc3Mgd29yZA==");

        try (WebServer other = WebServer.open().says("/books.json", "[2]")) {
            server.at(
                    "/other",
                    exchange -> sendOn(exchange, 302, other.url("/books.json").toString()));
            assertThat(Fetching.into(folder).fetch(server.url("/other"), ANN)).isInstanceOf(FetchOutcome.Kept.class);
            assertThat(other.asked).hasSize(1);
            assertThat(other.lastAsked("Authorization")).isEmpty();
        }
    }

    @Test
    void theUserIsNotToldToAnotherNameOfTheServer() {
        String other = "http://127.0.0.1:" + server.port() + "/books.json";
        server.at("/other", exchange -> sendOn(exchange, 302, other));

        Fetching.into(folder).fetch(server.url("/other"), ANN);

        assertThat(server.asked).hasSize(2);
        assertThat(server.asked.getFirst()).containsKey("Authorization");
        assertThat(server.lastAsked("Authorization")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.org/x,        http://A.org/y,          true",
        "http://a.org/x,        http://a.org:80/y,       true",
        "http://a.org/x,        https://a.org/y,         true",
        "https://a.org/x,       http://a.org/y,          false",
        "https://a.org/x,       http://a.org:443/y,      false",
        "http://a.org:8080/x,   https://a.org/y,         false",
        "http://a.org/x,        http://a.org:8080/y,     false",
        "http://a.org/x,        http://b.a.org/y,        false"
    })
    void aServerIsItsHostAndItsDoor(URI first, URI second, boolean same) {
        assertThat(WebAddress.sameServer(first, second)).isEqualTo(same);
    }

    @Test
    void aRoundWithoutAnEndIsASentence() {
        server.at("/round", exchange -> sendOn(exchange, 302, "/round"));

        assertThat(Fetching.into(folder).failure(server.url("/round")))
                .isEqualTo("localhost:" + server.port()
                        + " sends on to another address more than 10 times: check the address.");
        assertThat(server.asked).hasSize(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/x", "http://", "http://a b/", "file:///etc/passwd"})
    void anAddressThatIsNoneIsASentence(String location) {
        server.at("/nothing", exchange -> sendOn(exchange, 302, location));

        assertThat(Fetching.into(folder).failure(server.url("/nothing")))
                .isEqualTo("localhost:" + server.port()
                        + " sends on to an address that is none: tell its owner, or try another.");
    }

    @Test
    void noAddressAtAllIsASentence() {
        server.refuses("/nothing", 302);

        assertThat(Fetching.into(folder).failure(server.url("/nothing"))).contains("an address that is none");
    }

    @Test
    void fromHttpsNobodyIsSentOnToHttp() throws Exception {
        var trusted = OwnCertificate.in(folder);
        try (WebServer secret = WebServer.secret(trusted)) {
            secret.at(
                    "/books.json",
                    exchange -> sendOn(exchange, 302, server.url("/books.json").toString()));

            assertThat(Fetching.into(folder)
                            .with(client -> client.sslContext(trusted))
                            .failure(secret.url("/books.json"), ANN))
                    .isEqualTo("localhost:" + secret.port()
                            + " sends on from https to http, where others can read along: "
                            + "ask its owner for an address with https.");
            assertThat(server.asked).isEqualTo(List.of());
        }
    }
}
