package app.viewership.chart;

import java.util.List;
import org.jfree.chart.JFreeChart;

/// A figure made for one size and theme: the chart without its heading, and what belongs into the heading.
///
/// @param chart drawn without title and legend; draw it at the size it was made for
/// @param subtitle unit, zone and how much is shown: `hours watched · first 12 of 25 shown`
/// @param legend what the colours mean; empty where there is one colour
public record Plate(JFreeChart chart, String subtitle, List<LegendKey> legend) {
    public Plate {
        legend = List.copyOf(legend);
    }
}
