package app.viewership.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What live sources send is kept byte for byte.
class CaptureFolderTest {
    private static final Instant START = Instant.parse("2024-01-11T09:40:44.035Z");

    @TempDir
    Path folder;

    private CaptureFolder open() {
        return new CaptureFolder(folder.resolve("library.mv.db"));
    }

    private static void send(Recording recording, String source, String text) {
        byte[] bytes = (text + "beyond").getBytes(StandardCharsets.UTF_8);
        recording.bytes(source, bytes, bytes.length - "beyond".length(), START);
    }

    private static List<String> texts(List<Path> packed) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : packed) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                texts.add(file.getFileName() + ": " + new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    @Test
    void eachSourceHasAFileAndAMessageThatWasBrokenOffIsEnded() throws IOException {
        try (CaptureFolder captures = open()) {
            try (Recording recording = captures.record(START)) {
                recording.connected("tv", START);
                send(recording, "tv", "data:1\n\nda");
                send(recording, "t/v", "data:1\r\n\r\n");
                recording.connected("tv", START);
                send(recording, "tv", "data:2\n\n");
                recording.connected("tv", START);
                recording.connected("t/v", START);
                send(recording, "T_V", "x");
                assertThat(recording.files().get("tv")).content().isEqualTo("data:1\n\nda\n\ndata:2\n\n");
            }

            assertThat(texts(captures.packed()))
                    .containsExactly(
                            "T_V_2-20240111T094044035Z.stream.gz: x",
                            "t_v-20240111T094044035Z.stream.gz: data:1\r\n\r\n",
                            "tv-20240111T094044035Z.stream.gz: data:1\n\nda\n\ndata:2\n\n");
        }
    }

    @Test
    void whatIsPackedIsPackedOnce() throws IOException {
        try (CaptureFolder captures = open()) {
            Files.writeString(folder.resolve("library.live/tv-1.stream"), "data:1\n\n");
            Files.writeString(folder.resolve("library.live/tv-1.stream.gz.part"), "half");

            List<Path> packed = captures.packed();

            assertThat(texts(packed)).containsExactly("tv-1.stream.gz: data:1\n\n");
            assertThat(captures.packed()).isEqualTo(packed);
            assertThat(folder.resolve("library.live/tv-1.stream")).doesNotExist();
        }
    }

    @Test
    void twoProgramsDoNotWriteToOneFolder() {
        try (CaptureFolder captures = open()) {
            assertThat(captures).isNotNull();
            assertThatThrownBy(this::open)
                    .isInstanceOf(ServiceException.class)
                    .hasMessageStartingWith("Another program listens for this library");
        }
        try (CaptureFolder again = open()) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Files.writeString(folder.resolve("library.live"), "a file");

        assertThatThrownBy(this::open)
                .isInstanceOf(ServiceException.class)
                .hasMessageStartingWith("Nothing could be kept in ");
    }
}
