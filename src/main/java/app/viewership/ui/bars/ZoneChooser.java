package app.viewership.ui.bars;

import app.viewership.ui.ExplorerController;
import app.viewership.ui.Popover;
import app.viewership.ui.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Chooses the display zone: in it days and hours begin, and times are shown.
final class ZoneChooser {

    private static final Words WORDS = Words.of(ZoneChooser.class);

    private ZoneChooser() {}

    static void open(Region beside, ExplorerController controller) {
        FilteredList<String> zones = new FilteredList<>(FXCollections.observableList(zones()));
        TextField text = new TextField();
        text.setId("zone-search");
        text.setPromptText(WORDS.say("zone.find"));
        text.setAccessibleText(WORDS.say("zone.find"));
        ListView<String> list = new ListView<>(zones);
        list.setId("zones");
        list.setAccessibleText(WORDS.say("zone.accessible"));
        list.setFixedCellSize(28);
        list.setPrefSize(280, 28 * 9 + 2);
        Label rule = new Label(WORDS.say("zone.rule"));
        rule.getStyleClass().add("secondary");
        rule.setWrapText(true);
        rule.setMaxWidth(280);
        Popover popover = Popover.open(beside, new VBox(8, text, list, rule));
        Runnable take = () -> {
            String zone = list.getSelectionModel().getSelectedItem();
            if (zone != null) {
                popover.close();
                StatusBar.choose(controller, ZoneId.of(zone));
            }
        };
        text.textProperty().addListener((p, before, now) -> {
            String sought = now.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
            zones.setPredicate(zone -> zone.toLowerCase(Locale.ROOT).contains(sought));
            list.getSelectionModel().selectFirst();
        });
        text.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            switch (e.getCode()) {
                case DOWN -> list.getSelectionModel().selectNext();
                case UP -> list.getSelectionModel().selectPrevious();
                case ENTER -> take.run();
                default -> {
                    return;
                }
            }
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 4));
            e.consume();
        });
        list.setOnMouseClicked(e -> take.run());
        text.requestFocus();
    }

    /// UTC and the zone of this machine first, then all in order.
    private static List<String> zones() {
        String here = ZoneId.systemDefault().getId();
        return Stream.concat(
                        Stream.of("UTC", here),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(zone -> zone.contains("/") && !zone.startsWith("SystemV"))
                                .sorted())
                .distinct()
                .toList();
    }
}
