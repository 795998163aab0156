package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.service.FetchProgress;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a service offers comes in by one command.
class FetchTest {
    private static final String ROW = "2021-09-30,00:00:00,Film X,200,Roku,201,10.0.0.0,ua1\n";

    @TempDir
    private Path folder;

    private HttpServer server;
    private String host = "";
    private Path library;
    private volatile String body = PaperLog.HEADER + ROW;
    private final List<String> users = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() throws IOException {
        library = folder.resolve("library.mv.db");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/log.csv", exchange -> {
            users.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            try (exchange) {
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        host = "localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private Shell.Ran fetch(String... words) {
        return Shell.run(Stream.concat(Stream.of("fetch", "--library", library.toString()), Stream.of(words))
                .toArray(String[]::new));
    }

    private String url() {
        return "http://" + host + "/log.csv";
    }

    private List<String> kept() throws IOException {
        Path fetched = folder.resolve("library.fetched");
        if (!Files.exists(fetched)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(fetched)) {
            return files.map(file -> Objects.requireNonNull(file.getFileName()).toString())
                    .filter(name -> name.endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aSourceIsKeptAndComesIn() throws IOException {
        Shell.Ran ran = fetch(url());

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines().toList().getFirst())
                .startsWith("Fetched " + url() + ": " + body.length() + " bytes, kept as ");
        assertThat(ran.out())
                .endsWith("log.csv: 1 row read = 1 stored + 0 rejected + 0 blank; building no viewing: 0.\n");
        assertThat(kept()).containsExactly("log.csv");
    }

    @Test
    void anUnchangedSourceIsSaidAndNothingElse() throws IOException {
        fetch(url());

        Shell.Ran again = fetch(url());

        assertThat(again.code()).isZero();
        assertThat(again.out()).matches(url() + " is unchanged since \\d{4}-\\d\\d-\\d\\d and was not kept again\\.\n");
        assertThat(kept()).containsExactly("log.csv");
    }

    @Test
    void anUnchangedSourceComesIntoALibraryThatDoesNotHaveIt() throws IOException {
        fetch(url());
        Files.delete(library);

        assertThat(fetch(url()).out()).contains("is unchanged since").contains("1 stored");
    }

    @Test
    void whatCannotBeFetchedIsASentenceAndTheRestComesIn() throws IOException {
        Shell.Ran ran = fetch("http://" + host + "/none.csv", url());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).isEqualTo(host + " has nothing at /none.csv (404): check the address.\n");
        assertThat(ran.out()).contains("1 stored");
    }

    @Test
    void whereNothingCouldBeFetchedNoLibraryIsMade() {
        assertThat(fetch("http://" + host + "/none.csv").code()).isEqualTo(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aCopyKeptBeforeThatCannotBeReadIsNamedAndWhy() throws IOException {
        body = "<html><title>Log in</title></html>";
        Shell.Ran first = fetch(url());

        Shell.Ran again = fetch(url());

        assertThat(first.code()).isEqualTo(1);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).startsWith(first.err().strip() + " That is the copy kept before as ");
        assertThat(first.err())
                .startsWith("log.csv is of none of the kinds")
                .endsWith("it looks like a web page, \"Log in\".\n");
        assertThat(again.err())
                .endsWith("log.csv: its source still sends the same; fetch it again once that is mended.\n")
                .contains(folder.resolve("library.fetched").toString());
    }

    @Test
    void whatIsNoSourceIsKeptAndSaid() throws IOException {
        body = "<html>Log in</html>";

        Shell.Ran ran = fetch(url());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().lines()).singleElement().asString().startsWith("log.csv ");
        assertThat(kept()).containsExactly("log.csv");
    }

    @Test
    void aUserIsNamedByAnOptionAndAFile() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "pass word\n");

        assertThat(fetch(url(), "--user", "ann", "--password-file", password.toString())
                        .code())
                .isZero();
        assertThat(users).containsExactly("Basic YW5uOnBhc3Mgd29yZA==");
        assertThat(fetch(url(), "--user", "ann").err())
                .isEqualTo("The user ann needs a password: name the file that holds it.\n");
    }

    @Test
    void whatIsNoAddressIsWrongUsage() {
        Shell.Ran ran = fetch("log.csv");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("\"log.csv\" is no web address");
    }

    @Test
    void theLineOfADownloadTellsItsBytes() {
        URI url = URI.create("https://example.org/log.csv?key=s3cret");

        assertThat(FetchLine.text(new FetchProgress(url, 1_234_567, OptionalLong.of(2_000_000))))
                .isEqualTo("Fetching from example.org: 1,234,567 bytes of 2,000,000");
        assertThat(FetchLine.text(new FetchProgress(url, 12, OptionalLong.empty())))
                .isEqualTo("Fetching from example.org: 12 bytes");
    }
}
