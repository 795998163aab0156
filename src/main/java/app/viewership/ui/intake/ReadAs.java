package app.viewership.ui.intake;

import app.viewership.source.Recognised;
import app.viewership.ui.Words;
import app.viewership.ui.page.Page;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

/// Asks what a file is that could be several things.
final class ReadAs {
    private static final Words WORDS = Words.of(ReadAs.class);

    private ReadAs() {}

    /// @param candidate a file with several readings
    /// @param chosen hears what the user says it is
    static HBox of(Candidate candidate, BiConsumer<Candidate, Recognised> chosen) {
        List<Recognised> readings = candidate.readings();
        ComboBox<Recognised> choice = new ComboBox<>();
        choice.setId("preview-read-as");
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Recognised what) {
                return what == null ? "" : what.label();
            }

            @Override
            public Recognised fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        choice.getItems().setAll(readings);
        choice.setValue(readings.getFirst());
        choice.setAccessibleText(WORDS.say("preview.read-as"));
        choice.valueProperty().addListener((value, before, now) -> {
            if (now != null && !now.equals(before)) {
                chosen.accept(candidate, now);
            }
        });
        Label question = PreviewPane.strip("preview-question", WORDS.say("preview.question", candidate.name()));
        HBox.setHgrow(question, Priority.ALWAYS);
        return Page.row(8, question, choice);
    }
}
