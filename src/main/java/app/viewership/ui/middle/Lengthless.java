package app.viewership.ui.middle;

import app.viewership.query.Column;
import app.viewership.query.Summary;
import app.viewership.source.Kind;
import app.viewership.source.Kinds;
import app.viewership.ui.Shown;

/// Viewings of which the log reports no length: a chart of their watch time would draw zeros, as if nobody had watched.
final class Lengthless {
    private Lengthless() {}

    /// Whether the view draws lengths, and there is none.
    static boolean is(Shown shown) {
        return selected(shown) && drawsLengths(shown);
    }

    /// Whether nothing that is counted has a length.
    static boolean selected(Shown shown) {
        Summary.Figures selected = shown.summary().selected();
        boolean reported = Kinds.of(shown.question().dataset())
                .map(Kind::time)
                .map(Kind.Time::isViewing)
                .orElse(false);
        return reported && selected.viewings() > 0 && selected.watchSeconds() == 0;
    }

    private static boolean drawsLengths(Shown shown) {
        return switch (shown.screen()) {
            case AVERAGES -> true;
            case PROGRAMS, OVER_TIME, HOUSEHOLDS ->
                isLength(shown.question().measure().type());
            case CHANGES, EXPLAIN, PROFILE, LOYALTY, STREAMS, QUESTIONS, LENGTHS -> false;
        };
    }

    private static boolean isLength(Column.Type type) {
        return type == Column.Type.DURATION || type == Column.Type.MEAN_DURATION || type == Column.Type.SHARE;
    }
}
