package app.viewership.source;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/// The ids of the last events of one live source, so that what it sends again is not counted again.
///
/// So many are remembered that no source sends more again, and so few that memory holds them: the last [#MOST] events,
/// fewer where ids are long. What is forgotten depends on the ids alone. Not for several threads.
public final class RecentIds {

    /// Events whose ids are remembered.
    public static final int MOST = 100_000;

    private static final int MOST_CHARACTERS = 40 * MOST;

    private final Set<String> ids = new LinkedHashSet<>();
    private int characters;

    /// Whether one of the last events had it.
    public boolean has(String id) {
        return ids.contains(id);
    }

    /// Forgets all of them.
    void clear() {
        ids.clear();
        characters = 0;
    }

    /// Remembers the id of an event.
    public void add(String id) {
        if (ids.add(id)) {
            characters += id.length();
        }
        Iterator<String> oldest = ids.iterator();
        while (ids.size() > 1 && (ids.size() > MOST || characters > MOST_CHARACTERS)) {
            characters -= oldest.next().length();
            oldest.remove();
        }
    }
}
