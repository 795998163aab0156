package app.viewership.service;

import java.nio.charset.StandardCharsets;

/// Words of live servers, for scripts of a [RudeServer].
final class LiveServer {

    /// A stream that ends with its connection.
    static final String HELLO = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

    /// A stream that says when it ends: what comes between is in chunks.
    static final String CHUNKED =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n";

    static final String NO_MORE = "HTTP/1.1 204 No Content\r\n\r\n";

    private LiveServer() {}

    static String status(int status) {
        return "HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n";
    }

    static String chunk(String text) {
        return Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n";
    }

    /// An event of a user.
    static String event(String id, String firstName) {
        return "id:" + id + "\nevent:stream-started\ndata:{\"show\":{\"cast\":null},\"user\":{\"first_name\":\""
                + firstName + "\"}}\n\n";
    }
}
