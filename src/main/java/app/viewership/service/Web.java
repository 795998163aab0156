package app.viewership.service;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Asks servers, and follows where they send on; thread-safe.
///
/// The user and password go to the server that was named and to no other; from https nothing is sent on to http.
final class Web implements AutoCloseable {

    static final int REDIRECTS = 10;

    /// How long it takes to hear a cancel.
    static final long BEAT = TimeUnit.MILLISECONDS.toNanos(50);

    private static final Set<Integer> SENDING_ON = Set.of(301, 302, 303, 307, 308);

    private final TimeOuts timeOuts;
    private final HttpClient client;

    /// @param more what else the client should be, for tests
    Web(TimeOuts timeOuts, UnaryOperator<HttpClient.Builder> more) {
        this.timeOuts = timeOuts;
        // Redirects are followed here, because the client would take the password along to another server.
        client = more.apply(HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(timeOuts.connect()))
                .build();
    }

    /// What a server answers, whatever its status, after the redirects; its body is to be closed.
    ///
    /// @param named the user; null if none was named
    /// @param headers what else is said to every server on the way
    /// @param cancelled ends the waiting
    /// @throws WebTrouble if there is no answer
    /// @throws InterruptedException if cancelled, or the thread is interrupted
    Reply ask(URI url, @Nullable Credentials named, Map<String, String> headers, BooleanSupplier cancelled)
            throws WebTrouble, InterruptedException {
        URI at = url;
        for (int sentOn = 0; sentOn <= REDIRECTS; sentOn++) {
            boolean trusted = WebAddress.sameServer(url, at);
            Reply reply = once(at, trusted ? named : null, headers, cancelled);
            if (!SENDING_ON.contains(reply.status())) {
                return reply;
            }
            reply.body().close();
            at = next(at, reply.header("location"));
        }
        throw Troubles.tooManyRedirects(url, REDIRECTS);
    }

    private static URI next(URI at, @Nullable String location) throws WebTrouble {
        URI next;
        try {
            next = WebAddress.parse(
                    at.resolve(location == null ? ":" : location).toString());
        } catch (IllegalArgumentException | ServiceException e) {
            throw Troubles.redirectToNothing(at);
        }
        if (WebAddress.isSecret(at) && !WebAddress.isSecret(next)) {
            throw Troubles.redirectInTheOpen(at);
        }
        return next;
    }

    private Reply once(URI url, @Nullable Credentials named, Map<String, String> headers, BooleanSupplier cancelled)
            throws WebTrouble, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).header("User-Agent", "viewership-explorer");
        headers.forEach((name, value) -> add(request, name, value));
        if (named != null) {
            request.header("Authorization", named.header());
        }
        // Not the request's own time-out: newer JDKs let it cover the body, and a live stream's body never ends.
        CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> answer =
                client.sendAsync(request.build(), BodyHandlers.ofPublisher());
        try {
            HttpResponse<Flow.Publisher<List<ByteBuffer>>> response = await(url, answer, cancelled);
            Body body = new Body(url, timeOuts.silence(), cancelled);
            response.body().subscribe(body);
            return new Reply(url, named != null, response.statusCode(), response.headers(), body);
        } finally {
            answer.cancel(true);
        }
    }

    private <T> T await(URI url, CompletableFuture<T> answer, BooleanSupplier cancelled)
            throws WebTrouble, InterruptedException {
        long began = System.nanoTime();
        while (true) {
            try {
                return answer.get(BEAT, TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (cancelled.getAsBoolean()) {
                    throw new InterruptedException();
                }
                if (System.nanoTime() - began > timeOuts.silence().toNanos()) {
                    throw Troubles.noAnswer(url, timeOuts.silence());
                }
            } catch (ExecutionException e) {
                throw Troubles.unreachable(url, e, timeOuts);
            }
        }
    }

    /// What a server made us remember may be no header; then it goes without.
    private static void add(HttpRequest.Builder request, String name, String value) {
        try {
            request.header(name, value);
        } catch (IllegalArgumentException e) {
            // It only saves bytes.
        }
    }

    /// Ends what is under way.
    @Override
    public void close() {
        client.shutdownNow();
    }
}
