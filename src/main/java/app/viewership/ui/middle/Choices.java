package app.viewership.ui.middle;

import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Dimension;
import app.viewership.query.Grain;
import app.viewership.query.Measure;
import app.viewership.query.Question;
import app.viewership.query.Screen;
import app.viewership.query.Step;
import app.viewership.query.StreamReport;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.Hint;
import app.viewership.ui.OpenLog;
import app.viewership.ui.PickList;
import app.viewership.ui.Shown;
import app.viewership.ui.ViewNames;
import app.viewership.ui.Words;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What a view lets one choose: which measure, what the rows are, how long a bucket is.
final class Choices extends HBox {

    private static final Words WORDS = Words.of(Choices.class);

    /// A name of a show can be longer than the window is wide.
    private static final int LONGEST = 36;

    private final ExplorerController controller;
    private final Choice measure;
    private final Choice unit;
    private final Choice grain;
    private final Sides sides;
    private final Choice report;
    private @Nullable Of of;

    /// What the choices are made from.
    private record Of(Question question, List<Column> columns, List<Dimension> dimensions) {}

    Choices(ExplorerController controller) {
        super(8);
        this.controller = controller;
        measure = new Choice("choose-measure", controller);
        unit = new Choice("choose-unit", controller);
        grain = new Choice("choose-grain", controller);
        sides = new Sides(controller);
        report = new Choice("choose-report", controller);
        setId("choices");
        getStyleClass().add("choices");
    }

    void show(OpenLog log, Shown shown) {
        Question question = shown.question();
        List<Dimension> dimensions = log.explorer().dataset().dimensions();
        Of now = new Of(question, shown.answer().columns(), dimensions);
        if (now.equals(of)) {
            return;
        }
        of = now;
        getChildren().clear();
        switch (question.screen()) {
            case PROGRAMS -> {
                measures(log, shown.answer());
                units(log, question, dimensions);
            }
            case AVERAGES -> measures(log, shown.answer());
            case OVER_TIME -> {
                measures(log, shown.answer());
                grains(question);
            }
            case HOUSEHOLDS -> {
                measures(log, shown.answer());
                getChildren().addAll(sides.of(log, question, dimensions));
            }
            case PROFILE -> {
                measures(log, shown.answer());
                getChildren().setAll(program(log, question), measure, Limits.many(controller, question));
            }
            case LOYALTY ->
                getChildren()
                        .setAll(
                                note("binge-rule", log.explorer().captions().bingeShare(question)),
                                Limits.reach(controller, question));
            case STREAMS -> reports(log, question);
            case QUESTIONS -> grains(question);
            case LENGTHS -> {
                String rows = shown.answer().columns().getFirst().id();
                getChildren().add(sides.ofLengths(log, rows, dimensions));
                getChildren().add(Limits.tooLong(controller, question));
            }
            case CHANGES, EXPLAIN -> {}
        }
    }

    /// What a column of the table is, where its name alone does not say it.
    private static Label note(String id, String sentence) {
        Label note = new Label(sentence);
        note.setId(id);
        note.getStyleClass().add("secondary");
        note.setWrapText(true);
        note.setMinWidth(0);
        Hint.say(note, sentence);
        return note;
    }

    private void measures(OpenLog log, Answer answer) {
        List<Measure> there = log.explorer().measures().stream()
                .filter(m -> answer.columns().stream().map(Column::id).anyMatch(m.id()::equals))
                .toList();
        Measure now = answer.question().measure();
        Measure shown = there.contains(now) || there.isEmpty() ? now : there.getFirst();
        measure.tell(WORDS.say("choose.measure", shown.label(log.kind())))
                .offer(there, shown, m -> m.label(log.kind()), m -> q -> q.with(m));
        getChildren().add(measure);
    }

    private void units(OpenLog log, Question question, List<Dimension> dimensions) {
        List<Dimension> there = dimensions.stream()
                .filter(d -> d.of() != Dimension.Carrier.TIME)
                .filter(d ->
                        question.drill().stream().noneMatch(s -> s.dimension().equals(d.id())))
                .toList();
        @Nullable
        Dimension now = there.stream()
                .filter(d -> d.id().equals(question.by()))
                .findFirst()
                .orElse(null);
        unit.tell(WORDS.say(
                "choose.unit",
                now == null
                        ? log.explorer()
                                .navigation()
                                .below(question)
                                .orElse(log.explorer().dataset().drillPath().getLast())
                                .label()
                        : now.label()));
        unit.offer(WORDS.say("choose.unit.own"), now == null, q -> q.withBy(null));
        there.forEach(one -> unit.offer(one.label(), one.equals(now), q -> q.withBy(one.id())));
        getChildren().add(unit);
    }

    private void reports(OpenLog log, Question question) {
        StreamReport now = StreamReport.of(question);
        report.tell(WORDS.say("choose.report", now.label(log.kind())))
                .offer(
                        List.of(StreamReport.values()),
                        now,
                        one -> one.label(log.kind()),
                        one -> q -> q.withBy(one.id()));
        getChildren().add(report);
    }

    private void grains(Question question) {
        Grain now = question.grain();
        grain.tell(WORDS.say("choose.grain", WORDS.say("grain." + (now == null ? "FIT" : now))))
                .offer(WORDS.say("grain.FIT"), now == null, q -> q.with((Grain) null));
        for (Grain one : Grain.values()) {
            grain.offer(WORDS.say("grain." + one), one == now, q -> q.with(one));
        }
        getChildren().add(grain);
    }

    /// The program whose audience is profiled.
    private Button program(OpenLog log, Question question) {
        String unit = ViewNames.program(log);
        Button button = new Button(WORDS.say(
                        "choose.program",
                        unit,
                        question.subject() == null ? WORDS.say("choose.program.most") : brief(question.subject()))
                + " ▾");
        button.setId("choose-profile");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Hint.say(button, question.subject());
        button.setMnemonicParsing(false);
        button.setOnAction(e -> controller.look(
                "siblings",
                explorer -> explorer.navigation().siblings(question.withDrill(List.of()), 0),
                steps -> new PickList<>(
                                "program",
                                WORDS.say("choose.program.find", ViewNames.inSentence(unit)),
                                steps,
                                Step::value)
                        .open(button, step -> controller.change(q -> q.withSubject(step.value())))));
        return button;
    }

    /// Names differ at their ends.
    private static String brief(String name) {
        return name.length() <= LONGEST
                ? name
                : name.substring(0, LONGEST / 2) + "…" + name.substring(name.length() - LONGEST / 2);
    }

    /// Whether the view has anything to choose here.
    static boolean of(Screen screen) {
        return switch (screen) {
            case PROGRAMS, AVERAGES, OVER_TIME, HOUSEHOLDS -> true;
            case PROFILE, LOYALTY, STREAMS, QUESTIONS, LENGTHS -> true;
            case CHANGES, EXPLAIN -> false;
        };
    }
}
