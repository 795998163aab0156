package app.viewership.source;

import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Says of single messages of an event stream why a log of them would have them rejected, whatever came before: who
/// listens knows it at once, and needs not wait for the log. Not for several threads.
public final class SingleMessages implements EventSink {

    private final GrowingLog log;
    private final EventReader reader;
    private @Nullable String problem;

    /// @param what a kind that comes as an event stream
    public SingleMessages(Recognised what) {
        log = new GrowingLog(what);
        reader = new EventReader(log, ZoneOffset.UTC, this);
    }

    /// Why it is no event that is kept, as a sentence; null if it is one.
    ///
    /// @param lines as they came, without the blank one behind them
    public @Nullable String problem(byte[] lines) {
        byte[] bytes = Arrays.copyOf(lines, lines.length + 1);
        bytes[lines.length] = '\n';
        problem = null;
        reader.read(new Block(bytes, 0, lines.length, 0));
        log.ids().clear();
        return problem;
    }

    @Override
    public void event(int line, Event event, Fields fields) {
        // It is none to be rejected.
    }

    @Override
    public void again(int line) {
        // So is this.
    }

    @Override
    public void rejected(RejectedRow row) {
        problem = row.reason();
    }
}
