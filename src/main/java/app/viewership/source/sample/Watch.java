package app.viewership.source.sample;

/// One device on one asset for a while: a contiguous block of rows.
///
/// @param device who
/// @param asset number in the catalogue
/// @param start seconds since the night began
/// @param seconds from the first request to about the last; 0 for a single burst
/// @param refused whether the service turned every request down
record Watch(Device device, int asset, int start, int seconds, boolean refused) {

    /// A device as a log shows it; two of them can look the same.
    record Device(String ip, String hardware, int agent) {}
}
