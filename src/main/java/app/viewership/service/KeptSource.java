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

    /// When its connection began; null where it has none.
    private @Nullable Instant opened;

    void took(byte[] bytes, int length, Instant at) {
        remember(bytes, length);
        opened = opened == null ? at : opened;
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
        disconnected(at);
        opened = at;
    }

    /// Its connection has ended.
    void disconnected(Instant at) {
        before = listened(at);
        opened = null;
    }

    /// The message that the connection before broke off is ended so.
    void ended(byte[] blankLine) {
        remember(blankLine, blankLine.length);
    }

    /// Whether what came ends within a message.
    boolean brokenOff() {
        return last != '\n' || (beforeLast != '\n' && (beforeLast != '\r' || thirdLast != '\n'));
    }

    boolean isOpen() {
        return opened != null;
    }

    /// As long as connections were open until now, silent or not. A clock that is set back takes nothing away.
    Duration listened(Instant now) {
        return opened == null || now.isBefore(opened) ? before : before.plus(Duration.between(opened, now));
    }
}
