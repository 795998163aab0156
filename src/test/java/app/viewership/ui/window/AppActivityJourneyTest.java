package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.query.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of an app come in one after another, in any order, and figures fill in; a request log stands beside them
/// in the same library, each with its own steps.
class AppActivityJourneyTest {

    @TempDir
    Path folder;

    private Desk desk;
    private Hand hand;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.at(folder, 1440, 900);
        hand = new Hand(desk);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void usersAndActivitiesThatComeLaterFillIn() throws Exception {
        offer("events.jsonl");
        assertThat(hand.text("preview-facts")).contains("App activity › Events");
        assertThat(hand.sees("preview-viewer")).isFalse();
        assertThat(hand.sees("preview-zone")).as("its times tell no zone").isTrue();
        TableView<?> first = hand.node("first-rows", TableView.class);
        int user = 3;
        assertThat(first.getColumns().get(user).getCellObservableValue(0).getValue())
                .isEqualTo("•••");
        desk.keep("app-preview-events");
        hand.click("preview-import");
        desk.keep("app-events-alone");
        assertThat(hand.text("missing"))
                .isEqualTo("No users yet: country and subscription are unknown. "
                        + "No activities yet: type and subtype are unknown.");
        long watched = watched();

        offer("users.jsonl");
        desk.keep("app-preview-users");
        hand.click("preview-import");
        assertThat(hand.text("missing")).isEqualTo("No activities yet: type and subtype are unknown.");
        assertThat(countries()).contains("us");

        offer("activities.jsonl");
        hand.click("preview-import");
        desk.keep("app-whole");
        assertThat(hand.sees("missing")).isFalse();
        assertThat(watched()).isEqualTo(watched);
        assertThat(countries()).contains("us");
        assertThat(desk.model.failure().get()).isNull();
    }

    @Test
    void rejectedRowsAreShownWithoutTheUsersInThem() throws Exception {
        Path broken = Files.writeString(folder.resolve("events.jsonl"), """
                {"event_id":"e1","name":"activity_exit","occurred_at":"2021-01-05 07:00:00",\
                "user_id":"u-somebody","data":{"activity_id":"a1","duration":60,"completed":true}}
                {"event_id":"e2","name":"activity_exit","occurred_at":"when?",\
                "user_id":"u-somebody","data":{"activity_id":"a1","duration":6,"completed":true}}
                """);
        importAll(List.of(broken));
        desk.fx(() -> desk.commands.get("file.rejected").run());
        desk.settled();
        desk.keep("app-rejected");
        TableView<?> rows = hand.node("rejected-rows", TableView.class);
        assertThat(rows.getItems()).hasSize(1).noneMatch(row -> row.toString().contains("u-somebody"));
        assertThat(rows.getColumns()).extracting(TableColumnBase::getId).noneMatch("column-text"::equals);
    }

    @Test
    void usersMayComeFirst() throws Exception {
        offer("users.jsonl");
        desk.keep("app-preview-users-first");
        hand.click("preview-import");
        desk.keep("app-users-alone");
        assertThat(hand.text("missing")).startsWith("No events yet: there is nothing to count.");

        offer("events.jsonl");
        hand.click("preview-import");
        desk.keep("app-events-after-users");
        assertThat(watched()).isPositive();
        assertThat(countries()).contains("us");
    }

    @Test
    void aFolderShowsWhatEachOfItsFilesIs() throws Exception {
        Path data = data("events.jsonl").getParent();
        desk.fx(() -> desk.intake.offer(List.of(data)));
        desk.settled();
        desk.keep("app-preview-folder");
        assertThat(hand.sees("preview-missing-part")).isFalse();
        hand.click("preview-import");
        desk.keep("app-folder-imported");
        hand.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.I);
        desk.keep("app-ledger");
        hand.click("ledger-close");
        views();
    }

    @Test
    void eachDatasetOfALibraryKeepsItsOwnSteps() throws Exception {
        importAll(List.of(data("events.jsonl"), data("users.jsonl"), data("activities.jsonl")));
        assertThat(hand.sees("dataset")).isFalse();
        hand.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        importAll(List.of(SampleLibrary.LOG));

        desk.keep("app-elsewhere");
        assertThat(desk.question().dataset()).isEqualTo("app-activity");
        assertThat(hand.messages().getLast()).contains("Request log");
        assertThat(hand.sees("dataset")).isTrue();
        hand.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.D);
        assertThat(desk.question().dataset()).isEqualTo("requests");
        assertThat(desk.question().screen()).isEqualTo(Screen.PROGRAMS);
        assertThat(desk.model.canUndo().get()).isFalse();
        hand.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        desk.keep("two-datasets-requests");

        turn("App activity");
        assertThat(desk.question().screen()).isEqualTo(Screen.OVER_TIME);
        hand.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(desk.question().dataset()).isEqualTo("app-activity");
        assertThat(desk.question().screen()).isEqualTo(Screen.PROGRAMS);
        desk.keep("two-datasets-app");

        turn("Request log");
        assertThat(desk.question().screen()).isEqualTo(Screen.CHANGES);
    }

    @Test
    void theDatasetShownLastIsShownWhenTheLibraryIsOpenedAgain() throws Exception {
        importAll(List.of(SampleLibrary.LOG));
        importAll(List.of(data("events.jsonl")));
        assertThat(desk.question().dataset()).isEqualTo("requests");
        turn("App activity");
        close();

        open();
        assertThat(desk.question().dataset()).isEqualTo("app-activity");
        turn("Request log");
        assertThat(desk.question().dataset()).isEqualTo("requests");
    }

    @Test
    void aSavedViewOpensTheDatasetThatItIsOf() throws Exception {
        importAll(List.of(SampleLibrary.LOG));
        importAll(List.of(data("events.jsonl")));
        hand.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        hand.push(KeyCode.SHORTCUT, KeyCode.S);
        hand.write("Where they went");
        hand.push(KeyCode.ENTER);
        turn("App activity");

        MenuButton menu = hand.node("menu", MenuButton.class);
        desk.fx(() -> hand.items(menu)
                .filter(item -> "Where they went".equals(item.getText()))
                .findFirst()
                .map(MenuItem.class::cast)
                .orElseThrow()
                .fire());
        desk.settled();
        assertThat(desk.question().dataset()).isEqualTo("requests");
        assertThat(desk.question().screen()).isEqualTo(Screen.CHANGES);
    }

    private void views() throws Exception {
        for (Screen screen : desk.model.log().get().explorer().screens()) {
            desk.fx(() -> desk.controller.change(q -> q.with(screen)));
            desk.settled();
            assertThat(desk.model.failure().get()).isNull();
            desk.keep("app-view-" + screen.name().toLowerCase(Locale.ROOT));
        }
    }

    private void turn(String name) throws Exception {
        desk.fx(() -> hand.items(hand.node("dataset", MenuButton.class))
                .filter(item -> name.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
        desk.settled();
    }

    private void offer(String file) throws Exception {
        Path path = data(file);
        desk.fx(() -> desk.intake.offer(List.of(path)));
        desk.settled();
    }

    private void importAll(List<Path> files) throws Exception {
        desk.fx(() -> desk.intake.offer(files));
        desk.settled();
        hand.click("preview-import");
    }

    private long watched() {
        return desk.model.shown().get().summary().all().watchSeconds();
    }

    private List<String> countries() {
        return desk.fresh().navigation().facet(desk.question(), "country", "", 300).values().stream()
                .map(value -> value.value())
                .toList();
    }

    private static Path data(String file) {
        Path path = Path.of("..", "shared", "data", "app-activity").resolve(file);
        Assumptions.assumeTrue(Files.isRegularFile(path), () -> "There is no " + path.toAbsolutePath());
        return path;
    }
}
