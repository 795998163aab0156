package app.viewership.app;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// What is said at a [FrontDoor]: the word, the number of files, each file; answered by one byte when it was heard.
final class Knock {
    private static final int HEARD = 1;
    private static final int MOST_FILES = 100_000;
    static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private Knock() {}

    static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /// Hands the files to the window behind the plate; false when nobody answers. The other start may just have locked
    /// its door and not yet put up its address, so this tries for a while.
    static boolean at(DoorPlate plate, List<Path> files, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        do {
            Optional<DoorPlate.Address> address = plate.read();
            if (address.isPresent() && say(address.get(), files)) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        } while (System.nanoTime() - end < 0);
        return false;
    }

    private static boolean say(DoorPlate.Address address, List<Path> files) {
        try (Socket socket = new Socket()) {
            int patience = Math.toIntExact(PATIENCE.toMillis());
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.port()), patience);
            socket.setSoTimeout(patience);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeUTF(address.word());
            out.writeInt(files.size());
            for (Path file : files) {
                out.writeUTF(file.toAbsolutePath().toString());
            }
            out.flush();
            return socket.getInputStream().read() == HEARD;
        } catch (IOException e) {
            // Left over from a window that died, or not open yet: the caller tries again.
            return false;
        }
    }

    /// Hears one guest out; empty for a guest who does not know the word.
    static Optional<List<Path>> answer(Socket guest, String word) throws IOException {
        guest.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        DataInputStream in = new DataInputStream(guest.getInputStream());
        if (!same(in.readUTF(), word)) {
            return Optional.empty();
        }
        int count = in.readInt();
        if (count < 0 || count > MOST_FILES) {
            return Optional.empty();
        }
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(path(in.readUTF()));
        }
        guest.getOutputStream().write(HEARD);
        return Optional.of(List.copyOf(files));
    }

    private static Path path(String text) throws IOException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IOException("No path: " + text, e);
        }
    }

    private static boolean same(String said, String word) {
        return MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), word.getBytes(StandardCharsets.UTF_8));
    }
}
