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

    /// Why a message is no event that is kept.
    ///
    /// @param malformed whether it is none at all; otherwise an event that the library would reject
    /// @param why as a sentence
    record Refusal(boolean malformed, String why) {}

    /// Why a message is refused; null if it is an event that is kept.
    ///
    /// @param event what its `event:` line says; null if it has none
    /// @param data what its `data:` lines say; null if it has none
    /// @param lines all lines of the message, as they came: what is not UTF-8 cannot be told any more from a text
    @Nullable
    Refusal refusal(@Nullable String event, @Nullable String data, byte[] lines);

    /// What the library would keep of a live source, and nothing else, is an event.
    static MessageCheck liveEvents() {
        MessageCheck json = jsonEvents();
        // A reader each, for every source has a thread of its own.
        ThreadLocal<SingleMessages> readers = ThreadLocal.withInitial(() -> new SingleMessages(Kinds.live()));
        // The first message takes longest, and this one nobody waits for.
        readers.get().problem(Kinds.liveExample().getBytes(StandardCharsets.UTF_8));
        json.refusal("event", "{}", new byte[0]);
        return (event, data, lines) -> {
            // Nearly all are events, so the library's reader is asked first, and Jackson only what is wrong.
            String problem = readers.get().problem(lines);
            if (problem == null) {
                return null;
            }
            Refusal refusal = json.refusal(event, data, lines);
            return refusal == null ? new Refusal(false, problem) : refusal;
        };
    }

    /// An event names itself, and its data is one JSON object.
    static MessageCheck jsonEvents() {
        JsonFactory json = new JsonFactory();
        return (event, data, lines) -> {
            if (event == null || event.isEmpty()) {
                return new Refusal(true, "The message has no event: line that says what happened.");
            }
            if (data == null) {
                return new Refusal(true, "The message has no data: line.");
            }
            return isObject(json, data) ? null : new Refusal(true, "The data of the message is no whole JSON object.");
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
