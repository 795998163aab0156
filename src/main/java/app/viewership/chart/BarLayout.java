package app.viewership.chart;

import java.util.List;

/// How many rows of bars fit an area, how high they are, and how their names break into lines.
///
/// @param names lines of each name shown
/// @param nameWidth width of the widest line
/// @param pitch from one row to the next
/// @param thickness of one bar
record BarLayout(List<List<String>> names, double nameWidth, double pitch, double thickness) {

    private static final double WIDEST_NAME = 0.4;
    private static final int MOST_LINES = 3;
    /// Rows are not stretched beyond this to fill a high card: a few bars stay bars.
    private static final double STRETCH = 1.4;

    int shown() {
        return names.size();
    }

    /// @param bars how many bars a row has
    static BarLayout of(List<BarRow> rows, int bars, Lettering lettering, double width, double height) {
        double least = least(bars);
        List<List<String>> names = names(rows.subList(0, Math.min(rows.size(), fit(height, least))), lettering, width);
        double pitch = pitch(names, least, lettering);
        int shown = Math.min(names.size(), fit(height, pitch));
        names = names.subList(0, shown);
        pitch = Math.floor(Math.clamp(height / shown, pitch, Math.max(pitch, least * STRETCH)));
        double thickness = Math.rint(Math.min(pitch * 0.74, least * STRETCH * 0.74) / bars);
        return new BarLayout(names, nameWidth(names, lettering), pitch, thickness);
    }

    /// The height at which all rows show.
    static double height(List<BarRow> rows, int bars, Lettering lettering, double width) {
        return rows.size() * pitch(names(rows, lettering, width), least(bars), lettering);
    }

    private static double least(int bars) {
        return bars == 1 ? 19 : 5 + bars * 13;
    }

    private static int fit(double height, double pitch) {
        return Math.max(1, (int) Math.floor(height / pitch));
    }

    private static double pitch(List<List<String>> names, double least, Lettering lettering) {
        int lines = names.stream().mapToInt(List::size).max().orElse(1);
        return Math.max(least, lines * lettering.lineHeight() + 4);
    }

    private static List<List<String>> names(List<BarRow> rows, Lettering lettering, double width) {
        return rows.stream()
                .map(row -> lettering.wrap(row.name(), width * WIDEST_NAME, MOST_LINES))
                .toList();
    }

    private static double nameWidth(List<List<String>> names, Lettering lettering) {
        return names.stream().mapToDouble(lettering::widest).max().orElse(0);
    }
}
