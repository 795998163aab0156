package app.viewership.query;

import app.viewership.viewing.Viewings;
import java.util.List;
import java.util.stream.IntStream;

/// A question with what it comes down to: the cut and the parts it keeps.
///
/// @param cuts where other cuts and parts can be had
/// @param cut the log cut by the question's rule
/// @param selection what drill, filters and period keep
/// @param parts of the viewings that are kept
record Asked(Cuts cuts, Question question, Cut cut, Selection selection, Parts parts) {

    static Asked of(Cuts cuts, Question question) {
        return new Asked(
                cuts,
                question,
                cuts.cut(question.rule()),
                Selection.of(cuts.dataset(), question),
                cuts.parts(question));
    }

    /// The same with another question.
    Asked with(Question other) {
        return of(cuts, other);
    }

    /// The same cut by device.
    Asked byDevice() {
        return with(question.with(question.rule().with(ViewerKey.DEVICE)));
    }

    Dataset dataset() {
        return cuts.dataset();
    }

    Viewings viewings() {
        return cut.viewings();
    }

    /// Watch time of everything under the same filters and period, wherever the drill has led.
    long watchOfEverything() {
        Parts everything = question.drill().isEmpty() ? parts : cuts.parts(question.withDrill(List.of()));
        return IntStream.range(0, everything.size())
                .parallel()
                .mapToLong(everything::seconds)
                .sum();
    }
}
