package app.viewership.query;

import app.viewership.viewing.Viewings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The sessions of which a question keeps a part. Names are put to the few that are shown, not to all.
final class Sessions {
    /// Most watch time first; ties stay in the order of sessions, which is by viewer and time.
    static final Comparator<Found> MOST_WATCHED =
            Comparator.comparingLong(Found::seconds).reversed();

    private final Asked asked;
    private final List<Found> found = new ArrayList<>();

    /// A session in numbers.
    ///
    /// @param session number from 0
    /// @param viewings in it
    /// @param selected of these, how many the question keeps a part of
    /// @param seconds watch time of the parts
    record Found(int session, long start, long end, int viewings, int selected, long seconds) {}

    Sessions(Asked asked) {
        this.asked = asked;
        Viewings viewings = asked.viewings();
        Parts parts = asked.parts();
        for (int p = 0; p < parts.size(); ) {
            int session = viewings.session()[parts.viewing(p)];
            long seconds = 0;
            int selected = 0;
            int last = -1;
            while (p < parts.size() && viewings.session()[parts.viewing(p)] == session) {
                Patience.check(p);
                seconds += parts.seconds(p);
                selected += parts.viewing(p) == last ? 0 : 1;
                last = parts.viewing(p++);
            }
            found.add(found(session, selected, seconds));
        }
    }

    private Found found(int session, int selected, long seconds) {
        Viewings viewings = asked.viewings();
        int first = asked.cut().firstOf(session);
        int next = asked.cut().firstOf(session + 1);
        long end = viewings.end(first);
        for (int i = first + 1; i < next; i++) {
            end = Math.max(end, viewings.end(i));
        }
        return new Found(session, viewings.start()[first], end, next - first, selected, seconds);
    }

    int size() {
        return found.size();
    }

    List<SessionRow> first(int limit, Comparator<Found> order) {
        ViewingRows names = new ViewingRows(asked);
        return found.stream()
                .sorted(order)
                .limit(limit)
                .map(session -> new SessionRow(
                        session.session() + 1,
                        names.viewer(asked.cut().firstOf(session.session())),
                        session.start(),
                        session.end(),
                        session.viewings(),
                        session.selected(),
                        session.seconds()))
                .toList();
    }
}
