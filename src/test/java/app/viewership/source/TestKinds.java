package app.viewership.source;

import java.util.List;
import java.util.Optional;

/// Kinds made up for tests.
final class TestKinds {

    private TestKinds() {}

    /// A kind that comes in these sorts of files.
    static Kind of(Part... parts) {
        return named("test", parts);
    }

    /// The same with an id of its own.
    static Kind named(String id, Part... parts) {
        return new Kind(
                id,
                "Test " + id,
                List.of(parts),
                List.of(),
                false,
                new Kind.Client(List.of(), 0, 0, true),
                Kind.Time.FETCHED,
                status -> true,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                "(none)",
                Kind.Questions.NONE,
                known -> (dimension, texts, since) -> List.of());
    }
}
