package app.viewership.ingest;

import app.viewership.store.AssetEntry;
import app.viewership.store.ClientEntry;
import app.viewership.store.Events;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import app.viewership.store.SegmentInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes small files of app activity, and reads libraries back whatever the order of import was.
final class Activity {

    private Activity() {}

    /// A row of an event `second` seconds into 2021.
    static String event(int second, String user, String activity, double duration) {
        return ("{\"event_id\":\"e%d\",\"name\":\"activity_exit\",\"occurred_at\":\"2021-01-01 00:%02d:%02d.000\","
                        + "\"user_id\":\"%s\",\"data\":{\"activity_id\":\"%s\",\"duration\":%s,\"completed\":true}}\n")
                .formatted(second, second / 60, second % 60, user, activity, duration);
    }

    /// A row of a user.
    static String user(String id, String country) {
        return "{\"user_id\":\"%s\",\"country_code\":\"%s\",\"registration_at\":\"2021-01-01 00:00:00\"}\n"
                .formatted(id, country);
    }

    /// Rows of many users.
    static String users(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> user("u" + i, "se")).collect(Collectors.joining());
    }

    /// All events that a library holds, as texts in order.
    static List<String> events(Library library) {
        List<String> events = new ArrayList<>();
        Map<Integer, LedgerEntry> files =
                library.ledger().stream().collect(Collectors.toMap(LedgerEntry::id, Function.identity()));
        for (SegmentInfo segment : library.contents().segments()) {
            Events some = library.events().of(segment);
            for (int i = 0; i < some.size(); i++) {
                ClientEntry client = library.clients().get(some.client()[i]);
                AssetEntry asset = library.assets().get(some.asset()[i]);
                events.add("%s:%d %s %s %s %d s, status %d, amount %d"
                        .formatted(
                                files.get(segment.file()).name(),
                                segment.firstLine() + some.line()[i],
                                client.texts(),
                                asset.texts(),
                                some.time()[i],
                                some.seconds()[i],
                                some.status()[i],
                                some.amount()[i]));
            }
        }
        return events.stream().sorted().toList();
    }
}
