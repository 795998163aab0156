package app.viewership.ui.saving;

import app.viewership.query.Question;
import app.viewership.query.QuestionJson;
import app.viewership.store.Shelf;
import app.viewership.ui.Background;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Messages;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Popover;
import app.viewership.ui.Problems;
import app.viewership.ui.Words;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Views by name. A view is the question behind it, kept in the library, so it finds its data wherever the file of the
/// log went.
public final class SavedViews {

    private static final Words WORDS = Words.of(SavedViews.class);
    private static final System.Logger LOG = System.getLogger(SavedViews.class.getName());

    private final ExplorerModel model;
    private final ExplorerController controller;
    private final Background background;
    private final Messages messages;
    private Map<String, String> views = Map.of();

    public SavedViews(ExplorerModel model, ExplorerController controller, Background background, Messages messages) {
        this.model = model;
        this.controller = controller;
        this.background = background;
        this.messages = messages;
        ExplorerModel.each(model.log(), this::read);
    }

    /// Asks for a name and keeps the present view under it; a name that is taken gets the new view.
    public void save(Region beside) {
        Question question = model.question().get();
        if (question == null) {
            return;
        }
        TextField name = new TextField();
        name.setId("view-name");
        name.setPromptText(WORDS.say("view.name"));
        name.setAccessibleText(WORDS.say("view.name"));
        Button keep = new Button(WORDS.say("view.keep"));
        keep.setId("view-keep");
        keep.getStyleClass().add("accent");
        keep.setDefaultButton(true);
        keep.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> name.getText().isBlank(), name.textProperty()));
        Label taken = new Label(WORDS.say("view.taken"));
        taken.getStyleClass().add("secondary");
        taken.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> views.containsKey(name.getText().strip()), name.textProperty()));
        Popover popover = Popover.open(beside, new VBox(8, new HBox(8, name, keep), taken));
        keep.setOnAction(e -> {
            popover.close();
            String called = name.getText().strip();
            change(shelf -> shelf.put(called, QuestionJson.write(question)), WORDS.say("view.kept", called));
        });
        name.setOnAction(e -> keep.fire());
        name.requestFocus();
    }

    /// The menu of what is kept, as it is now.
    public Menu menu() {
        Menu menu = new Menu(WORDS.say("views"));
        menu.setId("saved-views");
        for (Map.Entry<String, String> view : views.entrySet()) {
            MenuItem item = new MenuItem(view.getKey());
            item.setMnemonicParsing(false);
            item.setOnAction(e -> open(view.getKey(), view.getValue()));
            menu.getItems().add(item);
        }
        if (!views.isEmpty()) {
            Menu forget = new Menu(WORDS.say("view.forget"));
            for (String name : views.keySet()) {
                MenuItem item = new MenuItem(name);
                item.setMnemonicParsing(false);
                item.setOnAction(e -> change(shelf -> shelf.remove(name), WORDS.say("view.forgotten", name)));
                forget.getItems().add(item);
            }
            menu.getItems().addAll(new SeparatorMenuItem(), forget);
        }
        menu.setDisable(views.isEmpty());
        return menu;
    }

    private void open(String name, String json) {
        try {
            controller.ask(QuestionJson.read(json));
        } catch (IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "A saved view could not be read.", e);
            messages.fail(WORDS.say("view.unreadable", name));
        }
    }

    /// Something done to the views of a library.
    private interface Change {
        void to(Shelf views);
    }

    private void change(Change change, String said) {
        OpenLog log = model.log().get();
        if (log != null) {
            background.run(
                    "views",
                    all(log, change),
                    now -> {
                        views = new TreeMap<>(now);
                        messages.say(said);
                    },
                    this::failed);
        }
    }

    private void read(OpenLog log) {
        background.run("views", all(log, shelf -> {}), now -> views = new TreeMap<>(now), this::failed);
    }

    private static Callable<Map<String, String>> all(OpenLog log, Change change) {
        return () -> {
            Shelf shelf = log.library().views();
            change.to(shelf);
            return shelf.all();
        };
    }

    private void failed(Exception e) {
        messages.fail(Problems.sentence(e, WORDS.say("view.failed")));
    }
}
