package app.viewership.ui.chart;

import app.viewership.chart.ChartStyle;
import app.viewership.chart.Figure;
import app.viewership.chart.LegendKey;
import app.viewership.chart.Mark;
import app.viewership.chart.Plate;
import java.awt.Color;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A chart in its card: title, how much is shown and in what unit, what the colours mean, and below it the chart.
public final class ChartCard extends VBox {

    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final HBox legend = new HBox();
    private final ChartPane chart = new ChartPane();
    private List<LegendKey> keys = List.of();

    public ChartCard() {
        getStyleClass().addAll("card", "chart-card");
        URL sheet = Objects.requireNonNull(ChartCard.class.getResource("chart.css"), "chart.css");
        getStylesheets().add(sheet.toExternalForm());
        title.setId("chart-title");
        title.getStyleClass().add("title");
        // Where room is scarce, what is beside the title goes below it.
        title.maxWidthProperty().bind(widthProperty().subtract(24));
        subtitle.maxWidthProperty().bind(widthProperty().subtract(24));
        subtitle.setId("chart-subtitle");
        subtitle.getStyleClass().add("secondary");
        legend.setId("chart-legend");
        legend.getStyleClass().add("chart-legend");
        legend.setMinWidth(USE_PREF_SIZE);
        FlowPane heading = new FlowPane(title, subtitle, legend);
        heading.getStyleClass().add("chart-heading");
        heading.setHgap(10);
        heading.setVgap(2);
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(heading, chart);
        chart.focusVisibleProperty().addListener((p, before, now) -> pseudoClassStateChanged(REACHED, now));
        // A plate is made while the card is laid out, when its heading can no longer grow.
        chart.plate().addListener((value, before, now) -> Platform.runLater(this::head));
    }

    /// The chart itself.
    public ChartPane chart() {
        return chart;
    }

    /// Shows a figure; null for none.
    ///
    /// @param selected what to bring out
    public void show(@Nullable Figure figure, ChartStyle style, Predicate<Mark> selected) {
        title.setText(figure == null ? "" : figure.title());
        chart.show(figure, style, selected);
    }

    private void head() {
        Plate plate = chart.plate().get();
        subtitle.setText(plate == null ? "" : plate.subtitle());
        List<LegendKey> now = plate == null ? List.of() : plate.legend();
        if (!now.equals(keys)) {
            keys = now;
            legend.getChildren().setAll(now.stream().map(ChartCard::key).toList());
        }
    }

    private static Label key(LegendKey key) {
        Label label = new Label(key.text());
        label.getStyleClass().add("secondary");
        Rectangle swatch = new Rectangle(9, 9);
        swatch.setStyle("-fx-fill: " + css(key.color()) + ";");
        label.setGraphic(swatch);
        return label;
    }

    private static String css(Color colour) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", colour.getRed(), colour.getGreen(), colour.getBlue());
    }
}
