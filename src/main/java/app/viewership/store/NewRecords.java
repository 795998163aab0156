package app.viewership.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The versions of records that an intake is the first to bring: each has its id at once, and is written with many
/// others. Safe for many threads.
final class NewRecords {

    private static final int AT_ONCE = 1 << 12;

    private final Records records;
    private final Connections connections;
    private List<RecordText> waiting = new ArrayList<>();
    private int written;

    /// Held on to, for what is added is not in the file yet.
    private @Nullable Dictionary<RecordText> texts;

    /// @param known how many versions the library has
    NewRecords(Records records, Connections connections, int known) {
        this.records = records;
        this.connections = connections;
        this.written = known;
    }

    /// The id of a version, a new one at first sight.
    ///
    /// @param guess the id that it may have, if any
    synchronized int id(RecordText text, int guess) {
        if (texts == null) {
            texts = records.texts();
        }
        int id = texts.code(text, guess);
        if (id == written + waiting.size()) {
            waiting.add(text);
            if (waiting.size() == AT_ONCE) {
                write();
            }
        }
        return id;
    }

    /// Writes those that wait, as a part of the intake's transaction.
    synchronized void write() {
        if (!waiting.isEmpty()) {
            List<RecordText> some = waiting;
            waiting = new ArrayList<>();
            connections.write(on -> RecordTable.insert(on, written, some));
            written += some.size();
        }
    }

    /// How many versions the library has with those that are written.
    synchronized int count() {
        return written;
    }
}
