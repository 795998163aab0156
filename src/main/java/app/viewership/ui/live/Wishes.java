package app.viewership.ui.live;

import app.viewership.service.Durations;
import app.viewership.service.LiveSettings;
import app.viewership.service.LiveSource;
import app.viewership.service.ServiceException;
import app.viewership.service.StopRule;
import app.viewership.ui.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stands in the fields, understood: whom to listen to, how, and for how long.
///
/// @param longest null for on and on
record Wishes(
        List<LiveSource> sources,
        LiveSettings settings,
        @Nullable Duration longest) {
    private static final Words WORDS = Words.of(Wishes.class);

    /// The wishes, or why they cannot be understood.
    ///
    /// @param problem a sentence; null where there are wishes
    record Read(@Nullable Wishes wishes, @Nullable String problem) {}

    static Read of(LiveModel model) {
        List<LiveSource> sources = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SourceEntry entry : model.entries()) {
            if (entry.isBlank()) {
                continue;
            }
            SourceEntry.Named named = entry.named();
            LiveSource source = named.source();
            if (source == null) {
                return new Read(null, named.problem());
            }
            if (!names.add(source.name())) {
                return new Read(null, WORDS.say("problem.twice", source.name()));
            }
            sources.add(source);
        }
        if (sources.isEmpty()) {
            return new Read(null, WORDS.say("problem.none"));
        }
        try {
            String stopOn = model.stopOn().get();
            String longest = model.longest().get();
            return new Read(
                    new Wishes(
                            List.copyOf(sources),
                            LiveSettings.USUAL.stoppingOn(stopOn.isBlank() ? null : StopRule.parse(stopOn)),
                            longest.isBlank() ? null : Durations.parse(longest)),
                    null);
        } catch (ServiceException e) {
            return new Read(null, e.sentence());
        }
    }
}
