package app.viewership.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;

/// A figure for a file: heading above, caption below, all of it drawn anew at the scale asked for and not blown up.
///
/// @param figure what is drawn
/// @param caption what stands under it
/// @param width in pixels before scaling
public record Picture(Figure figure, Caption caption, ChartStyle style, int width) {

    /// The width at which pictures are drawn when nobody says otherwise.
    public static final int WIDTH = 1080;

    private static final int MARGIN = 24;
    private static final int LEAST_WIDTH = 320;
    private static final int LEAST_CHART = 160;
    /// A picture can hold hundreds of rows, but a picture that no viewer opens helps nobody.
    private static final int MOST_CHART = 4000;

    public Picture {
        width = Math.max(width, LEAST_WIDTH);
    }

    /// Draws at `scale` pixels for one: 1, 2 or 4.
    public BufferedImage draw(int scale) {
        double inner = width - 2.0 * MARGIN;
        double chartHeight = Math.clamp(figure.height(inner), LEAST_CHART, MOST_CHART);
        Plate plate = figure.at(inner, chartHeight, style, mark -> false);
        List<Line> heading = heading(plate, inner);
        List<Line> foot = foot(inner);
        double height = MARGIN + height(heading) + 16 + chartHeight + 20 + height(foot) + MARGIN;
        BufferedImage image =
                new BufferedImage(width * scale, (int) Math.ceil(height) * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        smooth(g2);
        g2.scale(scale, scale);
        g2.setPaint(style.card());
        g2.fill(new Rectangle2D.Double(0, 0, width, Math.ceil(height)));
        double y = draw(g2, heading, MARGIN) + 16;
        chart(g2, plate.chart(), y, inner, chartHeight);
        y += chartHeight + 10;
        g2.setPaint(style.line());
        g2.setStroke(BareChart.HAIRLINE);
        g2.draw(new Line2D.Double(MARGIN, y + 0.5, MARGIN + inner, y + 0.5));
        draw(g2, foot, y + 10);
        g2.dispose();
        return image;
    }

    /// The picture as a PNG file's bytes.
    public byte[] png(int scale) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(draw(scale), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void chart(Graphics2D g2, JFreeChart chart, double y, double width, double height) {
        Graphics2D part = (Graphics2D) g2.create();
        part.translate(MARGIN, y);
        chart.draw(part, new Rectangle2D.Double(0, 0, width, height));
        part.dispose();
    }

    /// One line of heading or caption.
    private record Line(Lettering lettering, String text, List<LegendKey> keys) {
        double height() {
            return lettering.lineHeight() + 3;
        }
    }

    private List<Line> heading(Plate plate, double width) {
        List<Line> lines = new ArrayList<>();
        lines.addAll(wrapped(new Lettering(Typeface.MEDIUM, 18, style.text()), figure.title(), width));
        Lettering small = new Lettering(Typeface.REGULAR, Sizes.TEXT, style.secondary());
        if (!plate.subtitle().isEmpty()) {
            lines.addAll(wrapped(small, plate.subtitle(), width));
        }
        if (!plate.legend().isEmpty()) {
            lines.add(new Line(small, "", plate.legend()));
        }
        return lines;
    }

    private List<Line> foot(double width) {
        Lettering small = new Lettering(Typeface.REGULAR, Sizes.SMALL, style.secondary());
        return caption.lines().stream()
                .flatMap(line -> wrapped(small, line, width).stream())
                .toList();
    }

    private static List<Line> wrapped(Lettering lettering, String text, double width) {
        return lettering.wrap(text, width).stream()
                .map(line -> new Line(lettering, line, List.of()))
                .toList();
    }

    private static double height(List<Line> lines) {
        return lines.stream().mapToDouble(Line::height).sum();
    }

    private static double draw(Graphics2D g2, List<Line> lines, double top) {
        double y = top;
        for (Line line : lines) {
            line.lettering().left(g2, line.text(), MARGIN, y + line.height() / 2);
            legend(g2, line, y + line.height() / 2);
            y += line.height();
        }
        return y;
    }

    private static void legend(Graphics2D g2, Line line, double middle) {
        double x = MARGIN;
        for (LegendKey key : line.keys()) {
            g2.setPaint(key.color());
            g2.fill(new Rectangle2D.Double(x, Math.rint(middle - 4), 9, 9));
            line.lettering().left(g2, key.text(), x + 14, middle);
            x += 14 + line.lettering().width(key.text()) + 16;
        }
    }

    private static void smooth(Graphics2D g2) {
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    }
}
