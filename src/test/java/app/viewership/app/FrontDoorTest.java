package app.viewership.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontDoorTest {
    @TempDir
    Path folder;

    private final List<FrontDoor> doors = new ArrayList<>();

    @AfterEach
    void closeAll() {
        doors.forEach(FrontDoor::close);
    }

    @Test
    void theFirstStartGetsTheDoor() {
        assertThat(enter("library.mv.db")).isPresent();
    }

    @Test
    void aSecondStartHandsItsFilesToTheFirst() throws InterruptedException {
        LinkedBlockingQueue<List<Path>> received = new LinkedBlockingQueue<>();
        enter("library.mv.db").orElseThrow().receive(received::add);

        Optional<FrontDoor> second = enter("library.mv.db", folder.resolve("räksmörgås ü.csv"), folder.resolve("b"));

        assertThat(second).isEmpty();
        assertThat(received.poll(10, TimeUnit.SECONDS))
                .containsExactly(folder.resolve("räksmörgås ü.csv"), folder.resolve("b"));
    }

    @Test
    void filesThatComeBeforeTheWindowIsThereWaitForIt() {
        List<List<Path>> received = new ArrayList<>();
        FrontDoor door = enter("library.mv.db").orElseThrow();
        enter("library.mv.db", folder.resolve("early.csv"));
        // A third is heard only after the second was let in: from then on the second's files wait.
        enter("library.mv.db", folder.resolve("later.csv"));

        door.receive(received::add);

        assertThat(received).contains(List.of(folder.resolve("early.csv")));
    }

    @Test
    void theSameLibraryWrittenAnotherWayIsTheSameWindow() {
        assertThat(enter("library.mv.db")).isPresent();
        assertThat(enter("sub/../library.mv.db")).isEmpty();
        assertThat(enter("library")).isEmpty();
    }

    @Test
    void anotherLibraryHasAWindowOfItsOwn() {
        assertThat(enter("library.mv.db")).isPresent();
        assertThat(enter("other.mv.db")).isPresent();
    }

    @Test
    void aClosedDoorLetsTheNextStartIn() {
        enter("library.mv.db").orElseThrow().close();

        assertThat(enter("library.mv.db")).isPresent();
    }

    @Test
    void aGuestWithoutTheWordIsNotHeard() throws Exception {
        LinkedBlockingQueue<List<Path>> received = new LinkedBlockingQueue<>();
        enter("library.mv.db").orElseThrow().receive(received::add);
        int port = plate().read().orElseThrow().port();

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            // In one piece: the door closes as soon as it has heard the wrong word.
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(said);
            out.writeUTF("guess");
            out.writeInt(1);
            out.writeUTF(folder.resolve("unasked.csv").toString());
            socket.getOutputStream().write(said.toByteArray());
            assertThat(endOf(socket)).isTrue();
        }

        enter("library.mv.db", folder.resolve("known.csv"));
        assertThat(received.poll(10, TimeUnit.SECONDS)).containsExactly(folder.resolve("known.csv"));
    }

    @Test
    void aWindowThatDoesNotAnswerKeepsNobodyOut() throws IOException {
        DoorPlate.prepare(folder.resolve("doors"));
        try (DoorLock held = DoorLock.take(plate().lock()).orElseThrow()) {
            assertThat(held.channel().isOpen()).isTrue();
            assertThat(FrontDoor.enter(folder.resolve("doors"), library("library.mv.db"), List.of(), Duration.ZERO))
                    .isPresent();
        }
    }

    @Test
    void anAddressLeftByAWindowThatDiedKeepsNobodyOut() throws Exception {
        Process first = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Squatter.class.getName(),
                        folder.resolve("doors").toString(),
                        library("library.mv.db").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = first.inputReader()) {
            assertThat(said.readLine()).isEqualTo("open");
            assertThat(enter("library.mv.db")).as("while the first lives").isEmpty();
        } finally {
            first.destroyForcibly().waitFor();
        }

        assertThat(Files.exists(plate().address())).isTrue();
        assertThat(enter("library.mv.db")).isPresent();
    }

    /// Another program that opens the door and stays until it is killed.
    static final class Squatter {
        public static void main(String[] args) throws InterruptedException {
            boolean open = FrontDoor.enter(Path.of(args[0]), Path.of(args[1]), List.of())
                    .isPresent();
            System.out.println(open ? "open" : "kept out");
            Thread.currentThread().join();
        }
    }

    private static boolean endOf(Socket socket) {
        try {
            return socket.getInputStream().read() == -1;
        } catch (IOException e) {
            // Closed with words unread.
            return true;
        }
    }

    private Optional<FrontDoor> enter(String library, Path... files) {
        Optional<FrontDoor> door = FrontDoor.enter(folder.resolve("doors"), library(library), List.of(files));
        door.ifPresent(doors::add);
        return door;
    }

    private Path library(String name) {
        return folder.resolve(name);
    }

    private DoorPlate plate() {
        return DoorPlate.of(folder.resolve("doors"), library("library.mv.db"));
    }
}
