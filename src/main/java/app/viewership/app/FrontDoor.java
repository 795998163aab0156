package app.viewership.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The way into the one window that a library has on this machine: a second start hands its files over here and ends.
///
/// Who holds the lock is the first; the system takes the lock away from a program that died, so nothing is left over
/// that could keep the next start out. The door itself is a port on the loopback address, and a word that only the same
/// user can read must be said at it.
final class FrontDoor implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(FrontDoor.class.getName());

    private final DoorPlate plate;
    private final @Nullable DoorLock lock;
    private final @Nullable ServerSocket socket;
    private final Queue<List<Path>> waiting = new ArrayDeque<>();
    private @Nullable Consumer<List<Path>> host;

    private FrontDoor(DoorPlate plate, @Nullable DoorLock lock, @Nullable ServerSocket socket) {
        this.plate = plate;
        this.lock = lock;
        this.socket = socket;
    }

    /// The door of this library's window for the first start; empty when another window is open and took the files.
    ///
    /// Never fails: where no door can be made, or the window behind it does not answer, the caller gets a door at which
    /// nobody ever knocks, and the library itself says whether it is in use.
    static Optional<FrontDoor> enter(Path folder, Path library, List<Path> files) {
        return enter(folder, library, files, Knock.PATIENCE);
    }

    static Optional<FrontDoor> enter(Path folder, Path library, List<Path> files, Duration patience) {
        DoorPlate plate = DoorPlate.of(folder, library);
        try {
            DoorPlate.prepare(folder);
            Optional<DoorLock> lock = DoorLock.take(plate.lock());
            if (lock.isPresent()) {
                return Optional.of(open(plate, lock.get()));
            }
            return Knock.at(plate, files, patience) ? Optional.empty() : Optional.of(new FrontDoor(plate, null, null));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "No second start can be received", e);
            return Optional.of(new FrontDoor(plate, null, null));
        }
    }

    private static FrontDoor open(DoorPlate plate, DoorLock lock) throws IOException {
        try {
            ServerSocket socket = Knock.listen();
            String word = plate.write(socket.getLocalPort());
            FrontDoor door = new FrontDoor(plate, lock, socket);
            Thread.ofPlatform().daemon().name("front door").start(() -> door.attend(socket, word));
            return door;
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    /// Says who receives the files of later starts; those that came before are handed over at once. An empty list asks
    /// only that the window come to the front. Called on a thread of the door.
    synchronized void receive(Consumer<List<Path>> guests) {
        host = guests;
        waiting.forEach(guests);
        waiting.clear();
    }

    /// Whether this is the door of that library's window.
    boolean leadsTo(Path folder, Path library) {
        return plate.equals(DoorPlate.of(folder, library));
    }

    private void attend(ServerSocket open, String word) {
        while (!open.isClosed()) {
            try (Socket guest = open.accept()) {
                Knock.answer(guest, word).ifPresent(this::welcome);
            } catch (IOException e) {
                if (!open.isClosed()) {
                    LOG.log(Level.FINE, "A visitor left before saying anything", e);
                }
            }
        }
    }

    private synchronized void welcome(List<Path> files) {
        if (host == null) {
            waiting.add(files);
        } else {
            host.accept(files);
        }
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "The door was closed already", e);
        }
    }
}
