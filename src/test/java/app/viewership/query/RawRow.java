package app.viewership.query;

/// One row of a log as it was written: what the program and its twins both start from.
///
/// @param time second of UTC since 1970
record RawRow(long time, String title, int status, String device, String assetId, String ip, String userAgent) {

    boolean usable() {
        return status == 200 || status == 206;
    }
}
