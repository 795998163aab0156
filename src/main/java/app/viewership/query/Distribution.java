package app.viewership.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long the viewings of one program lasted: a histogram of watch time per viewing.
///
/// @param program whose viewings
/// @param width seconds a bin covers
/// @param counts viewings with `i * width <= watch time < (i + 1) * width`; the last bin is open above
/// @param longest seconds of the longest viewing; 0 of no viewing
/// @param zero viewings of one request, 0 s; they are in the first bin too
/// @param viewings all viewings counted, the sum of the bins
/// @param mean watch time / viewings, seconds; null of no viewing
/// @param median seconds; null of no viewing
public record Distribution(
        String program,
        int width,
        List<Long> counts,
        int longest,
        long zero,
        long viewings,
        @Nullable Double mean,
        @Nullable Double median) {

    /// Viewings that the last bin gathers though others of its width would have to follow: 0 where all are within
    /// theirs.
    public long beyond() {
        return longest / width < counts.size() ? 0 : counts.getLast();
    }
}
