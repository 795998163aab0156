package app.viewership.source.sample;

/// How many of each there are in a log of so many rows.
///
/// Fixed points are one night of a real log (2.4 million rows, 146 user agents, 1,624 assets) and the log of 5 million
/// rows that the design was measured with (5,167 assets); between and beyond them a power law. Viewers and networks
/// follow from how much one of them watches: some 250 rows a viewer, some five viewers a network.
///
/// @param episodes episodes that series have together, at least
/// @param films how many films
/// @param agents how many user agents
record Scale(int episodes, int films, int agents) {
    private static final double[] ROWS = {10_000, 250_000, 2_427_037, 5_000_000, 50_000_000};
    private static final double[] ASSETS = {400, 640, 1_730, 5_950, 14_000};

    static Scale of(long number) {
        double rows = (double) number;
        double assets = along(ROWS, ASSETS, rows);
        double agents = 146 * StrictMath.pow(Math.max(1_000, rows) / 2_427_037.0, 0.4);
        return new Scale((int) (assets * 0.7), (int) (assets * 0.3), (int) agents);
    }

    private static double along(double[] xs, double[] ys, double x) {
        if (x <= xs[0]) {
            return ys[0];
        }
        int i = 1;
        while (i < xs.length - 1 && x > xs[i]) {
            i++;
        }
        double power = StrictMath.log(ys[i] / ys[i - 1]) / StrictMath.log(xs[i] / xs[i - 1]);
        return ys[i - 1] * StrictMath.pow(x / xs[i - 1], power);
    }
}
