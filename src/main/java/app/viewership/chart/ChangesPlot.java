package app.viewership.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.List;
import java.util.function.Predicate;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.flow.FlowPlot;
import org.jfree.data.flow.DefaultFlowDataset;
import org.jspecify.annotations.Nullable;

/// A flow plot of one program and its destinations, names and figures beside the nodes.
///
/// JFreeChart's flow plot writes the names into the flows, shortens nothing and measures nothing, and fades every flow
/// to the colour of its source. Here the names have room of their own, a flow has the colour of where it goes, and thin
/// nodes stand far enough apart for their names.
final class ChangesPlot extends FlowPlot {

    @Serial
    private static final long serialVersionUID = 1;

    static final double NODE_WIDTH = 10;
    /// Between two nodes, and the least height of what a name belongs to.
    static final double NODE_GAP = 8;

    private static final double LEAST_NODE = 2;
    private static final double WIDEST_NAME = 0.32;
    private static final int MOST_LINES = 3;

    private final transient ChangesFlow flow;
    private final transient ChartStyle style;
    private final transient Predicate<Mark> selected;
    private final transient Lettering name;
    private final transient Lettering figure;

    ChangesPlot(ChangesFlow flow, ChartStyle style, Predicate<Mark> selected) {
        super(dataset(flow));
        this.flow = flow;
        this.style = style;
        this.selected = selected;
        name = new Lettering(Typeface.REGULAR, Sizes.TEXT, style.text());
        figure = new Lettering(Typeface.REGULAR, Sizes.TEXT, style.secondary());
        setNodeWidth(NODE_WIDTH);
    }

    private static DefaultFlowDataset<ChangesFlow.Target> dataset(ChangesFlow flow) {
        DefaultFlowDataset<ChangesFlow.Target> dataset = new DefaultFlowDataset<>();
        ChangesFlow.Target source =
                new ChangesFlow.Target(flow.program(), flow.kind(), flow.total(), new Mark(-1, List.of(), null, ""));
        for (ChangesFlow.Target target : flow.targets()) {
            dataset.setFlow(0, source, target, (double) target.changes());
        }
        return dataset;
    }

    @Override
    public void draw(
            Graphics2D g2,
            Rectangle2D area,
            @Nullable Point2D anchor,
            @Nullable PlotState parentState,
            @Nullable PlotRenderingInfo info) {
        if (info != null) {
            info.setPlotArea(area);
            info.setDataArea(area);
        }
        List<String> source = name.wrap(flow.program(), area.getWidth() * WIDEST_NAME, MOST_LINES);
        List<List<String>> names = flow.targets().stream()
                .map(target -> name.wrap(target.name(), area.getWidth() * WIDEST_NAME, MOST_LINES))
                .toList();
        double figureWidth = figure.widest(figures());
        double nameWidth = names.stream().mapToDouble(name::widest).max().orElse(0);
        double left = area.getMinX() + 2 + Math.max(name.widest(source), figure.width(total())) + Sizes.GAP;
        double right = area.getMaxX() - figureWidth - 3 * Sizes.GAP - nameWidth - Sizes.GAP - NODE_WIDTH;
        FlowLayout layout = FlowLayout.of(flow, area.getMinY(), area.getHeight(), name.lineHeight());
        drawSource(g2, source, left, layout);
        for (int i = 0; i < flow.targets().size(); i++) {
            ChangesFlow.Target target = flow.targets().get(i);
            FlowLayout.Node node = layout.nodes().get(i);
            Shape band = band(left + NODE_WIDTH, node.fromTop(), right, node.top(), node.height());
            drawTarget(g2, target, band, node(right, node));
            drawLabel(g2, names.get(i), target, right + NODE_WIDTH + Sizes.GAP, area.getMaxX(), node.middle());
            mark(
                    info,
                    target,
                    band,
                    new Rectangle2D.Double(right, node.slotTop(), area.getMaxX() - right, node.slot()));
        }
    }

    private void drawSource(Graphics2D g2, List<String> lines, double left, FlowLayout layout) {
        g2.setPaint(style.kind(flow.kind()));
        g2.fill(new Rectangle2D.Double(left, layout.sourceTop(), NODE_WIDTH, layout.sourceHeight()));
        double middle = layout.sourceTop() + layout.sourceHeight() / 2;
        double y = middle - lines.size() * name.lineHeight() / 2;
        for (String line : lines) {
            name.right(g2, line, left - Sizes.GAP, y);
            y += name.lineHeight();
        }
        figure.right(g2, total(), left - Sizes.GAP, y);
    }

    private void drawTarget(Graphics2D g2, ChangesFlow.Target target, Shape band, Rectangle2D node) {
        Color colour = style.kind(target.kind());
        g2.setPaint(style.flow(colour, isSelected(target)));
        g2.fill(band);
        g2.setPaint(colour);
        g2.fill(node);
    }

    private void drawLabel(
            Graphics2D g2, List<String> lines, ChangesFlow.Target target, double left, double right, double middle) {
        Lettering lettering = isSelected(target) ? new Lettering(Typeface.MEDIUM, name.size(), name.color()) : name;
        double y = middle - (lines.size() - 1) * name.lineHeight() / 2;
        for (String line : lines) {
            lettering.left(g2, line, left, y);
            y += name.lineHeight();
        }
        figure.right(g2, Numbers.count(target.changes()), right, middle);
    }

    private static Rectangle2D node(double x, FlowLayout.Node node) {
        double height = Math.max(LEAST_NODE, node.height());
        return new Rectangle2D.Double(x, node.middle() - height / 2, NODE_WIDTH, height);
    }

    private static void mark(
            @Nullable PlotRenderingInfo info, ChangesFlow.Target target, Shape band, Rectangle2D label) {
        EntityCollection entities = info == null ? null : info.getOwner().getEntityCollection();
        if (entities != null) {
            entities.add(new MarkEntity(band, target.mark()));
            entities.add(new MarkEntity(label, target.mark()));
        }
    }

    private static Shape band(double x0, double top0, double x1, double top1, double height) {
        double bend = (x0 + x1) / 2;
        Path2D band = new Path2D.Double();
        band.moveTo(x0, top0);
        band.curveTo(bend, top0, bend, top1, x1, top1);
        band.lineTo(x1, top1 + height);
        band.curveTo(bend, top1 + height, bend, top0 + height, x0, top0 + height);
        band.closePath();
        return band;
    }

    private boolean isSelected(ChangesFlow.Target target) {
        return target.kind() != null && selected.test(target.mark());
    }

    private String total() {
        return Numbers.count(flow.total()) + (flow.total() == 1 ? " change" : " changes");
    }

    private List<String> figures() {
        return flow.targets().stream()
                .map(target -> Numbers.count(target.changes()))
                .toList();
    }
}
