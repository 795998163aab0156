package app.viewership.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A lock on a file that ends with the program that holds it, however that ends. The file itself stays: removing it
/// would let two starts lock two files of one name.
record DoorLock(FileChannel channel) implements AutoCloseable {

    /// The lock, unless somebody else has it.
    static Optional<DoorLock> take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new DoorLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very program: taken all the same.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
