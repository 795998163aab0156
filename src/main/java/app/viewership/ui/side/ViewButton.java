package app.viewership.ui.side;

import app.viewership.query.Screen;
import app.viewership.ui.Command;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The button of one view: its name and key, or its icon.
final class ViewButton extends Button {

    private final FontIcon icon;
    private final HBox line;
    private final Label name = new Label();
    private final Tooltip tooltip = new Tooltip();
    private final Command command;
    private final String key;

    ViewButton(Screen screen, Command command) {
        this.command = command;
        icon = new FontIcon(icon(screen));
        name.getStyleClass().add("name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        key = command.key() == null ? "" : command.key().getDisplayText().replace('+', ' ');
        Label keyLabel = new Label(key);
        keyLabel.getStyleClass().add("key-hint");
        line = new HBox(8, name, keyLabel);
        line.getStyleClass().add("line");
        setId("view-" + screen.name().toLowerCase(Locale.ROOT));
        getStyleClass().add("view-button");
        setTooltip(tooltip);
        renew();
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setOnAction(e -> command.run());
        disableProperty().bind(Bindings.not(command.enabled()));
        iconOnly(false);
    }

    /// Follows the log that is open: its name, and whether it is there at all.
    void renew() {
        name.setText(command.text());
        setAccessibleText(command.text());
        tooltip.setText(command.text() + "  " + key);
        setVisible(command.there().get());
        setManaged(command.there().get());
    }

    void iconOnly(boolean only) {
        setGraphic(only ? icon : line);
        line.prefWidthProperty().unbind();
        if (!only) {
            line.prefWidthProperty().bind(widthProperty().subtract(20));
        }
    }

    private static Feather icon(Screen screen) {
        return switch (screen) {
            case PROGRAMS -> Feather.BAR_CHART_2;
            case AVERAGES -> Feather.CLOCK;
            case CHANGES -> Feather.SHUFFLE;
            case OVER_TIME -> Feather.ACTIVITY;
            case HOUSEHOLDS -> Feather.HOME;
            case EXPLAIN -> Feather.LIST;
            case PROFILE -> Feather.USERS;
            case LOYALTY -> Feather.HEART;
            case STREAMS -> Feather.RADIO;
            case QUESTIONS -> Feather.HELP_CIRCLE;
            case LENGTHS -> Feather.GIT_COMMIT;
        };
    }
}
