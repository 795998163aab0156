package app.viewership.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.viewership.chart.Numbers;
import app.viewership.query.Filter;
import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.Step;
import app.viewership.query.Summary;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keeping and dropping values beside the table.
class FilterJourneyTest {

    private static final Filter ROKU = Filter.keep("device", "Roku");

    @TempDir
    Path folder;

    private Desk desk;
    private Hand hand;
    private Question start;

    @BeforeEach
    void open() throws Exception {
        desk = Desk.ofSample(folder);
        hand = new Hand(desk);
        start = desk.question();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aClickKeepsADeviceAndItsChipLetsGoOfIt() throws Exception {
        hand.click("facet-device-Roku");
        assertThat(desk.question().filters()).containsExactly(ROKU);
        assertThat(hand.text("chip-device")).startsWith("Device: Roku");
        figuresAreThoseOfTheExplorer();
        desk.keep("filter-device");

        hand.fire("chip-device");
        assertThat(desk.question()).isEqualTo(start);
        assertThat(hand.sees("chip-device")).isFalse();
        figuresAreThoseOfTheExplorer();
    }

    @Test
    void aShiftClickDropsADevice() throws Exception {
        hand.shiftClick("facet-device-Roku");

        assertThat(desk.question().filters()).containsExactly(Filter.exclude("device", "Roku"));
        assertThat(hand.text("chip-device-excluded")).startsWith("Device: not Roku");
        figuresAreThoseOfTheExplorer();
    }

    @Test
    void aClientIpIsFoundByItsTextAndKept() throws Exception {
        String ip = desk.fresh()
                .navigation()
                .facets(start, 3)
                .of("client_ip")
                .values()
                .get(2)
                .value();
        hand.fire("find-client_ip");
        hand.write(ip);
        assertThat(hand.node("facet-values", ListView.class).getItems().size()).isPositive();
        hand.push(KeyCode.DOWN);
        hand.push(KeyCode.ENTER);
        hand.push(KeyCode.ESCAPE);

        assertThat(desk.question().filters()).containsExactly(Filter.keep("client_ip", ip));
        assertThat(desk.model.shown().get().summary().selected().households()).isEqualTo(1);
        figuresAreThoseOfTheExplorer();
    }

    @Test
    void filtersOfSeveralDimensionsHoldTogetherAndAreLiftedAtOnce() throws Exception {
        hand.click("facet-device-Roku");
        String ip = desk.model
                .shown()
                .get()
                .facets()
                .of("client_ip")
                .values()
                .getFirst()
                .value();
        hand.click("facet-client_ip-" + ip);
        assertThat(desk.question().filters()).containsExactlyInAnyOrder(ROKU, Filter.keep("client_ip", ip));
        figuresAreThoseOfTheExplorer();

        hand.fire("clear-all");
        assertThat(desk.question()).isEqualTo(start);
    }

    @Test
    void undoAndRedoGoThroughFiltersOneByOne() throws Exception {
        hand.click("facet-device-Roku");
        Question kept = desk.question();
        hand.goTo(0);
        hand.push(KeyCode.SHIFT, KeyCode.SPACE);
        Question excluded = desk.question();
        assertThat(excluded.filters()).contains(Filter.exclude("program", "SeriesTitle0"));

        hand.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(desk.question()).isEqualTo(kept);
        hand.fire("edit-undo");
        assertThat(desk.question()).isEqualTo(start);
        hand.fire("edit-redo");
        hand.push(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.Z);
        assertThat(desk.question()).isEqualTo(excluded);
        figuresAreThoseOfTheExplorer();
    }

    @Test
    void aSeasonIsExcludedWhereItIsOfOneSeriesAloneAndElseItIsSaidWhyNot() throws Exception {
        desk.fx(() -> desk.controller.change(q -> q.withBy("season")));
        desk.settled();
        List<List<Step>> paths = hand.table().getItems().stream().map(Row::path).toList();
        List<Step> shared = paths.stream()
                .filter(path -> !alone(paths, path.getFirst()) && !alone(paths, path.getLast()))
                .findFirst()
                .orElseThrow();
        hand.goTo(paths.indexOf(shared));
        Question before = desk.question();
        hand.push(KeyCode.SHIFT, KeyCode.SPACE);
        assertThat(desk.question()).isEqualTo(before);
        assertThat(hand.messages().getLast()).startsWith("Filters cannot drop just this");

        desk.fx(() -> desk.controller.change(q -> q.toggle(new Step("program", "SeriesTitle0"))));
        desk.settled();
        hand.goTo(0);
        Step season = hand.table().getItems().getFirst().path().getLast();
        long rows = hand.table().getItems().size();
        hand.push(KeyCode.SHIFT, KeyCode.SPACE);
        assertThat(desk.question().filters()).contains(Filter.exclude("season", season.value()));
        assertThat(hand.table().getItems()).hasSize((int) rows - 1);
    }

    private static boolean alone(List<List<Step>> paths, Step step) {
        return paths.stream().filter(path -> path.contains(step)).count() == 1;
    }

    @Test
    void whereNothingIsLeftTheWindowSaysWhatHidesItAndLiftsIt() throws Exception {
        desk.fx(() -> desk.controller.change(
                q -> q.toggle(new Step("kind", "film")).toggle(new Step("program", "SeriesTitle0"))));
        desk.settled();
        assertThat(hand.sees("nothing")).isTrue();
        assertThat(hand.text("nothing-sentence")).endsWith("leaves nothing.");
        desk.keep("empty-result");

        hand.fire("lift");
        assertThat(hand.sees("nothing")).isFalse();
        assertThat(hand.table().getItems()).isNotEmpty();
        figuresAreThoseOfTheExplorer();
    }

    private void figuresAreThoseOfTheExplorer() throws TimeoutException {
        desk.settled();
        Summary.Figures selected = desk.fresh().summary(desk.question()).selected();
        assertThat(hand.text("figure-1-value")).isEqualTo(Numbers.count(selected.viewings()));
        assertThat(hand.text("figure-2-value")).isEqualTo(Numbers.count(selected.sessions()));
        assertThat(hand.text("figure-3-value")).isEqualTo(Numbers.count(selected.viewers()));
    }
}
