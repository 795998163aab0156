package app.viewership.query;

import java.util.Arrays;
import java.util.List;

/// Makes equal texts one: of millions of clients each has its name, but all have one of a few systems and devices. Only
/// the text seen last is known of those that fall together, so that names take no room here.
final class SharedTexts {

    private static final int ROOM = 1 << 12;

    private final String[] last = new String[ROOM];

    SharedTexts() {
        Arrays.fill(last, "");
    }

    /// Equal texts, of which some were there before.
    List<String> of(List<String> texts) {
        String[] shared = texts.toArray(String[]::new);
        for (int i = 0; i < shared.length; i++) {
            int hash = shared[i].hashCode();
            int at = (hash ^ hash >>> 12) & ROOM - 1;
            if (last[at].equals(shared[i])) {
                shared[i] = last[at];
            } else {
                last[at] = shared[i];
            }
        }
        return List.of(shared);
    }
}
