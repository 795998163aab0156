package app.viewership.ui.messages;

import app.viewership.ui.Words;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The one × that closes things.
final class Buttons {
    private Buttons() {}

    static Button close(String id) {
        String text = Words.of(Buttons.class).say("close");
        Button button = new Button(text, new FontIcon(Feather.X));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setId(id);
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.getStyleClass().addAll("flat", "button-icon", "close");
        return button;
    }
}
