package app.viewership.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Both sinks of a listening: keeps what comes, in order, and lets a test wait for it.
final class Heard implements ByteSink, MessageSink {

    private final Map<String, ByteArrayOutputStream> bytes = new HashMap<>();
    private final List<LiveMessage> messages = new ArrayList<>();
    private final List<String> connected = new ArrayList<>();
    private boolean atWork;
    private boolean together;

    @Override
    public synchronized void connected(String source, Instant at) {
        connected.add(source);
    }

    @Override
    public void bytes(String source, byte[] chunk, int length, Instant at) {
        enter();
        synchronized (this) {
            assertThat(length).isPositive();
            bytes.computeIfAbsent(source, name -> new ByteArrayOutputStream()).write(chunk, 0, length);
        }
        leave();
    }

    @Override
    public void message(LiveMessage message) {
        enter();
        synchronized (this) {
            messages.add(message);
            notifyAll();
        }
        leave();
    }

    private synchronized void enter() {
        together |= atWork;
        atWork = true;
    }

    private synchronized void leave() {
        atWork = false;
    }

    /// Whether two calls were ever made at once.
    synchronized boolean together() {
        return together;
    }

    synchronized String text(String source) {
        ByteArrayOutputStream all = bytes.get(source);
        return all == null ? "" : all.toString(StandardCharsets.UTF_8);
    }

    synchronized List<LiveMessage> messages() {
        return List.copyOf(messages);
    }

    List<LiveMessage> messages(String source) {
        return messages().stream()
                .filter(message -> message.source().equals(source))
                .toList();
    }

    /// The ids of events, in order.
    List<String> ids(String source) {
        return messages(source).stream()
                .filter(message -> message.problem() == null)
                .map(message -> String.valueOf(EventFields.of(message.text()).id()))
                .toList();
    }

    synchronized List<String> connected() {
        return List.copyOf(connected);
    }

    /// Waits until so many messages came; fails after a minute.
    void await(int count) throws InterruptedException {
        await(all -> all.size() >= count);
    }

    synchronized void await(Predicate<List<LiveMessage>> enough) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!enough.test(messages)) {
            long left = until - System.nanoTime();
            assertThat(left)
                    .as("time left to wait for more than " + messages.size() + " messages")
                    .isPositive();
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
