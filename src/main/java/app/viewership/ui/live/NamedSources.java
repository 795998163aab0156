package app.viewership.ui.live;

import app.viewership.store.Library;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Objects;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The sources that were listened to last, as a library remembers them; never a password. Not for the JavaFX thread.
final class NamedSources {
    private static final Logger LOG = Logger.getLogger(NamedSources.class.getName());
    private static final String NAME = "live sources";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private NamedSources() {}

    /// What is remembered of one.
    record Remembered(
            @Nullable String name,
            @Nullable String address,
            @Nullable String user) {

        SourceEntry entry() {
            return SourceEntry.of(text(name), text(address), text(user));
        }

        private static String text(@Nullable String told) {
            return Objects.requireNonNullElse(told, "");
        }
    }

    /// Those of a library; none where nothing is remembered, or it cannot be read.
    static List<Remembered> of(Library library) {
        String text = library.settings().get(NAME).orElse("[]");
        try {
            return JSON.readValue(text, new TypeReference<List<Remembered>>() {});
        } catch (JsonProcessingException e) {
            LOG.info(() -> "The sources named last could not be read, and are forgotten: " + e);
            return List.of();
        }
    }

    /// Remembers these and no others.
    static void keep(Library library, List<Remembered> sources) {
        try {
            library.settings().put(NAME, JSON.writeValueAsString(sources));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Names and addresses are plain data.", e);
        }
    }

    /// What the fields name.
    static List<Remembered> in(List<SourceEntry> entries) {
        return entries.stream()
                .filter(entry -> !entry.isBlank())
                .map(entry -> new Remembered(
                        entry.name().get().strip(),
                        entry.address().get().strip(),
                        entry.user().get().strip()))
                .toList();
    }
}
