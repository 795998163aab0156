package app.viewership.ui.side;

import app.viewership.query.Screen;
import app.viewership.ui.Commands;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Popover;
import app.viewership.ui.Words;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The left side: views, facets, the gap slider. Where there is little room it is a row of icons, and facets and slider
/// open beside them.
public final class SideBar extends VBox {

    private static final Words WORDS = Words.of(SideBar.class);
    private static final double WIDE = 264;
    private static final double NARROW = 52;

    private final ViewList views;
    private final FacetList facets;
    private final GapPanel gaps;
    private boolean narrow;

    /// @param commands has `view.programs` to `view.explain`
    public SideBar(ExplorerModel model, ExplorerController controller, Commands commands) {
        setId("side");
        getStyleClass().add("side");
        views = new ViewList(model, screen -> new ViewButton(screen, commands.get(command(screen))));
        facets = new FacetList(model, controller);
        gaps = new GapPanel(model, controller);
        VBox.setVgrow(facets, Priority.ALWAYS);
        narrow(false);
    }

    /// The id of the command that shows a view.
    public static String command(Screen screen) {
        return "view." + screen.name().toLowerCase(Locale.ROOT);
    }

    /// Makes it a row of icons, or wide again.
    public void narrow(boolean now) {
        narrow = now;
        double width = now ? NARROW : WIDE;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        views.iconsOnly(now);
        if (now) {
            Region between = new Region();
            VBox.setVgrow(between, Priority.ALWAYS);
            getChildren()
                    .setAll(
                            views,
                            opener("side-facets", "side.facets", Feather.FILTER, facets),
                            between,
                            opener("side-gaps", "side.gaps", Feather.SLIDERS, gaps));
        } else {
            getChildren().setAll(views, facets, gaps);
        }
    }

    private Button opener(String id, String key, Feather icon, Region content) {
        Button button = new Button(WORDS.say(key), new FontIcon(icon));
        button.setId(id);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(WORDS.say(key));
        button.setTooltip(new Tooltip(WORDS.say(key)));
        button.getStyleClass().addAll("view-button", "opener");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(e -> {
            VBox box = new VBox((Node) content);
            box.setPrefWidth(WIDE);
            box.setMaxHeight(420);
            Popover popover = Popover.open(button, box);
            popover.onClose(() -> {
                box.getChildren().clear();
                if (!narrow) {
                    narrow(false);
                }
            });
        });
        return button;
    }
}
