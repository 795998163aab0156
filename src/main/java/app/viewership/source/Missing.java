package app.viewership.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a dataset has nothing of yet, in sentences: its parts may come in any order, and one that comes later fills in
/// what was unknown.
public final class Missing {

    private static final String NO_VIEWERS =
            "These viewings do not say who watched: sessions and viewers cannot be counted.";

    private Missing() {}

    /// One sentence for each part that is not there: `No users yet: country and subscription are unknown.` One more
    /// where viewers are not told apart.
    ///
    /// @param parts ids of the parts that something came in of
    public static List<String> of(Kind kind, Collection<String> parts) {
        Stream<String> missing = kind.parts().stream()
                .filter(part -> !parts.contains(part.id()))
                .map(part -> sentence(kind, part))
                .distinct();
        return Stream.concat(missing, kind.client().hasViewers() ? Stream.of() : Stream.of(NO_VIEWERS))
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
