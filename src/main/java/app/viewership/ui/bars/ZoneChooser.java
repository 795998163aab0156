package app.viewership.ui.bars;

import app.viewership.ui.ExplorerController;
import app.viewership.ui.PickList;
import app.viewership.ui.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.Region;

/// Chooses the display zone: in it days and hours begin, and times are shown.
final class ZoneChooser {

    private static final Words WORDS = Words.of(ZoneChooser.class);

    private ZoneChooser() {}

    static void open(Region beside, ExplorerController controller) {
        new PickList<>("zone", WORDS.say("zone.find"), zones(), zone -> zone.replace('_', ' '))
                .noting(WORDS.say("zone.rule"))
                .open(beside, zone -> controller.change(q -> q.with(ZoneId.of(zone))));
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
