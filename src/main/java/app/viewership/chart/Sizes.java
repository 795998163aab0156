package app.viewership.chart;

/// Sizes of type and space in charts, in pixels of an unscaled picture.
final class Sizes {

    static final double TEXT = 12;
    static final double SMALL = 11;
    /// Between a name, its bar and its value.
    static final double GAP = 8;

    static final double LEAST_WIDTH = 80;
    static final double LEAST_HEIGHT = 40;

    private Sizes() {}
}
