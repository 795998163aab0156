package app.viewership.ui.side;

import app.viewership.query.Dimension;
import app.viewership.query.Facet;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// All facets, one below the other.
final class FacetList extends ScrollPane {

    private final ExplorerController controller;
    private final VBox blocks = new VBox();
    private final List<FacetBlock> made = new ArrayList<>();
    private boolean devices;

    FacetList(ExplorerModel model, ExplorerController controller) {
        this.controller = controller;
        setId("facets");
        getStyleClass().addAll("facets", "edge-to-edge");
        blocks.getStyleClass().add("facet-blocks");
        setContent(blocks);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        ExplorerModel.each(model.log(), log -> devices = log.kind().client().hasHouseholds());
        ExplorerModel.each(model.shown(), this::show);
    }

    private void show(Shown shown) {
        List<Facet> facets = shown.facets().facets().stream()
                // Where nothing came in yet, there is nothing to choose.
                .filter(facet -> facet.total() > 0)
                // Devices are few and come first; people are many, and what they watched comes before them.
                .sorted(Comparator.comparing(
                        facet -> devices && facet.dimension().of() != Dimension.Carrier.CLIENT))
                .toList();
        while (made.size() < facets.size()) {
            FacetBlock block = new FacetBlock(controller);
            made.add(block);
            blocks.getChildren().add(block);
        }
        for (int i = 0; i < made.size(); i++) {
            boolean used = i < facets.size();
            made.get(i).setVisible(used);
            made.get(i).setManaged(used);
            if (used) {
                made.get(i).show(facets.get(i));
            }
        }
    }
}
