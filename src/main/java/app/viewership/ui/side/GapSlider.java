package app.viewership.ui.side;

import app.viewership.chart.Numbers;
import app.viewership.ui.Words;
import app.viewership.viewing.GapHistogram;
import app.viewership.viewing.Gaps;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/// Two handles on the histogram of pauses: the session gap, and the smaller viewing gap. Neither passes the other.
final class GapSlider extends Pane {

    private static final Words WORDS = Words.of(GapSlider.class);
    private static final double BARS = 44;
    private static final List<Integer> TICKS = List.of(1, 60, 1800, 28800);

    private final GapBars bars = new GapBars();
    private final GapHandle session = new GapHandle("session-gap", WORDS.say("gap.session"), this::dragSession);
    private final GapHandle viewing = new GapHandle("viewing-gap", WORDS.say("gap.viewing"), this::dragViewing);
    private final List<Label> ticks =
            TICKS.stream().map(seconds -> new Label(Numbers.length(seconds))).toList();
    private Gaps gaps = Gaps.DEFAULT;
    private boolean cut = true;

    private final Consumer<Gaps> moving;

    /// @param moving hears of each gap while a handle is dragged
    /// @param settled hears that it was let go
    GapSlider(Consumer<Gaps> moving, Runnable settled) {
        this.moving = moving;
        setId("gap-slider");
        ticks.forEach(tick -> tick.getStyleClass().addAll("secondary", "tick"));
        viewing.getStyleClass().add("small");
        getChildren().add(bars);
        getChildren().addAll(ticks);
        getChildren().addAll(viewing, session);
        session.whenSettled(settled);
        viewing.whenSettled(settled);
        // A press beside the handles takes the session gap there: the slider is a slider, not only its handles.
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            if (e.getY() <= BARS) {
                dragSession(GapAxis.at(e.getX() / getWidth()));
            }
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> dragSession(GapAxis.at(e.getX() / getWidth())));
        addEventHandler(MouseEvent.MOUSE_RELEASED, e -> settled.run());
    }

    /// Whether the viewing gap cuts anything; else there is but one handle.
    void viewingsAreCut(boolean now) {
        cut = now;
        viewing.setVisible(now);
    }

    void show(GapHistogram histogram, Gaps now) {
        gaps = now;
        bars.show(histogram, now.session());
        session.show(now.session());
        viewing.show(now.viewing());
        requestLayout();
    }

    private void dragSession(int seconds) {
        move(cut ? new Gaps(gaps.viewing(), Math.max(seconds, gaps.viewing())) : alone(seconds));
    }

    /// A session gap that goes where it likes; the viewing gap, which cuts nothing, gives way.
    private Gaps alone(int seconds) {
        return new Gaps(Math.min(gaps.viewing(), seconds), seconds);
    }

    private void dragViewing(int seconds) {
        move(new Gaps(Math.min(seconds, gaps.session()), gaps.session()));
    }

    private void move(Gaps to) {
        if (!to.equals(gaps)) {
            gaps = to;
            session.show(to.session());
            viewing.show(to.viewing());
            requestLayout();
            moving.accept(to);
        }
    }

    @Override
    protected void layoutChildren() {
        bars.resizeRelocate(0, 0, getWidth(), BARS);
        bars.layout();
        for (int i = 0; i < ticks.size(); i++) {
            Label tick = ticks.get(i);
            double width = tick.prefWidth(-1);
            double x = GapAxis.position(TICKS.get(i)) * getWidth() - width / 2;
            tick.setAlignment(Pos.CENTER);
            tick.resizeRelocate(Math.clamp(x, 0, Math.max(0, getWidth() - width)), BARS + 4, width, 16);
        }
        session.stand(GapAxis.position(gaps.session()) * getWidth(), BARS);
        viewing.stand(GapAxis.position(gaps.viewing()) * getWidth(), BARS);
    }

    @Override
    protected double computePrefHeight(double width) {
        return BARS + 22;
    }

    @Override
    protected double computeMinHeight(double width) {
        return BARS + 22;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 120;
    }
}
