package app.viewership.query;

/// A dataset has more viewings than the memory of the program has room for, told in a sentence for the user.
public final class TooManyViewings extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final long MEGABYTE = 1 << 20;

    private TooManyViewings(String sentence) {
        super(sentence);
    }

    /// Says so before they are read: what would find no room in the end would first take minutes to find none.
    ///
    /// @param viewings how many there are
    /// @param each bytes that one takes at least while they are sorted
    /// @param memory bytes that the program may use
    static void refuse(long viewings, long each, long memory) {
        if (viewings > memory / each) {
            long needed = 1 + viewings * each / MEGABYTE;
            throw new TooManyViewings(
                    ("To answer over %,d viewings takes %,d MB of memory or more, and the program may use %,d MB."
                                    + " A library of fewer days needs less (import --from DAY --to DAY).")
                            .formatted(viewings, needed, memory / MEGABYTE));
        }
    }
}
