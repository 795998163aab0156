package app.viewership.store;

import app.viewership.source.History.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The history of records told slowly: for each key, every capture is looked at by itself.
final class PlainHistory {

    private PlainHistory() {}

    static List<Version> of(List<TestCapture> captures, boolean whole) {
        TreeSet<String> keys = new TreeSet<>();
        captures.forEach(capture -> Stream.iterate(0, i -> i < capture.size(), i -> i + 1)
                .map(capture::key)
                .forEach(keys::add));
        return keys.stream().flatMap(key -> of(captures, whole, key).stream()).toList();
    }

    private static List<Version> of(List<TestCapture> captures, boolean whole, String key) {
        List<Version> versions = new ArrayList<>();
        List<TestCapture> ordered = captures.stream()
                .sorted(Comparator.comparingLong(TestCapture::time).thenComparing(TestCapture::sha256))
                .toList();
        for (TestCapture capture : ordered) {
            String said = said(capture, key);
            boolean here = ordered.stream()
                    .filter(other -> other.time() == capture.time())
                    .anyMatch(other -> said(other, key) != null);
            Version last = versions.isEmpty() ? null : versions.getLast();
            boolean holds = last != null && last.to() == Long.MAX_VALUE;
            boolean ends = said == null ? whole && !here : last != null && !said.equals(last.json());
            if (holds && ends) {
                versions.removeLast();
                versions.add(new Version(key, last.json(), last.from(), capture.time(), last.first()));
            }
            if (said != null && (!holds || ends)) {
                versions.add(new Version(key, said, capture.time(), Long.MAX_VALUE, last == null));
            }
        }
        return versions;
    }

    /// What a file says of a key, in the end; null where it does not have it.
    private static @Nullable String said(TestCapture capture, String key) {
        String said = null;
        for (int i = 0; i < capture.size(); i++) {
            said = capture.key(i).equals(key) ? capture.json(i) : said;
        }
        return said;
    }
}
