package app.viewership.service;

/// Takes the messages of live sources, events and malformed ones. What is said of [ByteSink] holds here, too.
@FunctionalInterface
public interface MessageSink {
    void message(LiveMessage message);
}
