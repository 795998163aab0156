package app.viewership.service;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/// Which answers are worth keeping or listening to, and under what name an answer is kept.
final class Answers {

    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    private Answers() {}

    /// @throws WebTrouble if the answer is none to keep
    static void check(Reply reply) throws WebTrouble {
        String server = WebAddress.server(reply.url());
        if (reply.status() == 204 || reply.status() == 205) {
            throw empty(reply);
        }
        if (reply.status() != 200 && reply.status() != 203) {
            throw reply.trouble();
        }
        if (reply.contentType().equals("text/event-stream")) {
            throw WebTrouble.lasting(
                    server + " answers with a live stream, which never ends", "listen to it instead of fetching it");
        }
        String encoding = encoding(reply);
        if (!encoding.isEmpty() && !encoding.equals("identity") && !GZIP.contains(encoding)) {
            throw packed(server, encoding);
        }
    }

    /// @throws WebTrouble if the answer is no live stream
    static void checkLive(Reply reply) throws WebTrouble {
        String server = WebAddress.server(reply.url());
        if (reply.status() == 204) {
            throw WebTrouble.lasting(server + " has no more events (204)", "listen again when it has");
        }
        if (reply.status() != 200) {
            throw reply.trouble();
        }
        String type = reply.contentType();
        if (!type.equals("text/event-stream")) {
            throw WebTrouble.lasting(
                    server + " sends " + (type.isEmpty() ? "nothing that it names" : type) + " and no live events",
                    "check the address, or fetch it instead");
        }
        String encoding = encoding(reply);
        if (!encoding.isEmpty() && !encoding.equals("identity")) {
            throw packed(server, encoding);
        }
    }

    private static WebTrouble packed(String server, String encoding) {
        return WebTrouble.lasting(
                server + " answers packed as " + encoding + ", which cannot be read here",
                "ask its owner for an answer that is not packed");
    }

    /// An answer without a byte would look like a source that lost everything.
    static WebTrouble empty(Reply reply) {
        return WebTrouble.passing(
                WebAddress.server(reply.url()) + " answers with nothing", "check the address, or try again later");
    }

    static KeptName name(URI url, Reply reply) {
        return KeptName.of(url, reply.contentType(), GZIP.contains(encoding(reply)));
    }

    private static String encoding(Reply reply) {
        return reply.headers().firstValue("content-encoding").orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
