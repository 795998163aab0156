package app.viewership.ui.messages;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.ui.Command;
import app.viewership.ui.Command.Group;
import app.viewership.ui.Commands;
import app.viewership.ui.Frame;
import app.viewership.ui.Screens;
import app.viewership.ui.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class OverlayTest {
    private final FxRobot robot = new FxRobot();
    private final Commands commands = new Commands();
    private final List<String> done = new ArrayList<>();
    private Pane overlay;
    private Toasts toasts;
    private Theme theme;
    private Scene scene;
    private Button beneath;

    @Start
    void start(Stage stage) {
        Frame frame = new Frame(stage);
        overlay = frame.overlay();
        toasts = new Toasts(overlay);
        theme = new Theme();
        scene = new Scene(frame.root(), 1000, 800);
        theme.dress(scene);
        beneath = new Button("Beneath");
        frame.cover("Test", beneath);
        commands.add(Command.of("file.open", Group.FILE, "Open…", "Shortcut+O", () -> done.add("open")));
        commands.add(Command.of("file.library", Group.FILE, "Open library…", null, () -> done.add("library")));
        commands.add(Command.of("edit.undo", Group.EDIT, "Undo", "Shortcut+Z", () -> done.add("undo"))
                .when(new SimpleBooleanProperty(false)));
        commands.add(Command.local("table.drill", Group.TABLE, "Drill into the row", "Enter", () -> done.add("drill")));
        HelpCommands.addTo(commands, overlay, "0.1.0", () -> "/data/lib/.local/share/viewership/library.mv.db");
        commands.install(scene);
        stage.setScene(scene);
        stage.show();
        beneath.requestFocus();
    }

    @Test
    void whatWasDoneCanBeFollowedUp() {
        robot.interact(() -> toasts.say("Exported.", "Show in folder", () -> done.add("shown")));
        keep("toast");
        robot.interact(
                () -> robot.lookup("#message-action").queryAs(Hyperlink.class).fire());

        assertThat(done).containsExactly("shown");
        assertThat(messages()).isEmpty();
    }

    @Test
    void whatWentWrongStaysUntilItIsClosed() {
        robot.interact(() -> {
            toasts.fail("The folder /media/stick cannot be written to. Choose another folder.");
            for (int i = 0; i < 9; i++) {
                toasts.say("Done " + i);
            }
        });
        keep("toasts");
        assertThat(messages())
                .containsExactly(
                        "The folder /media/stick cannot be written to. Choose another folder.",
                        "Done 6",
                        "Done 7",
                        "Done 8");
        robot.interact(() -> robot.lookup("#message-close")
                .<Button>queryAll()
                .iterator()
                .next()
                .fire());

        assertThat(messages()).containsExactly("Done 6", "Done 7", "Done 8");
    }

    @Test
    void theSameWordsTwiceAreOneMessage() {
        robot.interact(() -> {
            toasts.fail("No room.");
            toasts.say("Done.");
            toasts.fail("No room.");
        });

        assertThat(messages()).containsExactly("Done.", "No room.");
    }

    @Test
    void theNewestMessageIsDismissedFirst() {
        robot.interact(() -> {
            toasts.fail("First.");
            toasts.fail("Second.");
            assertThat(toasts.dismiss()).isTrue();
        });

        assertThat(messages()).containsExactly("First.");
    }

    @Test
    void aFewLettersAndEnterRunACommand() {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        keep("palette");
        robot.write("lib op");
        robot.push(KeyCode.ENTER);

        assertThat(done).containsExactly("library");
        assertThat(robot.lookup("#palette").tryQuery()).isEmpty();
    }

    @Test
    void whatCannotBeDoneNowIsNotRun() {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("undo");
        robot.push(KeyCode.ENTER);

        assertThat(done).isEmpty();
        assertThat(robot.lookup("#palette").tryQuery()).isPresent();
    }

    @Test
    void commandsThatBeginWithTheWordsStandFirst() {
        assertThat(Palette.matching(commands, "op")).extracting(Command::text).startsWith("Open…", "Open library…");
    }

    @Test
    void escClosesACardAndTheKeyboardIsWhereItWas() {
        robot.push(KeyCode.F1);
        assertThat(robot.lookup("#keys").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);

        assertThat(robot.lookup("#keys").tryQuery()).isEmpty();
        assertThat(beneath.isFocused()).isTrue();
    }

    @Test
    void theListOfKeysHasEveryKey() {
        robot.push(KeyCode.F1);
        keep("keys");

        assertThat(robot.lookup("#keys").lookup(".key").<Labeled>queryAll())
                .extracting(Labeled::getText)
                .containsExactlyInAnyOrder("Ctrl+O", "Ctrl+Z", "Enter", "Ctrl+K", "F1");
    }

    @Test
    void theAboutBoxSaysThatNothingLeavesTheMachine() {
        robot.interact(() -> commands.get("help.about").run());
        keep("about");

        assertThat(robot.lookup("#about-privacy").queryAs(Labeled.class).getText())
                .startsWith("Nothing of what comes in leaves this machine");
    }

    @Test
    void aSecondCardTakesThePlaceOfTheFirst() {
        robot.push(KeyCode.F1);
        robot.interact(() -> commands.get("help.about").run());

        assertThat(robot.lookup("#keys").tryQuery()).isEmpty();
        assertThat(robot.lookup("#about").tryQuery()).isPresent();
    }

    private List<String> messages() {
        return robot.lookup("#message").<HBox>queryAll().stream()
                .map(toast -> String.valueOf(toast.getUserData()))
                .toList();
    }

    private void keep(String name) {
        Screens.keep(scene, theme, name);
    }
}
