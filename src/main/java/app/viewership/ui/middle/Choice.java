package app.viewership.ui.middle;

import app.viewership.query.Question;
import app.viewership.ui.ExplorerController;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;

/// A button that tells what is chosen, and offers what else there is.
final class Choice extends MenuButton {
    private final ExplorerController controller;

    Choice(String id, ExplorerController controller) {
        this.controller = controller;
        setId(id);
        setMinWidth(USE_PREF_SIZE);
    }

    /// Tells what is chosen; nothing is offered yet.
    Choice tell(String chosen) {
        setText(chosen);
        getItems().clear();
        return this;
    }

    /// Offers one more.
    ///
    /// @param now whether it is the one that is chosen
    /// @param chosen what it makes of the question
    Choice offer(String name, boolean now, UnaryOperator<Question> chosen) {
        RadioMenuItem item = new RadioMenuItem(name);
        item.setSelected(now);
        item.setOnAction(e -> controller.change(chosen));
        getItems().add(item);
        return this;
    }

    /// Offers all of them.
    ///
    /// @param chosen what each makes of the question
    <T> Choice offer(List<T> all, T now, Function<T, String> name, Function<T, UnaryOperator<Question>> chosen) {
        all.forEach(one -> offer(name.apply(one), one.equals(now), chosen.apply(one)));
        return this;
    }
}
