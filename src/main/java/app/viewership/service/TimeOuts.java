package app.viewership.service;

import java.time.Duration;

/// How long a server may keep us waiting.
///
/// @param connect until it takes the connection
/// @param silence until it answers, the connection included, and between any two bytes of its answer
public record TimeOuts(Duration connect, Duration silence) {

    /// For an answer that ends.
    public static final TimeOuts FETCHING = new TimeOuts(Duration.ofSeconds(10), Duration.ofSeconds(30));

    /// For one that never does: a quiet minute is no fault of a platform, a quieter one is worth a new connection.
    public static final TimeOuts LISTENING = new TimeOuts(Duration.ofSeconds(10), Duration.ofSeconds(60));
}
