package app.viewership.ui.live;

import app.viewership.chart.Numbers;
import app.viewership.service.SourceState;
import app.viewership.service.SourceStatus;
import app.viewership.ui.StatusItem;
import app.viewership.ui.Words;
import app.viewership.ui.live.LiveModel.Phase;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;

/// The word in the status bar while anybody listens: how many sources, how fast, and whether the view stands still.
final class LiveItem {
    private static final Words WORDS = Words.of(LiveItem.class);

    private LiveItem() {}

    /// Has the word there as long as somebody listens.
    ///
    /// @param beside what stands in the status bar
    static void follow(LiveModel model, ObservableList<StatusItem> beside, Runnable show) {
        StatusItem item = new StatusItem(
                "status-live",
                Bindings.createStringBinding(() -> text(model), model.states(), model.paused(), model.phase()),
                WORDS.say("item.tip"),
                show);
        model.phase().addListener((p, before, now) -> {
            if (now == Phase.IDLE) {
                beside.remove(item);
            } else if (!beside.contains(item)) {
                beside.add(item);
            }
        });
    }

    private static String text(LiveModel model) {
        return switch (model.phase().get()) {
            case STARTING, IDLE -> WORDS.say("item.starting");
            case STOPPING -> WORDS.say("item.stopping");
            case LISTENING -> {
                List<SourceState> there = model.states().get().stream()
                        .filter(state -> !(state.status() instanceof SourceStatus.Stopped))
                        .toList();
                double pace =
                        there.stream().mapToDouble(SourceState::eventsPerSecond).sum();
                String sources = WORDS.say(
                        there.size() == 1 ? "item.one" : "item",
                        Numbers.count(there.size()),
                        Numbers.count(Math.round(pace)));
                yield model.paused().get() ? WORDS.say("item.paused", sources) : sources;
            }
        };
    }
}
