package app.viewership.query;

import app.viewership.source.Foreseen;
import java.util.Locale;

/// There is less memory than something takes, told in a sentence for the user.
public final class NotEnoughMemory extends RuntimeException implements Foreseen {

    private static final long serialVersionUID = 1L;
    private static final long MEGABYTE = 1 << 20;
    private static final String LESS = " A library of fewer files needs less.";

    private NotEnoughMemory(String sentence) {
        super(sentence);
    }

    /// Whatever it was that found no room.
    public static NotEnoughMemory of(OutOfMemoryError e) {
        NotEnoughMemory told = new NotEnoughMemory(String.format(
                Locale.ROOT,
                "There is not enough memory for this: the program may use %,d MB.%s",
                Runtime.getRuntime().maxMemory() / MEGABYTE,
                LESS));
        told.initCause(e);
        return told;
    }

    /// Says so before viewings are read: what would find no room in the end would first take minutes to find none.
    ///
    /// @param viewings how many there are
    /// @param each bytes that one takes at least while they are sorted
    /// @param memory bytes that the program may use
    static void refuse(long viewings, long each, long memory) {
        if (viewings > memory / each) {
            throw new NotEnoughMemory(String.format(
                    Locale.ROOT,
                    "To answer over %,d viewings takes %,d MB of memory or more, and the program may use %,d MB.%s",
                    viewings,
                    1 + viewings * each / MEGABYTE,
                    memory / MEGABYTE,
                    LESS));
        }
    }
}
