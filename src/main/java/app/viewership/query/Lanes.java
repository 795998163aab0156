package app.viewership.query;

import java.util.List;

/// A household's devices, each a lane of what was watched on it over time; several screens at once show side by side.
///
/// Cut by device whatever the viewer key, for a household of one viewer would hide its screens.
///
/// @param dimension id of the dimension that programs are values of
/// @param clientIp the household
/// @param lanes a lane a device, by device, then user agent
/// @param screens the most devices watching at any one moment
public record Lanes(String dimension, String clientIp, List<Lane> lanes, int screens) {

    /// One device.
    ///
    /// @param device hardware family
    /// @param userAgent its user agent
    /// @param intervals its viewings by start, clipped to the period
    public record Lane(String device, String userAgent, List<Interval> intervals) {}

    /// One viewing on a lane.
    ///
    /// @param from start or the start of the period, seconds of UTC since 1970
    /// @param to last request or the end of the period
    /// @param program what was watched
    /// @param kind series or film
    /// @param title title of the asset
    /// @param selected whether drill and filters keep it
    public record Interval(long from, long to, String program, String kind, String title, boolean selected) {}
}
