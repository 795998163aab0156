package app.viewership.ui.side;

import app.viewership.query.Question;
import app.viewership.query.Screen;
import app.viewership.ui.ExplorerModel;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.layout.VBox;

/// The views with their keys, the one shown marked; only their icons where there is little room.
final class ViewList extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Map<Screen, ViewButton> buttons = new EnumMap<>(Screen.class);

    ViewList(ExplorerModel model, Function<Screen, ViewButton> make) {
        setId("views");
        getStyleClass().add("views");
        for (Screen screen : Screen.values()) {
            ViewButton button = make.apply(screen);
            buttons.put(screen, button);
            getChildren().add(button);
        }
        ExplorerModel.each(model.question(), this::mark);
        ExplorerModel.each(model.log(), log -> buttons.values().forEach(ViewButton::renew));
    }

    private void mark(Question question) {
        buttons.forEach((screen, button) -> {
            boolean current = screen == question.screen();
            button.pseudoClassStateChanged(CURRENT, current);
        });
    }

    void iconsOnly(boolean only) {
        buttons.values().forEach(button -> button.iconOnly(only));
    }
}
