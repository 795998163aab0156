package app.viewership.ui.middle;

import app.viewership.query.FigureAnswer;
import app.viewership.source.NamedFigure;
import app.viewership.ui.ExplorerController;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Shown;
import app.viewership.ui.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A figure asked for by name: what it is, how much, what it is told, and its rule.
final class QuestionCard extends VBox {

    private static final Words WORDS = Words.of(QuestionCard.class);
    private static final int DECIMALS = 4;

    private final Label value = new Label();
    private final Label unit = new Label();
    private final Label rule = new Label();
    private final @Nullable Entry entry;

    /// What a figure is told by the user.
    interface Entry {

        Node node();

        /// Shows what it is told now.
        void show(OpenLog log, Shown shown);
    }

    QuestionCard(NamedFigure figure, OpenLog log, ExplorerController controller) {
        super(6);
        getStyleClass().addAll("card", "question-card");
        setId("question-" + figure.id());
        Label name = new Label(figure.label());
        name.getStyleClass().add("medium");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        value.getStyleClass().add("figure");
        value.setId(getId() + "-value");
        value.setMinWidth(USE_PREF_SIZE);
        unit.getStyleClass().add("secondary");
        HBox line = new HBox(6, value, unit);
        line.getStyleClass().add("line");
        rule.setId(getId() + "-rule");
        rule.getStyleClass().add("secondary");
        rule.setWrapText(true);
        rule.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(name, line);
        entry = entry(figure, log, controller);
        if (entry != null) {
            getChildren().add(entry.node());
        }
        getChildren().add(rule);
    }

    private static @Nullable Entry entry(NamedFigure figure, OpenLog log, ExplorerController controller) {
        return switch (figure.way()) {
            case VIEWERS_IN_PROGRESS -> new OutageEntry(log, controller);
            case PROGRAMS_OF_VALUE -> new ValueEntry(figure.of(), controller);
            case VIEWERS_WATCHED_SHARE -> new ShareEntry(controller);
            case MEASURE, PROGRAMS_WITH_VALUE -> null;
        };
    }

    void show(FigureAnswer answer, OpenLog log, Shown shown) {
        @Nullable Double found = answer.value();
        value.setText(found == null ? WORDS.say("question.none") : written(found));
        unit.setText(found == null ? "" : answer.figure().unit());
        rule.setText(answer.rule());
        setAccessibleText(answer.figure().label() + ": " + value.getText() + " " + unit.getText());
        if (entry != null) {
            entry.show(log, shown);
        }
    }

    /// `9,652`, `93.4066`: no more decimals than tell.
    private static String written(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }
}
