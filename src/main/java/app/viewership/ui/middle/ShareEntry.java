package app.viewership.ui.middle;

import app.viewership.ui.ExplorerController;
import app.viewership.ui.Hint;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Shown;
import app.viewership.ui.Words;
import java.math.BigDecimal;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// What share of the runtime must have been watched, in per cent.
final class ShareEntry extends HBox implements QuestionCard.Entry {

    private static final Words WORDS = Words.of(ShareEntry.class);
    private static final int HUNDRED = 100;

    private final EntryField<BigDecimal> share;

    ShareEntry(ExplorerController controller) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(WORDS.say("question.share"));
        name.getStyleClass().add("secondary");
        name.setMinWidth(USE_PREF_SIZE);
        share = new EntryField<BigDecimal>("question-share", 5, ShareEntry::read, ShareEntry::written)
                .onEntered(percent -> controller.change(
                        q -> q.with(q.told().withShare(percent.movePointLeft(2).doubleValue()))));
        share.setAccessibleText(WORDS.say("question.share"));
        Hint.say(share, WORDS.say("question.share.rule"));
        getChildren().setAll(name, share);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(OpenLog log, Shown shown) {
        share.show(plain(BigDecimal.valueOf(shown.more().told().share()).movePointRight(2)));
    }

    private static Optional<BigDecimal> read(String text) {
        try {
            BigDecimal percent =
                    new BigDecimal(text.replace("%", "").replace(',', '.').strip());
            boolean there = percent.signum() > 0
                    && percent.compareTo(BigDecimal.valueOf(HUNDRED)) <= 0
                    && percent.movePointLeft(2).doubleValue() > 0;
            return there ? Optional.of(plain(percent)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// One number has one form, so that the same share is no other one.
    private static BigDecimal plain(BigDecimal percent) {
        BigDecimal stripped = percent.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String written(BigDecimal percent) {
        return percent.toPlainString() + " %";
    }
}
