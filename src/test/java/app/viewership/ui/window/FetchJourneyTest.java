package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What services offer, fetched into the library that is open.
class FetchJourneyTest {
    private static final String LOG = """
            date,time,original_title,sac_status,device,node_ID,anon_ip,anon_cs_user_agent
            2021-09-29,23:50:00,S01 E01 - Alpha,200,Roku,101,10.0.0.0,ua1
            2021-09-29,23:55:00,S01 E01 - Alpha,200,Roku,101,10.0.0.0,ua1
            2021-09-31,23:56:00,S01 E01 - Alpha,200,Roku,101,10.0.0.0,ua1
            """;

    @TempDir
    Path folder;

    private Service service;
    private Desk desk;
    private Hand hand;

    @BeforeEach
    void open() throws Exception {
        service = new Service();
        desk = Desk.at(folder, 1440, 900);
        hand = new Hand(desk);
    }

    @AfterEach
    void close() {
        desk.close();
        service.close();
    }

    private Library library() {
        return Objects.requireNonNull(desk.libraries.library().get());
    }

    // A keyboard has no slashes here.
    private void text(String id, String text) {
        desk.fx(() -> hand.node(id, TextInputControl.class).setText(text));
    }

    private List<String> states() {
        return hand.node("fetch-answers", Node.class).lookupAll(".fetch-state").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private void fetch() throws Exception {
        hand.click("fetch-fetch");
        desk.until(() -> !hand.node("fetch-fetch", Node.class).isDisabled());
        desk.settled();
    }

    private List<Path> kept() throws IOException {
        Path kept = folder.resolve("library.fetched");
        if (!Files.exists(kept)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(kept)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    @Test
    void eachAddressIsFetchedKeptImportedAndSaidInASentence() throws Exception {
        service.offer("/log.csv", LOG);
        service.offer("/notes.txt", "no log at all");
        service.asking("ann", "a-secret");
        hand.click("empty-fetch");
        desk.keep("fetch-empty");
        text(
                "fetch-addresses",
                String.join(
                        "\n", service.url("/log.csv"), service.url("/gone.csv"), service.url("/notes.txt?key=k-1")));
        text("fetch-user", "ann");
        text("fetch-password", "a-secret");
        fetch();

        List<String> said = states();
        assertThat(said).hasSize(3);
        assertThat(said.get(0))
                .startsWith("Fetched " + service.url("/log.csv") + ": ")
                .endsWith("log.csv: 3 rows read = 2 stored + 1 rejected + 0 blank; building no viewing: 0.");
        assertThat(said.get(1)).contains("404");
        assertThat(said.get(2)).startsWith("Fetched ").contains("notes.txt").doesNotContain("k-1");
        desk.keep("fetch-answered");
        // What was fetched can be found: of what came, and of nothing else.
        List<Node> copies = List.copyOf(hand.node("fetch-answers", Node.class).lookupAll(".fetch-copy"));
        assertThat(copies).filteredOn(link -> link.getParent().isVisible()).hasSize(2);
        desk.fx(((Hyperlink) copies.getFirst())::fire);
        String[] copied = new String[1];
        desk.fx(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(kept()).extracting(Path::toString).contains(copied[0]);
        assertThat(library().ledger()).extracting(LedgerEntry::name).containsExactly("log.csv");
        assertThat(kept())
                .hasSize(2)
                .allSatisfy(file -> assertThat(Files.readString(file)).isIn(LOG, "no log at all"));
        assertThat(library().settings().all().toString())
                .contains(service.url("/log.csv"))
                .doesNotContain("a-secret")
                .doesNotContain("k-1");

        hand.click("fetch-close");
        // The log that came in is read in the background.
        desk.until(() -> hand.sees("answer-table"));
        assertThat(hand.table().getItems()).hasSize(1);
        hand.push(KeyCode.SHIFT, KeyCode.SHORTCUT, KeyCode.F);
        assertThat(hand.node("fetch-addresses", TextInputControl.class).getText())
                .isEqualTo(service.url("/log.csv") + "\n" + service.url("/gone.csv"));
        assertThat(hand.node("fetch-password", TextField.class).getText()).isEmpty();
    }

    @Test
    void theKeyboardGoesOnToWhatStopsAFetchAndThenToTheFigures() throws Exception {
        hand.click("empty-fetch");
        text("fetch-addresses", service.url(Service.ENDLESS));
        desk.fx(hand.node("fetch-fetch", Button.class)::fire);
        desk.until(() -> states().getFirst().equals("10 bytes of 1.0 MB"));
        assertThat(focused()).isEqualTo("fetch-cancel");
        desk.fx(hand.node("fetch-cancel", Button.class)::fire);
        desk.until(() -> !hand.node("fetch-fetch", Node.class).isDisabled());
        desk.settled();
        assertThat(focused()).isEqualTo("fetch-close");

        service.offer("/log.csv", LOG);
        text("fetch-addresses", service.url("/log.csv"));
        fetch();
        assertThat(focused()).isEqualTo("fetch-close");
        desk.keepBoth("fetch-done");
        hand.push(KeyCode.ENTER);
        assertThat(focused()).isEqualTo("answer-table");
    }

    @Test
    void aMessageMovesNothingAwayFromUnderTheMouse() throws Exception {
        service.offer("/log.csv", LOG);
        hand.click("empty-fetch");
        double before = middle("fetch-close");
        text("fetch-addresses", service.url("/log.csv"));
        fetch();
        desk.fx(() -> desk.messages.fail("A first message."));
        desk.fx(() -> desk.messages.fail("A second one."));
        desk.until(() -> desk.messages.height().get() > 0);
        assertThat(middle("fetch-close")).isEqualTo(before);
    }

    private double middle(String id) {
        Node node = hand.node(id, Node.class);
        return node.localToScreen(node.getLayoutBounds()).getCenterY();
    }

    private String focused() {
        return Objects.requireNonNull(desk.scene.getFocusOwner()).getId();
    }

    @Test
    void anUnchangedAnswerIsSaidAndNeitherKeptNorImportedAgain() throws Exception {
        service.offer("/log.csv", LOG);
        hand.click("empty-fetch");
        text("fetch-addresses", service.url("/log.csv"));
        fetch();
        fetch();

        assertThat(states())
                .singleElement()
                .asString()
                .startsWith(service.url("/log.csv") + " is unchanged since ")
                .endsWith(" and was not kept again.");
        assertThat(kept()).hasSize(1);
        assertThat(library().ledger()).hasSize(1);
    }

    @Test
    void aFetchThatNeverEndsIsCancelledAndTheLibraryStaysAsItWas() throws Exception {
        hand.click("empty-fetch");
        text("fetch-addresses", service.url(Service.ENDLESS) + "\n" + service.url("/log.csv"));
        // Nothing settles as long as it is under way.
        desk.fx(hand.node("fetch-fetch", Button.class)::fire);
        desk.until(() -> states().getFirst().equals("10 bytes of 1.0 MB"));
        desk.keep("fetch-under-way");
        desk.fx(hand.node("fetch-cancel", Button.class)::fire);
        desk.until(() -> !hand.node("fetch-fetch", Node.class).isDisabled());

        assertThat(states())
                .containsExactly(
                        "Cancelled: nothing of " + service.url(Service.ENDLESS) + " was stored.",
                        "Cancelled: nothing of " + service.url("/log.csv") + " was stored.");
        assertThat(library().ledger()).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    void whatIsNoAddressIsSaidBeforeAnythingIsFetched() throws Exception {
        hand.click("empty-fetch");
        fetch();
        assertThat(hand.text("fetch-problem")).isEqualTo("Name an address: https://example.org/dumps/books.json");

        text("fetch-addresses", "books.json");
        fetch();
        assertThat(hand.text("fetch-problem")).startsWith("\"books.json\" is no web address: ");
        assertThat(library().settings().all()).isEmpty();
    }

    @Test
    void inASmallWindowEverythingIsInReach() throws Exception {
        desk.close();
        desk = Desk.at(folder, 800, 560);
        hand = new Hand(desk);
        desk.keep("empty-small");
        hand.click("empty-fetch");
        String vendor = "/a-vendor-with-a-very-long-path/of-several-parts/that-goes-on-and-on/until-it-ends/log.csv";
        service.offer(vendor, LOG);
        text("fetch-addresses", service.url(vendor));
        desk.keep("fetch-small");
        fetch();

        assertThat(states()).singleElement().asString().contains("2 stored");
        desk.keep("fetch-small-answered");
    }

    @Test
    void theSamplesOfOtherKindsAreInReachAndStayInALibraryOfTheirOwn() throws Exception {
        desk.keep("empty-samples");
        hand.click("empty-sample-app-activity");
        desk.until(() ->
                desk.model.question().get() != null && desk.question().dataset().equals("app-activity"));
        desk.settled();
        desk.fx(desk.commands.get("file.sample.live")::run);
        desk.until(() -> desk.question().dataset().equals("live"));
        desk.settled();
        desk.fx(desk.commands.get("file.sample.app-activity")::run);
        desk.until(() -> desk.question().dataset().equals("app-activity"));

        assertThat(library().file()).hasFileName("sample.mv.db");
        assertThat(library().kinds()).containsExactlyInAnyOrder("app-activity", "live");
        hand.push(KeyCode.SHIFT, KeyCode.SHORTCUT, KeyCode.F);
        desk.until(() -> hand.sees("fetch-addresses"));
        assertThat(library().file()).hasFileName("library.mv.db");
    }
}
