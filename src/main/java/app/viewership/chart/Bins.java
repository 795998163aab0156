package app.viewership.chart;

import java.io.Serial;
import java.util.List;
import org.jfree.data.xy.AbstractIntervalXYDataset;

/// Amounts over stretches of an axis that lie side by side: bins of a histogram, buckets of time.
final class Bins extends AbstractIntervalXYDataset {

    @Serial
    private static final long serialVersionUID = 1;

    /// One stretch.
    ///
    /// @param from where it begins on the axis
    /// @param to where it ends
    /// @param values one a series
    /// @param mark what it stands for
    record Bin(double from, double to, double[] values, Mark mark) {}

    private final transient List<String> series;
    private final transient List<Bin> bins;

    Bins(List<String> series, List<Bin> bins) {
        this.series = List.copyOf(series);
        this.bins = List.copyOf(bins);
    }

    List<Bin> bins() {
        return bins;
    }

    double largest() {
        double largest = 0;
        for (Bin bin : bins) {
            for (double value : bin.values()) {
                largest = Math.max(largest, value);
            }
        }
        return largest;
    }

    @Override
    public int getSeriesCount() {
        return series.size();
    }

    @Override
    public String getSeriesKey(int index) {
        return series.get(index);
    }

    @Override
    public int getItemCount(int index) {
        return bins.size();
    }

    @Override
    public Number getX(int index, int item) {
        return (bins.get(item).from() + bins.get(item).to()) / 2;
    }

    @Override
    public Number getStartX(int index, int item) {
        return bins.get(item).from();
    }

    @Override
    public Number getEndX(int index, int item) {
        return bins.get(item).to();
    }

    @Override
    public Number getY(int index, int item) {
        return bins.get(item).values()[index];
    }

    @Override
    public Number getStartY(int index, int item) {
        return 0;
    }

    @Override
    public Number getEndY(int index, int item) {
        return getY(index, item);
    }
}
