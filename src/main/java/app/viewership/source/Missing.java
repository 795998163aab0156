package app.viewership.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// What a dataset has nothing of yet, in sentences: its parts may come in any order, and one that comes later fills in
/// what was unknown.
public final class Missing {

    private Missing() {}

    /// One sentence for each part that is not there: `No users yet: country and subscription are unknown.`
    ///
    /// @param parts ids of the parts that something came in of
    public static List<String> of(Kind kind, Collection<String> parts) {
        return kind.parts().stream()
                .filter(part -> !parts.contains(part.id()))
                .map(part -> sentence(kind, part))
                .toList();
    }

    private static String sentence(Kind kind, Part part) {
        String nothing = "No " + part.name().toLowerCase(Locale.ROOT) + " yet";
        if (part.holdsEvents()) {
            return nothing + ": there is nothing to count.";
        }
        List<String> unknown = new ArrayList<>(part.tells().stream()
                .map(id -> kind.dimension(id).label().toLowerCase(Locale.ROOT))
                .toList());
        if (unknown.isEmpty()) {
            return nothing + ".";
        }
        String last = unknown.removeLast();
        return nothing + ": "
                + (unknown.isEmpty()
                        ? last + " is unknown."
                        : String.join(", ", unknown) + " and " + last + " are unknown.");
    }
}
