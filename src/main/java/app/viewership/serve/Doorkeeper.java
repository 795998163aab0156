package app.viewership.serve;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Lets in who reads, and who asked for this server by its own name.
///
/// A page of any site can send a browser to this address under a name of its own, and would then read the answers as
/// its own; the name stands in the request, so one with another name is refused.
final class Doorkeeper {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int USUAL_PORT = 80;

    private final Set<String> hosts;

    Doorkeeper(int port) {
        List<String> names = List.of("localhost", "127.0.0.1", "[::1]");
        hosts = port == USUAL_PORT
                ? Set.of("localhost", "127.0.0.1", "[::1]", "localhost:80", "127.0.0.1:80", "[::1]:80")
                : Set.copyOf(names.stream().map(name -> name + ":" + port).toList());
    }

    /// @throws Refused unless the request may be answered
    void check(HttpExchange request) {
        List<String> named = request.getRequestHeaders().getOrDefault("Host", List.of());
        if (named.size() != 1 || !hosts.contains(named.getFirst().strip().toLowerCase(Locale.ROOT))) {
            throw new Refused(
                    Refused.FORBIDDEN,
                    "This server answers to its own names alone; ask for "
                            + hosts.stream()
                                    .sorted()
                                    .map(host -> "http://" + host + "/")
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        if (!READING.contains(request.getRequestMethod())) {
            throw new Refused(Refused.WRONG_METHOD, "Nothing can be changed here: ask with GET.");
        }
    }
}
