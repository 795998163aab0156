package app.viewership.ui.live;

import app.viewership.chart.Numbers;
import app.viewership.service.Ending;
import app.viewership.service.SourceState;
import app.viewership.service.SourceStatus;
import app.viewership.ui.Hint;
import app.viewership.ui.Words;
import app.viewership.ui.page.Amounts;
import app.viewership.ui.table.CellText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// How each source does, a row each, and below the row why it does not do well.
///
/// The labels stay and only their texts change, so that nothing jumps while events come in.
final class StateGrid extends GridPane {
    private static final List<String> COLUMNS =
            List.of("source", "state", "events", "pace", "last", "malformed", "strange", "again", "bytes");
    private static final int WORDS_FIRST = 2;
    private static final int STATE_AT = 1;
    /// Of a state whose sentence goes on in a second line.
    private static final double STATE = 110;
    private static final Set<String> ENDINGS =
            Arrays.stream(Ending.values()).map(Ending::sentence).collect(Collectors.toSet());

    private final Words words = Words.of(StateGrid.class);
    private final ZoneId zone;
    private final List<Line> lines = new ArrayList<>();
    private final ObjectProperty<List<SourceState>> shown = new SimpleObjectProperty<>(List.of());

    /// The labels of one source.
    private record Line(List<Label> cells, Label why) {}

    StateGrid(ObservableValue<List<SourceState>> states, ZoneId zone) {
        super(16, 8);
        this.zone = zone;
        setId("live-states");
        setMinHeight(Region.USE_PREF_SIZE);
        for (int i = 0; i < COLUMNS.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(i < WORDS_FIRST ? HPos.LEFT : HPos.RIGHT);
            column.setHgrow(i == 0 ? Priority.ALWAYS : Priority.NEVER);
            column.setMinWidth(i == 0 ? 60 : i == STATE_AT ? STATE : Region.USE_PREF_SIZE);
            getColumnConstraints().add(column);
            add(head(i), i, 0);
        }
        // What is followed outlives the page, and would keep it.
        shown.addListener((p, before, now) -> show(now));
        shown.bind(states);
    }

    private Label head(int column) {
        Label head = new Label(words.say("column." + COLUMNS.get(column), zone.getId()));
        head.getStyleClass().add("secondary");
        head.setMinHeight(Region.USE_PREF_SIZE);
        head.setTextAlignment(column < WORDS_FIRST ? TextAlignment.LEFT : TextAlignment.RIGHT);
        setValignment(head, VPos.BOTTOM);
        switch (COLUMNS.get(column)) {
            case "strange" -> Hint.say(head, words.say("not.understood"));
            case "again" -> Hint.say(head, words.say("sent.again"));
            default -> {}
        }
        return head;
    }

    private void show(List<SourceState> states) {
        while (lines.size() < states.size()) {
            lines.add(line(lines.size()));
        }
        for (int i = 0; i < lines.size(); i++) {
            boolean there = i < states.size();
            Line line = lines.get(i);
            line.cells().forEach(cell -> {
                cell.setVisible(there);
                cell.setManaged(there);
            });
            show(line, there ? states.get(i) : null);
        }
    }

    private Line line(int number) {
        List<Label> cells = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            Label cell = new Label();
            cell.setId("live-" + COLUMNS.get(i) + "-" + number);
            cells.add(cell);
            add(cell, i, 1 + 2 * number);
        }
        cells.getFirst().getStyleClass().add("medium");
        cells.get(STATE_AT).setWrapText(true);
        cells.get(STATE_AT).setMinHeight(Region.USE_PREF_SIZE);
        Label why = new Label();
        why.setId("live-why-" + number);
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        why.getStyleClass().add("warning");
        add(why, 0, 2 + 2 * number, COLUMNS.size(), 1);
        return new Line(cells, why);
    }

    private void show(Line line, @Nullable SourceState state) {
        String why = state == null ? "" : why(state.status());
        line.why().setText(why);
        line.why().setVisible(!why.isEmpty());
        line.why().setManaged(!why.isEmpty());
        if (state == null) {
            return;
        }
        Instant last = state.lastEvent();
        List<String> texts = List.of(
                state.name(),
                state(state),
                Numbers.count(state.events()),
                Numbers.count(Math.round(state.eventsPerSecond())),
                last == null ? "–" : CellText.clock(last.getEpochSecond(), zone),
                Numbers.count(state.malformed()),
                Numbers.count(state.notUnderstood()),
                Numbers.count(state.repeated()),
                Amounts.bytes(state.bytes()));
        for (int i = 0; i < texts.size(); i++) {
            line.cells().get(i).setText(texts.get(i));
        }
        Hint.say(line.cells().getFirst(), state.name() + "  " + state.url());
    }

    private String state(SourceState state) {
        String now = state(state.status());
        int again = state.reconnects();
        return again == 0 ? now : words.say(again == 1 ? "state.again.one" : "state.again", now, Numbers.count(again));
    }

    private String state(SourceStatus status) {
        return switch (status) {
            case SourceStatus.Connecting connecting -> words.say("state.connecting");
            case SourceStatus.Listening listening -> words.say("state.listening");
            case SourceStatus.Waiting waiting ->
                words.say("state.waiting", CellText.clock(waiting.until().getEpochSecond(), zone));
            case SourceStatus.Stopped stopped -> words.say("state.stopped");
        };
    }

    private static String why(SourceStatus status) {
        return switch (status) {
            case SourceStatus.Connecting connecting -> "";
            case SourceStatus.Listening listening -> "";
            case SourceStatus.Waiting waiting -> waiting.why();
            // Why all of them ended is said once, above.
            case SourceStatus.Stopped stopped -> ENDINGS.contains(stopped.why()) ? "" : stopped.why();
        };
    }
}
