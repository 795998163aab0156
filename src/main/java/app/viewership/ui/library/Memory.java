package app.viewership.ui.library;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;

/// Keeps what the program remembers in a file. Never fails: what cannot be read is as if it were not there, what cannot
/// be written is forgotten at the end of this start.
///
/// Several windows may share the file, so each change is made to what the file says at that moment. Reads and writes:
/// not for the JavaFX thread, but for the one write at the end.
public final class Memory {
    private static final Logger LOG = Logger.getLogger(Memory.class.getName());
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path file;
    private volatile Remembered latest;

    /// Reads what the file says.
    public Memory(Path file) {
        this.file = file;
        latest = read();
    }

    /// What is remembered now, without reading the file again.
    public Remembered get() {
        return latest;
    }

    /// Changes what is remembered, and writes it down.
    public synchronized Remembered change(UnaryOperator<Remembered> change) {
        Remembered known = Files.exists(file) ? read() : latest;
        latest = change.apply(known);
        write(latest);
        return latest;
    }

    private Remembered read() {
        try {
            Remembered read = JSON.readValue(Files.readAllBytes(file), Remembered.class);
            return read == null ? Remembered.NOTHING : read;
        } catch (NoSuchFileException e) {
            return Remembered.NOTHING;
        } catch (IOException | IllegalArgumentException e) {
            LOG.info(() -> "What was remembered could not be read, and is forgotten: " + e);
            return Remembered.NOTHING;
        }
    }

    private void write(Remembered remembered) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = Files.createTempFile(folder, "window", ".new");
            Files.write(draft, JSON.writeValueAsBytes(remembered));
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.info(() -> "What the window should remember could not be written: " + e);
        }
    }
}
