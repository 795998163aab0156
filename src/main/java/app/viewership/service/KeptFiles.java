package app.viewership.service;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder beside a library that keeps what was fetched: `viewership.fetched/2026-01-31/example.org/books.json`.
///
/// Nothing in it is ever overwritten; only the hidden notes beside the files are.
final class KeptFiles {

    private static final String LIBRARY_ENDING = ".mv.db";

    /// An answer that was kept.
    record Kept(Path file, LocalDate day, KeptNote note) {}

    private final Path root;

    /// @param library the file of the library, with or without its ending
    KeptFiles(Path library) {
        Path absolute = library.toAbsolutePath().normalize();
        String name = String.valueOf(absolute.getFileName());
        String plain =
                name.endsWith(LIBRARY_ENDING) ? name.substring(0, name.length() - LIBRARY_ENDING.length()) : name;
        root = absolute.resolveSibling(plain + ".fetched");
    }

    Path root() {
        return root;
    }

    /// The newest answer of an address, if its file still holds what came.
    Optional<Kept> newest(URI url) throws IOException {
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        for (LocalDate day : days()) {
            Optional<Kept> found = newestOf(day, url);
            if (found.isPresent()) {
                return isWhole(found.get()) ? found : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<LocalDate> days() throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.map(folder -> String.valueOf(folder.getFileName()))
                    .filter(name -> name.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"))
                    .flatMap(name -> day(name).stream())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private static Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(name));
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<Kept> newestOf(LocalDate day, URI url) throws IOException {
        Path folder = folder(day, url);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        String id = KeptNote.id(url);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(KeptNote::isNote)
                    .flatMap(note -> KeptNote.read(note).stream())
                    .filter(note -> note.id().equals(id) && Files.isRegularFile(folder.resolve(note.file())))
                    .max(Comparator.comparing(note -> Instant.parse(note.at())))
                    .map(note -> new Kept(folder.resolve(note.file()), day, note));
        }
    }

    private static boolean isWhole(Kept kept) throws IOException {
        return Files.size(kept.file()) == kept.note().bytes()
                && Sha256.of(kept.file()).equals(kept.note().sha256());
    }

    /// The folder of a day and a server.
    Path folder(LocalDate day, URI url) {
        return root.resolve(day.toString()).resolve(KeptName.host(url));
    }

    /// Takes away the folder of a day where nothing came into it.
    void tidy(Path folder) throws IOException {
        for (Path at = folder; at.startsWith(root); at = Objects.requireNonNull(at.getParent())) {
            try (Stream<Path> inside = Files.list(at)) {
                if (inside.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(at);
        }
    }

    /// A new name for bytes that are on their way, in the folder that they are meant for.
    static Path part(Path folder) {
        return folder.resolve("." + UUID.randomUUID() + ".part");
    }

    /// Puts bytes that came in their place, under the first free name.
    ///
    /// @param part holds them; gone afterwards
    /// @param note what is known of them, whatever file it names
    /// @return the file
    Path keep(Path part, Path folder, KeptName name, KeptNote note) throws IOException {
        for (int number = 1; ; number++) {
            Path file = folder.resolve(name.numbered(number));
            if (claimed(file)) {
                try {
                    // The note first: without its file it says nothing, and the file without it would be fetched again.
                    named(note, file).write(folder);
                    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                    return file;
                } catch (IOException e) {
                    Files.deleteIfExists(KeptNote.beside(file));
                    Files.deleteIfExists(file);
                    throw e;
                }
            }
        }
    }

    /// Takes a name before anything is moved there, for a move alone may overwrite what came at the same moment.
    private static boolean claimed(Path file) throws IOException {
        try {
            Files.createFile(file);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private static KeptNote named(KeptNote note, Path file) {
        @Nullable Path name = file.getFileName();
        return new KeptNote(
                note.address(),
                note.id(),
                String.valueOf(name),
                note.at(),
                note.bytes(),
                note.sha256(),
                note.etag(),
                note.lastModified());
    }
}
