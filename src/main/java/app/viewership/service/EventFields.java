package app.viewership.service;

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
        @Nullable String data = null;
        @Nullable StringBuilder more = null;
        @Nullable Long retry = null;
        boolean says = false;
        int at = 0;
        // By hand: tens of thousands come in a second.
        while (at < text.length()) {
            int end = lineEnd(text, at);
            int colon = text.indexOf(':', at, end);
            int nameEnd = colon < 0 ? end : colon;
            int from = Math.min(end, nameEnd + 1);
            String value = text.substring(from < end && text.charAt(from) == ' ' ? from + 1 : from, end);
            String name = text.substring(at, nameEnd);
            says |= !name.isEmpty() && !name.equals("retry");
            switch (name) {
                case "id" -> id = value.indexOf('\0') < 0 ? value : id;
                case "event" -> event = value;
                case "data" -> {
                    if (data == null) {
                        data = value;
                    } else {
                        more = more == null ? new StringBuilder(data) : more;
                        more.append('\n').append(value);
                    }
                }
                case "retry" -> retry = value.matches("\\d{1,9}") ? Long.valueOf(value) : retry;
                default -> {
                    // A comment, or a field that nobody knows.
                }
            }
            at = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        return new EventFields(id, event, more == null ? data : more.toString(), retry, says);
    }

    private static int lineEnd(String text, int from) {
        int line = text.indexOf('\n', from);
        int end = line < 0 ? text.length() : line;
        int carriage = text.indexOf('\r', from, end);
        return carriage < 0 ? end : carriage;
    }
}
