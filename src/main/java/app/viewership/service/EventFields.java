package app.viewership.service;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// The fields of a server-sent event, by the rules of the HTML standard.
///
/// @param id null if there is none
/// @param event the last `event:` line; null if there is none
/// @param data the `data:` lines, joined by line ends; null if there is none
/// @param retry milliseconds to wait before a new connection; null if it is not told
/// @param says whether it is a message at all, and not only comments and a `retry:`
record EventFields(
        @Nullable String id,
        @Nullable String event,
        @Nullable String data,
        @Nullable Long retry,
        boolean says) {

    static EventFields of(String text) {
        @Nullable String id = null;
        @Nullable String event = null;
        @Nullable StringBuilder data = null;
        @Nullable Long retry = null;
        boolean says = false;
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
            String line = lines.next();
            int colon = line.indexOf(':');
            String value = colon < 0 ? "" : line.substring(colon + (line.startsWith(" ", colon + 1) ? 2 : 1));
            String name = colon < 0 ? line : line.substring(0, colon);
            says |= !name.isEmpty() && !name.equals("retry");
            switch (name) {
                case "id" -> id = value.indexOf('\0') < 0 ? value : id;
                case "event" -> event = value;
                case "data" ->
                    data = data == null
                            ? new StringBuilder(value)
                            : data.append('\n').append(value);
                case "retry" -> retry = value.matches("\\d{1,9}") ? Long.valueOf(value) : retry;
                default -> {
                    // A comment, or a field that nobody knows.
                }
            }
        }
        return new EventFields(id, event, data == null ? null : data.toString(), retry, says);
    }
}
