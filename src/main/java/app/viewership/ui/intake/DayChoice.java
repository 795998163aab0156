package app.viewership.ui.intake;

import app.viewership.ui.Words;
import app.viewership.ui.page.Amounts;
import app.viewership.ui.page.Page;
import java.time.DateTimeException;
import java.time.LocalDate;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// To which days an import is limited, where the names of the files tell several; and how many files that are.
final class DayChoice {
    private final Words words = Words.of(DayChoice.class);
    private final PreviewModel model;

    private DayChoice(PreviewModel model) {
        this.model = model;
    }

    static Node of(PreviewModel model) {
        return new DayChoice(model).build();
    }

    private HBox build() {
        Label label = Page.line(words.say("preview.days"), "secondary");
        label.setMinWidth(Label.USE_PREF_SIZE);
        DatePicker first = picker("preview-first-day", "preview.days.first");
        first.valueProperty().bindBidirectional(model.days().first());
        DatePicker last = picker("preview-last-day", "preview.days.last");
        last.valueProperty().bindBidirectional(model.days().last());
        label.setLabelFor(first);
        Label count = Page.line("", "secondary");
        count.setId("preview-days-files");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        this::count, model.candidates(), model.days().period()));
        count.setMinWidth(Label.USE_PREF_SIZE);
        HBox row = Page.row(8, label, first, Page.line("–", "secondary"), last, count);
        row.setId("preview-days");
        ListChangeListener<Candidate> renewed = change -> {
            row.setVisible(model.days().several());
            row.setManaged(model.days().several());
            if (model.days().several()) {
                first.setPromptText(model.days().told().getFirst().toString());
                last.setPromptText(model.days().told().getLast().toString());
            }
        };
        model.candidates().addListener(renewed);
        row.setVisible(model.days().several());
        row.setManaged(model.days().several());
        return row;
    }

    private String count() {
        long all = model.candidates().size();
        long chosen = model.candidates().stream().filter(model.days()::has).count();
        return chosen == all
                ? words.say("preview.days.all", Amounts.count(all))
                : words.say("preview.days.some", Amounts.count(chosen), Amounts.count(all));
    }

    private DatePicker picker(String id, String key) {
        DatePicker picker = new DatePicker();
        picker.setId(id);
        picker.setAccessibleText(words.say(key));
        picker.setPrefWidth(132);
        picker.setShowWeekNumbers(false);
        picker.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate day) {
                return day == null ? "" : day.toString();
            }

            @Override
            public @Nullable LocalDate fromString(String text) {
                try {
                    return text.isBlank() ? null : LocalDate.parse(text.strip());
                } catch (DateTimeException e) {
                    // What is no day leaves the day that was there.
                    return picker.getValue();
                }
            }
        });
        picker.setDayCellFactory(view -> new DateCell() {
            @Override
            public void updateItem(@Nullable LocalDate day, boolean empty) {
                super.updateItem(day, empty);
                setDisable(empty || day == null || !model.days().told().contains(day));
            }
        });
        // A day that was written counts once one goes on, not only with Enter, which begins the import.
        picker.getEditor().focusedProperty().addListener((value, before, now) -> {
            if (!now) {
                picker.setValue(
                        picker.getConverter().fromString(picker.getEditor().getText()));
            }
        });
        return picker;
    }
}
