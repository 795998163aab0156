package app.viewership.ui.middle;

import app.viewership.query.Dimension;
import app.viewership.query.FacetValue;
import app.viewership.query.Question;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.Hint;
import app.viewership.ui.OpenLog;
import app.viewership.ui.PickList;
import app.viewership.ui.Shown;
import app.viewership.ui.ViewNames;
import app.viewership.ui.Words;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Which value of a dimension programs are counted by, from a list of those there are.
final class ValueEntry implements QuestionCard.Entry {

    private static final Words WORDS = Words.of(ValueEntry.class);
    private static final int MOST = 10_000;

    private final ExplorerController controller;
    private final String dimension;
    private final Button value = new Button();
    private final HBox line = new HBox(value);

    ValueEntry(String dimension, ExplorerController controller) {
        this.dimension = dimension;
        this.controller = controller;
        line.getStyleClass().add("choices");
        value.setId("question-value");
        value.setMnemonicParsing(false);
        value.setMaxWidth(Double.MAX_VALUE);
        value.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox.setHgrow(value, Priority.ALWAYS);
    }

    @Override
    public Node node() {
        return line;
    }

    @Override
    public void show(OpenLog log, Shown shown) {
        Dimension by = log.explorer().dataset().dimension(dimension);
        Question question = shown.question();
        String now = Objects.requireNonNullElse(question.told().value(), WORDS.say("question.value.none"));
        value.setText(WORDS.say("question.value", by.label(), now) + " ▾");
        Hint.say(value, now);
        value.setOnAction(e -> controller.look(
                "siblings",
                explorer -> explorer.navigation().facet(question, dimension, "", MOST).values().stream()
                        .map(FacetValue::value)
                        .filter(each -> !each.isEmpty())
                        .sorted()
                        .toList(),
                values -> choose(by, values)));
    }

    private void choose(Dimension by, List<String> values) {
        new PickList<>(
                        "value",
                        WORDS.say("choose.program.find", ViewNames.inSentence(by.label())),
                        values,
                        each -> each)
                .open(value, chosen -> controller.change(q -> q.with(q.told().withValue(chosen))));
    }
}
