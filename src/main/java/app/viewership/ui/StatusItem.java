package app.viewership.ui;

import javafx.beans.value.ObservableValue;

/// Something that goes on beside the figures, as the status bar tells of it.
///
/// @param id of its control
/// @param text what is going on, in few words: "3 sources · 120 events/s"
/// @param tip what a click does
/// @param action the click
public record StatusItem(String id, ObservableValue<String> text, String tip, Runnable action) {}
