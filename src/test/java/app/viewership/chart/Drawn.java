package app.viewership.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.ChartRenderingInfo;

/// Draws plates without a window.
final class Drawn {

    private Drawn() {}

    static ChartRenderingInfo of(Plate plate, int width, int height) {
        ChartRenderingInfo info = new ChartRenderingInfo();
        draw(plate, new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), info);
        return info;
    }

    static BufferedImage image(Plate plate, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        draw(plate, image, new ChartRenderingInfo());
        return image;
    }

    static List<Integer> upTo(int end) {
        return IntStream.range(0, end).boxed().toList();
    }

    private static void draw(Plate plate, BufferedImage image, ChartRenderingInfo info) {
        Graphics2D g2 = image.createGraphics();
        plate.chart().draw(g2, new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight()), info);
        g2.dispose();
    }
}
