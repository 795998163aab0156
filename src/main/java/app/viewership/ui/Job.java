package app.viewership.ui;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A task in the background, as the status bar tells of it.
///
/// @param text what it is: "Importing data-log.csv"; may change while it runs
/// @param progress share done, 0 to 1; negative when nobody knows
public record Job(StringProperty text, DoubleProperty progress) {

    /// A job of which nobody knows how far it is.
    public static Job of(String text) {
        return new Job(new SimpleStringProperty(text), new SimpleDoubleProperty(-1));
    }
}
