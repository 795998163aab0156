package app.viewership.ui.intake;

import app.viewership.ui.intake.Pace.Point;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;

/// A small line of the rows read per second, from the start of the import to now. Its width is the share that is done,
/// so that the line ends below the end of the bar above it.
final class Sparkline extends Region {
    private static final double HEIGHT = 56;

    private final Polyline line = new Polyline();
    private List<Point> points = List.of();
    private double share;

    Sparkline() {
        line.getStyleClass().add("sparkline");
        line.setManaged(false);
        getChildren().add(line);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    void show(List<Point> latest, double shareDone) {
        points = latest;
        share = shareDone;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        line.getPoints().clear();
        if (points.size() < 2) {
            return;
        }
        double most = points.stream().mapToDouble(Point::rows).max().orElse(0);
        double end = points.getLast().seconds();
        double start = points.getFirst().seconds();
        double width = getWidth() * share;
        for (Point point : points) {
            double x = width * (point.seconds() - start) / (end - start);
            double y = most == 0 ? HEIGHT - 1 : HEIGHT - 1 - (HEIGHT - 4) * point.rows() / most;
            line.getPoints().addAll(x, y);
        }
    }
}
