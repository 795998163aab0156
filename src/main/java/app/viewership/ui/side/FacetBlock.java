package app.viewership.ui.side;

import app.viewership.chart.Numbers;
import app.viewership.query.Facet;
import app.viewership.query.FacetValue;
import app.viewership.query.FacetValue.State;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One facet beside the table: its name, how many values it has, and the first of them.
final class FacetBlock extends VBox {

    private static final Words WORDS = Words.of(FacetBlock.class);

    private final ExplorerController controller;
    private final Label title = new Label();
    private final Label count = new Label();
    private final Hyperlink find = new Hyperlink(WORDS.say("facet.find"));
    private final VBox values = new VBox();
    private final List<FacetRow> rows = new ArrayList<>();

    FacetBlock(ExplorerController controller) {
        this.controller = controller;
        getStyleClass().add("facet");
        title.getStyleClass().addAll("secondary", "medium");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        count.getStyleClass().addAll("secondary", "medium");
        find.getStyleClass().addAll("secondary", "medium");
        getChildren().setAll(new HBox(4, title, count, find), values);
    }

    void show(Facet facet) {
        String id = facet.dimension().id();
        setId("facet-" + id);
        title.setText(facet.dimension().label());
        count.setText(Numbers.count(facet.total()));
        find.setId("find-" + id);
        find.setAccessibleText(WORDS.say("facet.find.in", facet.dimension().label()));
        boolean more = facet.total() > facet.values().size();
        find.setVisible(more);
        find.setManaged(more);
        find.setOnAction(e -> FacetFinder.open(find, facet.dimension(), controller));
        boolean filtered = facet.values().stream().anyMatch(value -> value.state() == State.KEPT);
        while (rows.size() < facet.values().size()) {
            rows.add(new FacetRow(controller));
        }
        for (int i = 0; i < facet.values().size(); i++) {
            FacetValue value = facet.values().get(i);
            rows.get(i).show(facet, value, filtered);
        }
        List<? extends Node> shown = rows.subList(0, facet.values().size());
        if (!values.getChildren().equals(shown)) {
            values.getChildren().setAll(shown);
        }
    }
}
