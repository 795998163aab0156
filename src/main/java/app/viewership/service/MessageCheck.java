package app.viewership.service;

import app.viewership.source.Kinds;
import app.viewership.source.SingleMessages;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Tells events from other messages. Thread-safe, and quick.
@FunctionalInterface
public interface MessageCheck {

    /// Why a message is malformed, as a sentence; null if it is an event.
    ///
    /// @param event what its `event:` line says; null if it has none
    /// @param data what its `data:` lines say; null if it has none
    @Nullable
    String problem(@Nullable String event, @Nullable String data);

    /// Why an event that is not malformed would be rejected by the library all the same, as a sentence; null if it
    /// would not.
    ///
    /// @param lines all lines of the message, as they came: what is not UTF-8 cannot be told any more from a text
    default @Nullable String rejection(byte[] lines) {
        return null;
    }

    /// What the library would keep of a live source, and nothing else, is an event.
    static MessageCheck liveEvents() {
        MessageCheck json = jsonEvents();
        // A reader each, for every source has a thread of its own.
        ThreadLocal<SingleMessages> readers = ThreadLocal.withInitial(() -> new SingleMessages(Kinds.live()));
        // The first message takes longest, and this one nobody waits for.
        readers.get().problem(Kinds.liveExample().getBytes(StandardCharsets.UTF_8));
        json.problem("event", "{}");
        return new MessageCheck() {
            @Override
            public @Nullable String problem(@Nullable String event, @Nullable String data) {
                return json.problem(event, data);
            }

            @Override
            public @Nullable String rejection(byte[] lines) {
                return readers.get().problem(lines);
            }
        };
    }

    /// An event names itself, and its data is one JSON object.
    static MessageCheck jsonEvents() {
        JsonFactory json = new JsonFactory();
        return (event, data) -> {
            if (event == null || event.isEmpty()) {
                return "The message has no event: line that says what happened.";
            }
            return data == null
                    ? "The message has no data: line."
                    : isObject(json, data) ? null : "The data of the message is no whole JSON object.";
        };
    }

    private static boolean isObject(JsonFactory json, String data) {
        try (JsonParser parser = json.createParser(data)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }
}
