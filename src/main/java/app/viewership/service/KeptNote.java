package app.viewership.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is remembered of a kept answer, in a hidden file beside it.
///
/// @param address what was asked for, without its query
/// @param id stands for the whole address: a key in the query is not written down
/// @param file the name of the file
/// @param at when it came, as text of an instant
/// @param bytes its size
/// @param sha256 of its bytes
/// @param etag what the server calls this version; null if it has no name
/// @param lastModified when the server says that it was changed; null if it does not say
record KeptNote(
        String address,
        String id,
        String file,
        String at,
        long bytes,
        String sha256,
        @Nullable String etag,
        @Nullable String lastModified) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENDING = ".note";

    KeptNote {
        // Jackson hands in null for what a damaged note lacks.
        Objects.requireNonNull(id);
        Objects.requireNonNull(file);
        Objects.requireNonNull(sha256);
        Instant.parse(at);
    }

    static String id(URI url) {
        String whole = url.getScheme() + "://" + WebAddress.server(url) + url.getRawPath() + "?" + url.getRawQuery();
        return Sha256.text(Sha256.of(whole.getBytes(StandardCharsets.UTF_8)));
    }

    static boolean isNote(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") && name.endsWith(ENDING);
    }

    /// Where the note of a file is.
    static Path beside(Path file) {
        return file.resolveSibling("." + file.getFileName() + ENDING);
    }

    /// What a note says; nothing if it cannot be read: then the answer is fetched as if for the first time.
    static Optional<KeptNote> read(Path path) {
        try {
            return Optional.of(JSON.readValue(path.toFile(), KeptNote.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Writes the note beside its file, whole or not at all.
    void write(Path folder) throws IOException {
        Path note = beside(folder.resolve(file));
        Path part = KeptFiles.part(folder);
        try {
            Files.write(part, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
            Files.move(part, note, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
