package app.viewership.ui.intake;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;

/// A choice among all time zones, found by a few letters: UTC first, then the zone of this machine, then by name.
final class ZoneChoice {
    private ZoneChoice() {}

    static SearchableComboBox<ZoneId> of(String id, ObjectProperty<ZoneId> zone) {
        SearchableComboBox<ZoneId> choice = new SearchableComboBox<>();
        choice.setId(id);
        choice.getItems().setAll(zones(zone.get()));
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(ZoneId shown) {
                return shown == null ? "" : name(shown);
            }

            @Override
            public ZoneId fromString(String text) {
                return ZoneId.of(text);
            }
        });
        choice.setVisibleRowCount(12);
        choice.setValue(zone.get());
        choice.valueProperty().addListener((value, before, now) -> {
            if (now != null) {
                zone.set(now);
            }
        });
        return choice;
    }

    static String name(ZoneId zone) {
        return name(zone.getId());
    }

    /// The same for a zone by its id.
    static String name(String id) {
        return id.equals(ZoneOffset.UTC.getId()) ? "UTC" : id;
    }

    private static List<ZoneId> zones(ZoneId chosen) {
        List<ZoneId> zones = new ArrayList<>(List.of(ZoneOffset.UTC));
        for (ZoneId first : List.of(chosen, ZoneId.systemDefault())) {
            if (zones.stream().noneMatch(zone -> name(zone).equals(name(first)))) {
                zones.add(first);
            }
        }
        for (String id : new TreeSet<>(regions())) {
            if (zones.stream().noneMatch(zone -> name(zone).equals(id))) {
                zones.add(ZoneId.of(id));
            }
        }
        return zones;
    }

    // Names of a place; the rest are older names for the same or bare offsets.
    private static List<String> regions() {
        Set<String> all = ZoneId.getAvailableZoneIds();
        return all.stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .toList();
    }
}
