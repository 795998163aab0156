package app.viewership.ui;

import app.viewership.chart.Numbers;
import app.viewership.viewing.Lengths;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;

/// A field for a length of time: shows `30 min`, takes whatever [Lengths] reads up to a year, a number alone as
/// minutes, and goes back to what was when it cannot be read.
public final class LengthField extends TextField {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int MINUTE = 60;
    private static final int YEAR = 366 * 86_400;

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
        OptionalLong read = Lengths.seconds(getText(), MINUTE);
        return read.isPresent() && read.getAsLong() >= least && read.getAsLong() <= YEAR
                ? OptionalInt.of((int) read.getAsLong())
                : OptionalInt.empty();
    }

    private void read() {
        int before = seconds;
        show(value().orElse(before));
        if (seconds != before) {
            entered.accept(seconds);
        }
    }
}
