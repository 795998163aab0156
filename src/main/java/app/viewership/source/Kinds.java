package app.viewership.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// All kinds of source that there are. A new one is one more description in this list.
public final class Kinds {

    /// Those that other programs write, in the order in which the window offers them; where a file fits two kinds, the
    /// first is proposed.
    public static final List<Kind> SOURCES = List.of(
            RequestLog.KIND, PlayEvents.KIND, MovieStreams.KIND, AppActivity.KIND, LiveEvents.KIND, CloudFront.KIND);

    /// Behind them what they are exported as.
    public static final List<Kind> ALL = ExportedViewings.beside(SOURCES);

    private Kinds() {}

    /// What live sources send.
    public static Recognised live() {
        return new Recognised(LiveEvents.KIND, LiveEvents.KIND.parts().getFirst());
    }

    /// A message as live sources send them, for whoever tries what is done with one.
    public static String liveExample() {
        return LiveEvents.EXAMPLE;
    }

    /// The ids of all, as a sentence lists them: `requests, play-events, …`.
    public static String ids() {
        return ALL.stream().map(Kind::id).collect(Collectors.joining(", "));
    }

    /// The kind with this id.
    public static Optional<Kind> of(String id) {
        return ALL.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }
}
