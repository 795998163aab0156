package app.viewership.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Light or dark: as the system says, unless the user has said otherwise. Scenes that are dressed follow at once.
public final class Theme {

    /// What the user has said.
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }

    private static final List<String> FONTS = List.of("Roboto-Regular.ttf", "Roboto-Medium.ttf", "Roboto-Bold.ttf");

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
    private final BooleanBinding dark = Bindings.createBooleanBinding(
            () -> switch (choice.get()) {
                case LIGHT -> false;
                case DARK -> true;
                case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            },
            choice,
            Platform.getPreferences().colorSchemeProperty());

    /// Loads the typefaces; to be made once, on the JavaFX thread.
    public Theme() {
        for (String file : FONTS) {
            InputStream font = Theme.class.getResourceAsStream("/app/viewership/fonts/" + file);
            Font.loadFont(Objects.requireNonNull(font, file), 13);
        }
    }

    /// What the user has said about light and dark.
    public ObjectProperty<Choice> choice() {
        return choice;
    }

    /// Whether it is dark now.
    public BooleanBinding dark() {
        return dark;
    }

    /// Gives `scene` our looks and keeps them as light and dark change.
    public void dress(Scene scene) {
        wear(scene);
        dark.addListener((value, before, after) -> wear(scene));
    }

    private void wear(Scene scene) {
        Application.setUserAgentStylesheet(
                dark.get() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        // The colours stand in a sheet of their own, so that menus and tooltips, which are scenes too, get them as
        // well.
        scene.getStylesheets().setAll(sheet(dark.get() ? "dark.css" : "light.css"), sheet("window.css"));
    }

    private static String sheet(String name) {
        URL url = Objects.requireNonNull(Theme.class.getResource(name), name);
        return url.toExternalForm();
    }
}
