package app.viewership.ui.bars;

import app.viewership.ui.Command;
import app.viewership.ui.Command.Group;
import app.viewership.ui.Commands;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Hint;
import app.viewership.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar at the top: where one is, search, undo and redo, exports, and a menu of everything.
public final class TopBar extends HBox {

    private static final Words WORDS = Words.of(TopBar.class);

    private final Commands commands;
    private final SearchBox search;
    private final Breadcrumb breadcrumb;
    private final DatasetSwitch dataset;
    private final BooleanBinding several;
    private final Label title = new Label();
    private final Button exportTable;
    private final Button exportChart;

    /// @param commands has `dataset.next`, `go.find`, `edit.undo`, `edit.redo`, `export.table`, `export.chart`
    /// @param cover what stands in place of the breadcrumb; null for the breadcrumb
    /// @param saved the menu of saved views, made anew each time it is opened
    public TopBar(
            ExplorerModel model,
            ExplorerController controller,
            Commands commands,
            ObservableValue<@Nullable String> cover,
            Supplier<Menu> saved) {
        this.commands = commands;
        setId("top-bar");
        getStyleClass().add("top-bar");
        breadcrumb = new Breadcrumb(model, controller);
        dataset = new DatasetSwitch(model, controller, commands);
        several = DatasetSwitch.several(model);
        search = new SearchBox(
                model,
                controller,
                Objects.requireNonNull(commands.get("go.find").key())
                        .getDisplayText()
                        .replace('+', ' '));
        search.disableProperty().bind(model.log().isNull());
        Region logo = new Region();
        logo.getStyleClass().add("logo");
        title.setId("cover-title");
        title.getStyleClass().add("medium");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox.setHgrow(breadcrumb, Priority.SOMETIMES);
        exportTable = commands.button("export.table");
        exportChart = commands.button("export.chart");
        // What the breadcrumb may be long of gives way, not what stands beside it.
        exportTable.setMinWidth(USE_PREF_SIZE);
        exportChart.setMinWidth(USE_PREF_SIZE);
        breadcrumb.setMinWidth(0);
        getChildren()
                .setAll(
                        logo,
                        dataset,
                        breadcrumb,
                        title,
                        between,
                        search,
                        icon("edit.undo", Feather.CORNER_UP_LEFT),
                        icon("edit.redo", Feather.CORNER_UP_RIGHT),
                        exportTable,
                        withReason(exportChart, commands.get("export.chart")),
                        menu(saved));
        cover.addListener((p, before, now) -> covered(now));
        covered(cover.getValue());
        model.log().addListener((p, before, now) -> covered(cover.getValue()));
    }

    private void covered(@Nullable String now) {
        breadcrumb.setVisible(now == null);
        breadcrumb.setManaged(now == null);
        dataset.setVisible(now == null && several.get());
        dataset.setManaged(now == null && several.get());
        title.setText(now == null ? "" : now);
        title.setVisible(now != null);
        title.setManaged(now != null);
    }

    /// Brings the keyboard to the search field.
    public void find() {
        search.requestFocus();
        search.selectAll();
    }

    /// Where there is little room, exports show as icons and the search is short.
    public void narrow(boolean now) {
        search.setPrefWidth(now ? 180 : 240);
        search.setMinWidth(now ? 170 : 230);
        search.narrow(now);
        for (Button button : List.of(exportTable, exportChart)) {
            button.setContentDisplay(now ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY);
        }
        exportTable.setGraphic(new FontIcon(Feather.DOWNLOAD));
        exportChart.setGraphic(new FontIcon(Feather.IMAGE));
        exportTable.getStyleClass().remove("button-icon");
        exportChart.getStyleClass().remove("button-icon");
    }

    /// A button that cannot be pressed hears no mouse: what is around it says why.
    private static StackPane withReason(Button button, Command command) {
        StackPane around = new StackPane(button);
        command.enabled().addListener((p, before, now) -> Hint.say(around, command.refusal()));
        Hint.say(around, command.refusal());
        return around;
    }

    private Button icon(String id, Feather icon) {
        Button button = commands.button(id);
        button.setGraphic(new FontIcon(icon));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("button-icon");
        return button;
    }

    private MenuButton menu(Supplier<Menu> saved) {
        MenuButton menu = new MenuButton(WORDS.say("menu"), new FontIcon(Feather.MORE_HORIZONTAL));
        menu.setId("menu");
        menu.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        menu.setAccessibleText(WORDS.say("menu"));
        menu.getStyleClass().addAll("button-icon", "no-arrow");
        // Filled when opened: parts of the window add their commands after this bar is made.
        menu.getItems().add(new MenuItem());
        menu.setOnShowing(e -> fill(menu, saved.get()));
        return menu;
    }

    private void fill(MenuButton menu, Menu saved) {
        menu.getItems().clear();
        for (Group group : Group.values()) {
            List<MenuItem> items = commands.all().stream()
                    .filter(command -> command.group() == group && !command.local())
                    .filter(command -> command.there().get())
                    .map(Command::id)
                    .map(commands::item)
                    .toList();
            if (items.isEmpty()) {
                continue;
            }
            if (group == Group.GO || group == Group.VIEW) {
                Menu below = new Menu(WORDS.say("menu." + group));
                below.setId("menu-" + group.name().toLowerCase(Locale.ROOT));
                below.getItems().setAll(items);
                menu.getItems().add(below);
            } else {
                if (!menu.getItems().isEmpty()) {
                    menu.getItems().add(new SeparatorMenuItem());
                }
                menu.getItems().addAll(items);
            }
            if (group == Group.FILE) {
                menu.getItems().add(saved);
            }
        }
    }
}
