package app.viewership.ui.middle;

import app.viewership.chart.Numbers;
import app.viewership.query.Answer;
import app.viewership.query.Column;
import app.viewership.query.Dimension;
import app.viewership.query.Grain;
import app.viewership.query.Measure;
import app.viewership.query.Question;
import app.viewership.query.Screen;
import app.viewership.query.Step;
import app.viewership.query.StreamReport;
import app.viewership.query.Thresholds;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.LengthField;
import app.viewership.ui.OpenLog;
import app.viewership.ui.PickList;
import app.viewership.ui.Popover;
import app.viewership.ui.Shown;
import app.viewership.ui.ViewNames;
import app.viewership.ui.Words;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a view lets one choose: which measure, what the rows are, how long a bucket is.
final class Choices extends HBox {

    private static final Words WORDS = Words.of(Choices.class);
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private final ExplorerController controller;
    private final MenuButton measure = button("choose-measure");
    private final MenuButton unit = button("choose-unit");
    private final MenuButton grain = button("choose-grain");
    private final MenuButton by = button("choose-by");
    private final MenuButton across = button("choose-across");
    private final MenuButton report = button("choose-report");

    Choices(ExplorerController controller) {
        super(8);
        this.controller = controller;
        setId("choices");
        getStyleClass().add("choices");
    }

    void show(OpenLog log, Shown shown) {
        getChildren().clear();
        Question question = shown.question();
        List<Dimension> dimensions = log.explorer().dataset().dimensions();
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
                sides(log, question, dimensions);
            }
            case PROFILE -> {
                measures(log, shown.answer());
                getChildren().setAll(program(log, question), measure, many(question));
            }
            case LOYALTY -> getChildren().setAll(reach(question));
            case STREAMS -> reports(log, question);
            case QUESTIONS -> grains(question);
            case LENGTHS -> {
                lengthsBy(log, shown, dimensions);
                getChildren().add(tooLong(question));
            }
            case CHANGES, EXPLAIN -> {}
        }
    }

    private void measures(OpenLog log, Answer answer) {
        List<Measure> there = log.explorer().measures().stream()
                .filter(m -> answer.columns().stream().map(Column::id).anyMatch(m.id()::equals))
                .toList();
        Measure now = answer.question().measure();
        choice(
                measure,
                "choose.measure",
                there,
                there.contains(now) || there.isEmpty() ? now : there.getFirst(),
                m -> m.label(log.explorer().dataset().kind()),
                m -> q -> q.with(m));
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
        unit.setText(WORDS.say(
                "choose.unit",
                now == null
                        ? log.explorer()
                                .below(question)
                                .orElse(log.explorer().dataset().drillPath().getLast())
                                .label()
                        : now.label()));
        unit.getItems().clear();
        RadioMenuItem level = new RadioMenuItem(WORDS.say("choose.unit.own"));
        level.setSelected(now == null);
        level.setOnAction(e -> controller.change(q -> q.withBy(null)));
        unit.getItems().add(level);
        for (Dimension dimension : there) {
            RadioMenuItem item = new RadioMenuItem(dimension.label());
            item.setSelected(dimension.equals(now));
            item.setOnAction(e -> controller.change(q -> q.withBy(dimension.id())));
            unit.getItems().add(item);
        }
        getChildren().add(unit);
    }

    private void reports(OpenLog log, Question question) {
        choice(
                report,
                "choose.report",
                List.of(StreamReport.values()),
                StreamReport.of(question),
                one -> one.label(log.kind()),
                one -> q -> q.withBy(one.id()));
    }

    private void grains(Question question) {
        Grain now = question.grain();
        grain.setText(WORDS.say("choose.grain", WORDS.say("grain." + (now == null ? "FIT" : now))));
        grain.getItems().clear();
        RadioMenuItem fit = new RadioMenuItem(WORDS.say("grain.FIT"));
        fit.setSelected(now == null);
        fit.setOnAction(e -> controller.change(q -> q.with((Grain) null)));
        grain.getItems().add(fit);
        for (Grain one : Grain.values()) {
            RadioMenuItem item = new RadioMenuItem(WORDS.say("grain." + one));
            item.setSelected(one == now);
            item.setOnAction(e -> controller.change(q -> q.with(one)));
            grain.getItems().add(item);
        }
        getChildren().add(grain);
    }

    private void sides(OpenLog log, Question question, List<Dimension> dimensions) {
        List<Dimension> sides = dimensions.stream()
                .filter(d -> d.of() == Dimension.Carrier.CLIENT || (d.of() == Dimension.Carrier.ASSET && d.facet()))
                .sorted(Comparator.comparing(d -> d.of() != Dimension.Carrier.CLIENT))
                .toList();
        List<String> rows = question.rowsBy();
        String now = rows.isEmpty() ? log.explorer().dataset().landmarks().audience() : rows.getFirst();
        @Nullable String across = rows.size() < 2 ? null : rows.get(1);
        sides.stream()
                .filter(d -> d.id().equals(now))
                .findFirst()
                .ifPresent(side -> choice(
                        by, "choose.by", sides, side, Dimension::label, d -> q -> q.withBy(both(d.id(), across))));
        across(now, across, dimensions);
    }

    /// The program whose audience is profiled.
    private Button program(OpenLog log, Question question) {
        String unit = ViewNames.program(log);
        Button button = new Button(WORDS.say(
                        "choose.program",
                        unit,
                        question.subject() == null ? WORDS.say("choose.program.most") : question.subject())
                + " ▾");
        button.setId("choose-profile");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        button.setOnAction(e -> controller.look(
                "siblings",
                explorer -> explorer.siblings(question.withDrill(List.of()), 0),
                steps -> new PickList<>(
                                "program",
                                WORDS.say("choose.program.find", ViewNames.inSentence(unit)),
                                steps,
                                Step::value)
                        .open(button, step -> controller.change(q -> q.withSubject(step.value())))));
        return button;
    }

    private Button many(Question question) {
        Thresholds now = question.rule().thresholds();
        return limit(
                "many",
                now.manyHours() * HOUR,
                seconds -> controller.change(q ->
                        q.with(q.rule().with(q.rule().thresholds().withManyHours(Math.max(1, seconds / HOUR))))));
    }

    private void lengthsBy(OpenLog log, Shown shown, List<Dimension> dimensions) {
        String now = shown.answer().columns().getFirst().id();
        List<Dimension> there =
                dimensions.stream().filter(d -> d.facet() || d.id().equals(now)).toList();
        choice(
                by,
                "choose.by",
                there,
                log.explorer().dataset().dimension(now),
                Dimension::label,
                d -> q -> q.withBy(d.id()));
    }

    /// From which length on a viewing is too long.
    private Button tooLong(Question question) {
        Integer now = question.rule().thresholds().longSeconds();
        Button button = limit(
                "long",
                now == null ? 0 : now,
                seconds -> controller.change(q ->
                        q.with(q.rule().with(q.rule().thresholds().withLongSeconds(seconds == 0 ? null : seconds)))));
        if (now == null) {
            button.setText(WORDS.say("choose.long.none"));
        }
        return button;
    }

    private Button reach(Question question) {
        Thresholds now = question.rule().thresholds();
        return limit(
                "reach",
                now.reachMinutes() * MINUTE,
                seconds -> controller.change(
                        q -> q.with(q.rule().with(q.rule().thresholds().withReachMinutes(seconds / MINUTE)))));
    }

    private static Button limit(String what, int now, IntConsumer entered) {
        Button button = new Button(WORDS.say("choose." + what, Numbers.length(now)));
        button.setId("choose-" + what);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> {
            LengthField field = new LengthField(what + "-entry", WORDS.say(what), 0, now, entered);
            Label rule = new Label(WORDS.say(what + ".rule"));
            rule.getStyleClass().add("secondary");
            rule.setWrapText(true);
            rule.setMaxWidth(260);
            Popover.open(button, new VBox(12, new Label(WORDS.say(what)), field, rule));
            field.requestFocus();
            field.selectAll();
        });
        return button;
    }

    /// Another dimension across, which makes a heat map of the two; or none.
    private void across(String by, @Nullable String now, List<Dimension> dimensions) {
        List<Dimension> others = dimensions.stream()
                .filter(d -> d.facet() && !d.id().equals(by))
                .sorted(Comparator.comparing(d -> d.of() != Dimension.Carrier.TIME))
                .toList();
        across.setText(WORDS.say(
                "choose.across",
                others.stream()
                        .filter(d -> d.id().equals(now))
                        .map(Dimension::label)
                        .findFirst()
                        .orElse(WORDS.say("choose.across.none"))));
        across.getItems().clear();
        RadioMenuItem none = new RadioMenuItem(WORDS.say("choose.across.none"));
        none.setSelected(now == null);
        none.setOnAction(e -> controller.change(q -> q.withBy(by)));
        across.getItems().add(none);
        for (Dimension other : others) {
            RadioMenuItem item = new RadioMenuItem(other.label());
            item.setSelected(other.id().equals(now));
            item.setOnAction(e -> controller.change(q -> q.withBy(both(by, other.id()))));
            across.getItems().add(item);
        }
        getChildren().add(across);
    }

    private static String both(String by, @Nullable String across) {
        return across == null || across.equals(by) ? by : by + "," + across;
    }

    private <T> void choice(
            MenuButton button,
            String key,
            List<T> all,
            T now,
            Function<T, String> name,
            Function<T, UnaryOperator<Question>> chosen) {
        button.setText(WORDS.say(key, name.apply(now)));
        button.getItems().clear();
        for (T one : all) {
            RadioMenuItem item = new RadioMenuItem(name.apply(one));
            item.setSelected(one.equals(now));
            item.setOnAction(e -> controller.change(chosen.apply(one)));
            button.getItems().add(item);
        }
        getChildren().add(button);
    }

    private static MenuButton button(String id) {
        MenuButton button = new MenuButton();
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
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
