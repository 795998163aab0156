package app.viewership.source;

/// A setting that shapes figures, where a kind of source has something that it could shape. What shaped nothing is not
/// written beside figures: it would say that they could be otherwise.
public enum Setting {
    /// Who counts as one viewer.
    VIEWER,
    /// The longest pause within a viewing.
    VIEWING_GAP,
    /// The longest pause within a session.
    SESSION_GAP,
    /// How long a program lasts.
    RUNTIME,
    /// Seconds by which the next viewing may begin before the last has ended.
    HAND_OVER,
    /// Minutes from which a viewer is reached.
    REACH,
    /// The share of the runtime from which a viewing is completed.
    COMPLETION,
    /// From how many hours a viewer watches many.
    MANY_HOURS,
    /// From how many episodes, each watched how far, a session is a binge.
    BINGE,
    /// From which length on viewings are far out.
    LONG;

    /// Whether it shapes figures of a kind.
    public boolean shapes(Kind kind) {
        boolean changes = !kind.time().countsWhole();
        boolean measured = kind.completed().isEmpty();
        boolean profile = kind.questions().profile().isPresent();
        return switch (this) {
            case VIEWER -> kind.client().hasHouseholds();
            case VIEWING_GAP -> !kind.time().isViewing();
            case SESSION_GAP, REACH -> kind.client().hasViewers();
            // Of an episode whose length nobody tells, half is half of the runtime.
            case RUNTIME -> changes || measured || profile;
            case HAND_OVER -> changes;
            case COMPLETION -> measured;
            case MANY_HOURS, BINGE -> profile;
            case LONG -> kind.questions().lengths();
        };
    }
}
