package app.viewership.ui.messages;

import app.viewership.ui.Words;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// What the program is, its version and licence, what it is made with, and that it keeps everything here.
public final class AboutBox {
    // Names and licences as their makers write them; not words to translate.
    private static final List<String> MADE_WITH = List.of(
            "OpenJFX (GPL 2 with classpath exception)",
            "ControlsFX (BSD)",
            "AtlantaFX, Ikonli (MIT, Apache 2.0)",
            "JFreeChart, JFreeChart-FX (LGPL 2.1)",
            "Apache Commons CSV and IO (Apache 2.0)",
            "H2 (MPL 2.0)",
            "Jackson, picocli, AppDirs (Apache 2.0)",
            "Roboto (Apache 2.0)");

    private AboutBox() {}

    /// Opens the box.
    ///
    /// @param version of the program, `0.1.0`
    /// @param library where the open library lies
    public static void open(Pane overlay, String version, String library) {
        Words words = Words.of(AboutBox.class);
        Label name = new Label(words.say("about.name"));
        name.getStyleClass().add("figure");
        Label privacy = text(words.say("about.privacy"));
        privacy.setId("about-privacy");
        privacy.getStyleClass().add("medium");
        Label madeWith = text(words.say("about.libraries"));
        madeWith.getStyleClass().addAll("secondary", "medium");
        VBox list = new VBox(2, madeWith);
        MADE_WITH.forEach(item -> list.getChildren().add(secondary(item)));
        VBox content = new VBox(
                12,
                new VBox(2, name, secondary(words.say("about.version", version))),
                text(words.say("about.what")),
                privacy,
                text(words.say("about.licence")),
                list,
                secondary(words.say(
                        "about.system", Runtime.version().feature(), System.getProperty("os.name"), library)));
        content.setPadding(new Insets(0, 8, 0, 0));
        content.setPrefWidth(440);
        Sheet.open(overlay, "about", words.say("about.title"), content);
    }

    private static Label text(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private static Label secondary(String text) {
        Label label = text(text);
        label.getStyleClass().add("secondary");
        return label;
    }
}
