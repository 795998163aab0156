package app.viewership.ui.explain;

import app.viewership.chart.Numbers;
import app.viewership.query.Answer;
import app.viewership.query.Changes;
import app.viewership.query.Explanation;
import app.viewership.query.Question;
import app.viewership.query.Row;
import app.viewership.query.Screen;
import app.viewership.query.ViewingRow;
import app.viewership.ui.Detail;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.ExplorerModel;
import app.viewership.ui.Focus;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Shown;
import app.viewership.ui.ViewNames;
import app.viewership.ui.Words;
import app.viewership.ui.table.CellText;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// The figure that is looked at: its rule and parameters, its longest viewings, and the lines of the log behind one.
public final class ExplainPane extends ScrollPane {

    private static final Words WORDS = Words.of(ExplainPane.class);

    private static final int LONGEST = 5;

    private final ExplorerModel model;
    private final ExplorerController controller;
    private final Label name = new Label();
    private final Label value = new Label();
    private final Label rule = new Label();
    private final VBox parameters = new VBox();
    private final Label longestTitle = heading(WORDS.say("explain.longest"));
    private final VBox longest = new VBox();
    private final LogLines requests;

    public ExplainPane(ExplorerModel model, ExplorerController controller) {
        this.model = model;
        this.controller = controller;
        setId("explain");
        getStyleClass().addAll("explain", "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        name.setId("explain-name");
        name.getStyleClass().add("title");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        value.setId("explain-value");
        value.getStyleClass().add("explained");
        rule.setId("explain-rule");
        rule.getStyleClass().add("secondary");
        rule.setWrapText(true);
        rule.setMinHeight(USE_PREF_SIZE);
        parameters.setId("explain-parameters");
        longest.setId("explain-longest");
        requests = new LogLines(model, controller);
        VBox content = new VBox(name, value, rule, parameters, longestTitle, longest, requests);
        content.getStyleClass().add("explain-content");
        setContent(content);
        ExplorerModel.each(model.detail(), this::show);
    }

    private void show(Detail detail) {
        Explanation explanation = detail.explanation();
        Shown shown = model.shown().get();
        ZoneId zone = shown == null ? ZoneId.of("UTC") : shown.question().zone();
        name.setText(named(explanation, model.focus().get(), shown == null ? null : shown.answer()));
        name.setTooltip(new Tooltip(name.getText()));
        value.setText(CellText.shown(explanation.measure().type(), explanation.value(), zone));
        value.setAccessibleText(explanation.measure().label() + ": " + value.getText());
        rule.setText(explanation.rule());
        if (shown != null && shown.changes() != null && model.focus().get().equals(Focus.ALL)) {
            Changes changes = shown.changes();
            String program = changes.step().dimension();
            name.setText(WORDS.say("explain.changes", changes.program()));
            value.setText(Numbers.count(changes.changes()));
            rule.setText(WORDS.say("explain.changes.rule", label(program)));
        }
        parameters(explanation);
        List<Node> lines = new ArrayList<>();
        @Nullable Integer limit = limit(shown);
        List<ViewingRow> beyond = limit == null
                ? List.of()
                : explanation.longest().stream()
                        .filter(row -> row.watchSeconds() > limit)
                        .toList();
        // What lies beyond a limit is looked at one by one.
        (beyond.isEmpty() ? explanation.longest().stream().limit(LONGEST) : beyond.stream())
                .forEach(row -> lines.add(line(row)));
        longest.getChildren().setAll(lines);
        longestTitle.setText(
                beyond.isEmpty() || limit == null
                        ? WORDS.say("explain.longest")
                        : WORDS.say(
                                beyond.size() < explanation.longest().size() ? "explain.beyond" : "explain.beyond.some",
                                Numbers.length(limit),
                                Numbers.count(beyond.size())));
        longestTitle.setVisible(!lines.isEmpty());
        requests.show(
                explanation.longest().isEmpty() ? null : explanation.longest().getFirst(), detail.requests());
    }

    /// From which length on a viewing is too long, where the view asks; null elsewhere.
    private static @Nullable Integer limit(@Nullable Shown shown) {
        return shown == null || shown.screen() != Screen.LENGTHS
                ? null
                : shown.question().rule().thresholds().longSeconds();
    }

    private String label(String dimension) {
        OpenLog log = model.log().get();
        return log == null
                ? dimension
                : ViewNames.inSentence(
                        log.explorer().dataset().dimension(dimension).label());
    }

    private String named(Explanation explanation, Focus focus, @Nullable Answer answer) {
        OpenLog log = model.log().get();
        if (!explanation.path().isEmpty() && log != null) {
            return explanation.path().stream()
                    .map(log.explorer().navigation()::called)
                    .collect(Collectors.joining(" › "));
        }
        @Nullable Row row = focus.row();
        if (row == null || answer == null || answer.question().screen() == Screen.STREAMS) {
            return WORDS.say("explain.all", explanation.measure().label());
        }
        return CellText.shown(
                answer.columns().getFirst().type(),
                row.cells().getFirst(),
                answer.question().zone());
    }

    private void parameters(Explanation explanation) {
        List<Node> lines = new ArrayList<>();
        lines.add(pair(
                WORDS.say("explain.viewings"),
                Numbers.count(explanation.figures().viewings())));
        lines.add(pair(
                WORDS.say(requests.told() ? "explain.zero.told" : "explain.zero"), Numbers.count(explanation.zero())));
        lines.add(pair(WORDS.say("explain.mean"), clock(explanation.mean()) + " · " + clock(explanation.median())));
        for (Explanation.Parameter parameter : explanation.parameters()) {
            lines.add(pair(parameter.name(), parameter.value()));
        }
        parameters.getChildren().setAll(lines);
    }

    private static String clock(@Nullable Double seconds) {
        return seconds == null ? "–" : Numbers.clock(seconds);
    }

    private Node line(ViewingRow row) {
        Hyperlink link = new Hyperlink(row.household().isEmpty() ? row.title() : row.household() + " · " + row.title());
        link.setMaxWidth(Double.MAX_VALUE);
        link.setTextOverrun(OverrunStyle.ELLIPSIS);
        link.setTooltip(new Tooltip(row.viewer().isEmpty() ? row.title() : row.title() + "\n" + row.viewer()));
        link.getStyleClass().add("quiet");
        link.setOnAction(e -> look(row));
        HBox.setHgrow(link, Priority.ALWAYS);
        Label time = new Label(CellText.watchTime(row.watchSeconds()));
        time.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, link, time);
        line.getStyleClass().add("pair");
        return line;
    }

    private void look(ViewingRow row) {
        Question question = model.question().get();
        if (question != null) {
            controller.look(
                    "requests",
                    explorer -> explorer.trace().requests(question, row, Detail.REQUESTS),
                    found -> requests.show(row, found));
        }
    }

    static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("secondary", "medium", "heading");
        return label;
    }

    private static Node pair(String name, String value) {
        Label left = new Label(name);
        left.getStyleClass().add("secondary");
        left.setMaxWidth(Double.MAX_VALUE);
        left.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(left, Priority.ALWAYS);
        // A device or a period can be longer than there is room for.
        Label right = new Label(value);
        right.setMinWidth(0);
        right.setWrapText(true);
        right.setTextAlignment(TextAlignment.RIGHT);
        right.setTooltip(new Tooltip(value));
        HBox line = new HBox(8, left, right);
        line.getStyleClass().add("pair");
        return line;
    }
}
