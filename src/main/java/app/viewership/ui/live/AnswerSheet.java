package app.viewership.ui.live;

import app.viewership.ui.Messages;
import app.viewership.ui.Words;
import app.viewership.ui.messages.Sheet;
import app.viewership.ui.page.Page;
import java.net.URI;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// The switch that lets other programs ask: the port, whether it is on, and where.
final class AnswerSheet {
    private static final double WIDTH = 480;

    private final Words words = Words.of(AnswerSheet.class);
    private final AnswerDesk desk;
    private final Consumer<URI> browser;
    private final Messages messages;

    private AnswerSheet(AnswerDesk desk, Consumer<URI> browser, Messages messages) {
        this.desk = desk;
        this.browser = browser;
        this.messages = messages;
    }

    static void open(Pane overlay, AnswerDesk desk, Consumer<URI> browser, Messages messages) {
        AnswerSheet sheet = new AnswerSheet(desk, browser, messages);
        Button turn = sheet.turn();
        VBox content = new VBox(
                12,
                Page.text(sheet.words.say("serve.note"), "secondary"),
                sheet.switching(turn),
                sheet.problem(),
                sheet.address());
        content.setPrefWidth(WIDTH);
        Sheet.open(overlay, "serve", sheet.words.say("serve.title"), content);
        turn.requestFocus();
    }

    private Button turn() {
        Button turn = Page.button("serve-turn", "", desk::turn);
        turn.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.say(
                                desk.working().get()
                                        ? "serve.starting"
                                        : desk.wanted().get() ? "serve.off" : "serve.on"),
                        desk.working(),
                        desk.wanted()));
        turn.accessibleTextProperty().bind(turn.textProperty());
        turn.getStyleClass().add("accent");
        turn.setDefaultButton(true);
        return turn;
    }

    private Node switching(Button turn) {
        TextField port = new TextField();
        port.setId("serve-port");
        port.setPrefColumnCount(6);
        port.setAccessibleText(words.say("serve.port.accessible"));
        port.textProperty().bindBidirectional(desk.port());
        port.disableProperty().bind(desk.wanted());
        return Page.row(8, Page.line(words.say("serve.port")), port, turn);
    }

    private Node problem() {
        Label problem = Page.text("", "strip");
        problem.setId("serve-problem");
        problem.setMaxWidth(Double.MAX_VALUE);
        problem.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> desk.problem().get() == null ? "" : desk.problem().get(), desk.problem()));
        Page.onlyWhile(problem, problem.textProperty().isNotEmpty());
        return problem;
    }

    private Node address() {
        Hyperlink address = new Hyperlink();
        address.setId("serve-address");
        address.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> desk.address().get() == null
                                ? ""
                                : desk.address().get().toString(),
                        desk.address()));
        address.setOnAction(e -> browse());
        HBox row = Page.row(
                8,
                Page.line(words.say("serve.at")),
                address,
                Page.spring(),
                Page.button("serve-copy", words.say("serve.copy"), this::copy),
                Page.button("serve-open", words.say("serve.open"), this::browse));
        Page.onlyWhile(row, desk.address().isNotNull());
        return row;
    }

    private void copy() {
        URI at = desk.address().get();
        if (at != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(at.toString());
            Clipboard.getSystemClipboard().setContent(content);
            messages.say(words.say("serve.copied", at));
        }
    }

    private void browse() {
        URI at = desk.address().get();
        if (at != null) {
            browser.accept(at);
        }
    }
}
