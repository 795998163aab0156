package app.viewership.service;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// The folder beside a library that keeps what live sources sent, byte for byte: `viewership.live/`, with a file for
/// each source and listening, `tv-20240111T094044035Z.stream`, which is packed when nothing more comes.
///
/// What is packed stays, as the bytes behind the events of the library; a file that is not in the library's ledger was
/// left behind by a program that was killed, and is still to be imported. As long as this is open no other program is
/// at work in the folder.
public final class CaptureFolder implements AutoCloseable {

    private static final String LIBRARY_ENDING = ".mv.db";
    private static final String ENDING = ".stream";
    private static final String PACKED = ".gz";
    private static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private static final String LOCK = ".lock";

    private final Path root;
    private final FileChannel lock;

    /// Opens the folder, and makes it where there is none.
    ///
    /// @param library the file of the library, with or without its ending
    /// @throws ServiceException if nothing can be written there, or another program is at work in it
    public CaptureFolder(Path library) {
        Path absolute = library.toAbsolutePath().normalize();
        String name = String.valueOf(absolute.getFileName());
        String plain =
                name.endsWith(LIBRARY_ENDING) ? name.substring(0, name.length() - LIBRARY_ENDING.length()) : name;
        root = absolute.resolveSibling(plain + ".live");
        try {
            Files.createDirectories(root);
            lock = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new ServiceException(DiskTrouble.sentence(root, e));
        }
        if (!isMine()) {
            close();
            throw new ServiceException(
                    "Another program listens for this library and writes to " + root + ": stop it, or name another.");
        }
    }

    private boolean isMine() {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new ServiceException(DiskTrouble.sentence(root, e));
        }
    }

    /// Lets others at it.
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new ServiceException(DiskTrouble.sentence(root, e));
        }
    }

    /// Begins to record.
    public Recording record(Instant start) {
        return new Recording(root, "-" + START.format(start) + ENDING);
    }

    /// Packs what is not yet, and gives all captures there are, by name.
    ///
    /// @throws ServiceException if they cannot be read or written
    public List<Path> packed() {
        try {
            for (Path plain : named(ENDING)) {
                pack(plain);
            }
            return named(ENDING + PACKED);
        } catch (IOException e) {
            throw new ServiceException(DiskTrouble.sentence(root, e));
        }
    }

    /// What the capture of a plain file is called once it is packed.
    public static String packedName(Path plain) {
        return plain.getFileName() + PACKED;
    }

    private List<Path> named(String ending) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /// There is always one whole file: the plain one goes when the packed one is on the disk.
    private static void pack(Path plain) throws IOException {
        Path packed = plain.resolveSibling(packedName(plain));
        Path part = plain.resolveSibling(packedName(plain) + ".part");
        try (FileOutputStream out = new FileOutputStream(part.toFile());
                GZIPOutputStream zip = new GZIPOutputStream(out, 1 << 16)) {
            Files.copy(plain, zip);
            zip.finish();
            out.getFD().sync();
        }
        Files.move(part, packed, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(plain);
    }
}
