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
import app.viewership.ui.Hint;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Shown;
import app.viewership.ui.ViewNames;
import app.viewership.ui.Words;
import app.viewership.ui.table.CellText;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
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
    private final Pairs parameters = new Pairs();
    private final Label longestTitle = heading(WORDS.say("explain.longest"));
    private final Longest longest = new Longest(this::look);
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
        Hint.say(name, name.getText());
        value.setText(FigurePairs.value(explanation, requests.told(), zone));
        value.setAccessibleText(explanation.measure().label() + ": " + value.getText());
        rule.setText(explanation.rule());
        if (shown != null && shown.changes() != null && model.focus().get().equals(Focus.ALL)) {
            Changes changes = shown.changes();
            String program = changes.step().dimension();
            name.setText(WORDS.say("explain.changes", changes.program()));
            value.setText(Numbers.count(changes.changes()));
            rule.setText(WORDS.say("explain.changes.rule", label(program)));
        }
        parameters.show(FigurePairs.of(explanation, requests.told()));
        boolean lengthless = FigurePairs.isLengthless(explanation, requests.told());
        @Nullable Integer limit = limit(shown);
        List<ViewingRow> beyond = limit == null
                ? List.of()
                : explanation.longest().stream()
                        .filter(row -> row.watchSeconds() > limit)
                        .toList();
        // What lies beyond a limit is looked at one by one.
        longest.show(
                beyond.isEmpty() ? explanation.longest().stream().limit(LONGEST).toList() : beyond,
                lengthless || requests.paired());
        longestTitle.setText(
                beyond.isEmpty() || limit == null
                        ? WORDS.say(lengthless ? "explain.viewings" : "explain.longest")
                        : WORDS.say(
                                beyond.size() < explanation.longest().size() ? "explain.beyond" : "explain.beyond.some",
                                Numbers.length(limit),
                                Numbers.count(beyond.size())));
        longestTitle.setVisible(!explanation.longest().isEmpty());
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
}
