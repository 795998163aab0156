package app.viewership.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long the viewings of one program lasted: a histogram of watch time per viewing.
///
/// @param program whose viewings
/// @param width seconds a bin covers
/// @param counts viewings with `i * width <= watch time < (i + 1) * width`; the last bin is open above
/// @param zero viewings of one request, 0 s; they are in the first bin too
/// @param viewings all viewings counted, the sum of the bins
/// @param mean watch time / viewings, seconds; null of no viewing
/// @param median seconds; null of no viewing
public record Distribution(
        String program,
        int width,
        List<Long> counts,
        long zero,
        long viewings,
        @Nullable Double mean,
        @Nullable Double median) {}
