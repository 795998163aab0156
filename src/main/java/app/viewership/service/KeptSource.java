package app.viewership.service;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of a live source whose bytes are kept: where its last line ended, and how long it was listened to.
final class KeptSource {

    private int last = '\n';
    private int beforeLast = '\n';
    private int thirdLast = '\n';
    private Duration before = Duration.ZERO;
    private @Nullable Instant opened;
    private @Nullable Instant lastByte;

    void took(byte[] bytes, int length, Instant at) {
        remember(bytes, length);
        opened = opened == null ? at : opened;
        lastByte = at;
    }

    private void remember(byte[] bytes, int length) {
        for (int i = Math.max(0, length - 3); i < length; i++) {
            thirdLast = beforeLast;
            beforeLast = last;
            last = bytes[i];
        }
    }

    /// Another connection begins.
    void connected(Instant at) {
        before = listened();
        opened = at;
        lastByte = null;
    }

    /// Another connection begins, and the message that the one before broke off is ended so.
    void ended(byte[] blankLine, Instant at) {
        remember(blankLine, blankLine.length);
        connected(at);
    }

    /// Whether what came ends within a message.
    boolean brokenOff() {
        return last != '\n' || (beforeLast != '\n' && (beforeLast != '\r' || thirdLast != '\n'));
    }

    /// As long as is sure by what came: from the beginning of each connection to its last byte.
    Duration listened() {
        return opened == null || lastByte == null ? before : before.plus(Duration.between(opened, lastByte));
    }
}
