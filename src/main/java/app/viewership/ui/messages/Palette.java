package app.viewership.ui.messages;

import app.viewership.ui.Command;
import app.viewership.ui.Commands;
import app.viewership.ui.Words;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// All commands, found by a few letters of their names and run with Enter.
public final class Palette {
    private static final double WIDTH = 560;
    private static final double ROW = 32;
    private static final int ROWS = 11;

    private final Words words = Words.of(Palette.class);
    private final Commands commands;
    private final TextField search = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final Sheet sheet;

    private Palette(Pane overlay, Commands commands) {
        this.commands = commands;
        search.setId("palette-search");
        search.setPromptText(words.say("palette.prompt"));
        search.setAccessibleText(words.say("palette.title"));
        search.textProperty().addListener((value, old, text) -> find(text));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setId("palette-list");
        list.setAccessibleText(words.say("palette.title"));
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setPlaceholder(new Label(words.say("palette.none")));
        list.setCellFactory(view -> new PaletteCell(words));
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> runSelected());
        VBox card = new VBox(8, search, list);
        card.setPadding(new Insets(12));
        card.setPrefWidth(WIDTH);
        sheet = Sheet.bare(overlay, "palette", card, () -> {});
        find("");
        search.requestFocus();
    }

    /// Opens the palette.
    public static void open(Pane overlay, Commands commands) {
        new Palette(overlay, commands);
    }

    /// The commands that have every word of `text` somewhere in their names, those whose names begin with it first.
    static List<Command> matching(Commands commands, String text) {
        String sought = text.strip().toLowerCase(Locale.ROOT);
        List<String> parts = List.of(sought.split("\\s+"));
        return commands.all().stream()
                .filter(command -> command.there().get())
                .filter(command -> parts.stream().allMatch(name(command)::contains))
                .sorted((a, b) -> Boolean.compare(name(b).startsWith(sought), name(a).startsWith(sought)))
                .toList();
    }

    private static String name(Command command) {
        return command.text().toLowerCase(Locale.ROOT);
    }

    private void find(String text) {
        list.getItems().setAll(matching(commands, text));
        list.setPrefHeight(ROW * Math.clamp(list.getItems().size(), 2, ROWS) + 2);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void onKey(KeyEvent e) {
        KeyCode code = e.getCode();
        switch (code) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER -> runSelected();
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - ROWS + 2));
        e.consume();
    }

    private void runSelected() {
        Command command = list.getSelectionModel().getSelectedItem();
        if (command != null && command.enabled().get()) {
            sheet.close();
            command.run();
        }
    }
}
