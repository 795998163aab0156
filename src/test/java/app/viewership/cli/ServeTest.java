package app.viewership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.serve.AnswerServer;
import app.viewership.store.Library;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A library is served by one command, until the program is told to end.
@Timeout(120)
class ServeTest {
    private static final String PROGRAM = "app.viewership.app.Main";

    @TempDir
    Path folder;

    @BeforeEach
    void makeALibrary() {
        Library.create(library()).close();
    }

    private Path library() {
        return folder.resolve("library.mv.db");
    }

    @Test
    void itAnswersUntilTheProgramIsToldToEndAndThenClosesTheLibrary() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PROGRAM,
                        "serve",
                        "--library",
                        library().toString(),
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = program.inputReader();
                HttpClient client = HttpClient.newHttpClient()) {
            String line = said.readLine();
            assertThat(line).matches("Serving on http://127\\.0\\.0\\.1:\\d+/ until Ctrl\\+C\\.");
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(URI.create(line.replaceAll("Serving on | until.*", "")))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
        } finally {
            program.destroy();
        }
        program.waitFor();

        try (Library again = Library.open(library())) {
            assertThat(again.readOnly()).isFalse();
        }
    }

    @Test
    void aPortThatIsTakenAndALibraryThatIsMissingAreOneSentence() throws IOException {
        try (Library library = Library.create(folder.resolve("another"));
                AnswerServer other = AnswerServer.start(library, 0)) {
            String port = Integer.toString(other.url().getPort());

            Shell.Ran taken = Shell.run("serve", "--library", library().toString(), "--port", port);

            assertThat(taken)
                    .isEqualTo(new Shell.Ran(
                            1, "", "Another program uses port " + port + ". Name another with --port.\n"));
        }
        Shell.Ran missing =
                Shell.run("serve", "--library", folder.resolve("none").toString());
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err().lines()).hasSize(1);
    }

    @Test
    void aPortThatThereIsNotIsWrongUsage() {
        assertThat(Shell.run("serve", "--library", library().toString(), "--port", "70000"))
                .isEqualTo(new Shell.Ran(2, "", "There is no port 70000; name one from 0 to 65535.\n"));
    }
}
