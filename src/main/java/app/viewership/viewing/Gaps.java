package app.viewership.viewing;

/// The two gaps that cut a log, in seconds. A gap exactly as long as the limit does not split.
///
/// @param viewing the longest pause inside one viewing of one asset; at least the unit of time of a log
/// @param session the longest pause inside one session; never shorter than the viewing gap, or a session would end
///     inside a viewing
public record Gaps(int viewing, int session) {

    /// Ten minutes and thirty minutes, the latter as in GA4, Snowplow and Matomo.
    public static final Gaps DEFAULT = new Gaps(600, 1800);

    public Gaps {
        if (viewing < StretchBuilder.RESOLUTION) {
            throw new IllegalArgumentException(
                    "The viewing gap is " + viewing + " s; it must be at least " + StretchBuilder.RESOLUTION + " s.");
        }
        if (session < viewing) {
            throw new IllegalArgumentException("The session gap (" + session + " s) is shorter than the viewing gap ("
                    + viewing + " s); it must be at least as long.");
        }
    }
}
