package app.viewership.ui;

import app.viewership.chart.Numbers;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;

/// A field for a length of time: shows `30 min`, takes whatever [Lengths] reads, and goes back to what was when it
/// cannot be read.
public final class LengthField extends TextField {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final int least;
    private final IntConsumer entered;
    private int seconds;

    /// @param least seconds that must be entered at least
    /// @param entered hears of each new length
    public LengthField(String id, String name, int least, int now, IntConsumer entered) {
        this.least = least;
        this.entered = entered;
        setId(id);
        setAccessibleText(name);
        setPrefColumnCount(8);
        show(now);
        setOnAction(e -> read());
        focusedProperty().addListener((p, before, focused) -> {
            if (!focused) {
                read();
            }
        });
        textProperty().addListener((p, before, text) -> pseudoClassStateChanged(WRONG, value().isEmpty()));
    }

    private void show(int now) {
        seconds = now;
        setText(Numbers.length(now));
    }

    private OptionalInt value() {
        OptionalInt read = Lengths.seconds(getText());
        return read.isPresent() && read.getAsInt() >= least ? read : OptionalInt.empty();
    }

    private void read() {
        int before = seconds;
        show(value().orElse(before));
        if (seconds != before) {
            entered.accept(seconds);
        }
    }
}
