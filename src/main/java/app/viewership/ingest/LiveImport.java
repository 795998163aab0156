package app.viewership.ingest;

import app.viewership.source.Kinds;
import app.viewership.store.GrownLog;
import app.viewership.store.Growth;
import app.viewership.store.Library;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Imports what live sources send while they send it, into a library that is open and may be asked meanwhile. What is
/// stored are the events that an import of the same bytes as files would store.
///
/// Not for several threads.
public final class LiveImport {

    private final Library library;
    private final KnownTexts known = new KnownTexts();
    private final Map<String, LiveLog> logs = new LinkedHashMap<>();

    /// @param library open for writing
    public LiveImport(Library library) {
        this.library = library;
    }

    /// The log of this name; begun where there is none.
    public LiveLog log(String name) {
        return logs.computeIfAbsent(name, begun -> new LiveLog(begun, Kinds.live(), known));
    }

    /// Does all that storing needs once, and takes it back: in a program that has just begun it takes seconds, in which
    /// nothing of what came would be safe.
    ///
    /// @param longest how long to wait for an import to come to the end of a file; then nothing is done
    public void rehearse(Duration longest) throws InterruptedException {
        Optional<Growth> turn = library.grow(longest);
        if (turn.isPresent()) {
            try (Growth growth = turn.get()) {
                LiveLog log = new LiveLog("rehearsal", Kinds.live(), new KnownTexts());
                byte[] example = Kinds.liveExample().getBytes(StandardCharsets.UTF_8);
                log.add(example, example.length);
                log.into(growth, true);
                growth.rehearse();
            }
        }
    }

    /// Stores what was added to the logs since the last time, all in one transaction, durably.
    ///
    /// @param longest how long to wait for an import to come to the end of a file
    /// @param last whether no more comes: what stands at the end of a log is a message then, whole or not
    /// @return whether it is stored; if not, it is the next time
    /// @throws app.viewership.store.LibraryException where it cannot be; nothing can be stored afterwards
    public boolean store(Duration longest, boolean last) throws InterruptedException {
        List<LiveLog> behind =
                logs.values().stream().filter(log -> log.isBehind(last)).toList();
        if (behind.isEmpty()) {
            return true;
        }
        Optional<Growth> turn = library.grow(longest);
        if (turn.isEmpty()) {
            return false;
        }
        try (Growth growth = turn.get()) {
            List<GrownLog> grown = new ArrayList<>();
            for (LiveLog log : behind) {
                grown.add(log.into(growth, last));
            }
            growth.commit();
            for (int i = 0; i < grown.size(); i++) {
                behind.get(i).stored(grown.get(i));
            }
            return true;
        }
    }
}
