package app.viewership.ui.middle;

import app.viewership.query.FigureParameters;
import app.viewership.query.Period;
import app.viewership.query.Step;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.Hint;
import app.viewership.ui.OpenLog;
import app.viewership.ui.PickList;
import app.viewership.ui.Shown;
import app.viewership.ui.ViewNames;
import app.viewership.ui.Words;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Which program was out, and from when to when, in the zone of the log.
final class OutageEntry extends VBox implements QuestionCard.Entry {

    private static final Words WORDS = Words.of(OutageEntry.class);
    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final ExplorerController controller;
    private final Button program = new Button();
    private final EntryField<Instant> from;
    private final EntryField<Instant> to;
    private final Label note = new Label();
    private final ZoneId zone;
    private FigureParameters told = FigureParameters.DEFAULT;

    OutageEntry(OpenLog log, ExplorerController controller) {
        super(6);
        this.controller = controller;
        zone = log.explorer().dataset().zone();
        getStyleClass().add("choices");
        program.setId("question-program");
        program.setMnemonicParsing(false);
        program.setMaxWidth(Double.MAX_VALUE);
        program.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        from = field("from");
        to = field("to");
        note.setId("question-outage-note");
        note.getStyleClass().add("secondary");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.setMaxWidth(Double.MAX_VALUE);
        GridPane times = new GridPane(8, 6);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        times.getColumnConstraints().setAll(names, fields);
        times.addRow(0, name("question.from"), from);
        times.addRow(1, name("question.to"), to);
        getChildren().setAll(program, times, note);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(OpenLog log, Shown shown) {
        told = shown.more().told();
        String title = Objects.requireNonNullElse(told.program(), WORDS.say("question.none"));
        program.setText(WORDS.say("question.program", ViewNames.program(log), title) + " ▾");
        Hint.say(program, title);
        program.setOnAction(e -> controller.look(
                "siblings",
                explorer -> explorer.navigation().siblings(shown.question().withDrill(List.of()), 0),
                steps -> programs(log, steps)));
        Period outage = told.outage();
        from.show(outage == null ? null : outage.from());
        to.show(outage == null ? null : outage.to());
        note.setText(WORDS.say("question.zone", zone.getId()));
    }

    private void programs(OpenLog log, List<Step> steps) {
        String unit = ViewNames.inSentence(ViewNames.program(log));
        new PickList<>("program", WORDS.say("choose.program.find", unit), steps, Step::value)
                .open(program, step -> controller.change(q -> q.with(q.told().withProgram(step.value()))));
    }

    private EntryField<Instant> field(String which) {
        EntryField<Instant> field =
                new EntryField<Instant>("question-" + which, 16, this::read, this::written).onEntered(time -> enter());
        field.setAccessibleText(WORDS.say("question." + which + ".name", zone.getId()));
        field.setPromptText("2021-12-25 07:00");
        return field;
    }

    /// Both instants make an outage; one waits for the other.
    private void enter() {
        Optional<Instant> begins = from.value();
        Optional<Instant> ends = to.value();
        if (begins.isEmpty() || ends.isEmpty()) {
            return;
        }
        boolean ordered = begins.get().isBefore(ends.get());
        to.mark(!ordered);
        note.setText(ordered ? WORDS.say("question.zone", zone.getId()) : WORDS.say("question.order"));
        String chosen = told.program();
        if (ordered && chosen != null) {
            controller.change(q -> q.with(q.told().withProgram(chosen).with(new Period(begins.get(), ends.get()))));
        }
    }

    private Optional<Instant> read(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip().replace('T', ' '), READ)
                    .atZone(zone)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private String written(Instant time) {
        LocalDateTime there = LocalDateTime.ofInstant(time, zone);
        return (there.getSecond() == 0 ? MINUTE : SECOND).format(there);
    }

    private static Label name(String key) {
        Label label = new Label(WORDS.say(key));
        label.getStyleClass().add("secondary");
        return label;
    }
}
