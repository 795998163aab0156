package app.viewership.ui.saving;

import app.viewership.export.ExportLayout;
import app.viewership.export.Overwrite;
import app.viewership.export.ViewingsFolder;
import app.viewership.query.Bounds;
import app.viewership.query.Explanation.Parameter;
import app.viewership.query.Explorer;
import app.viewership.query.Question;
import app.viewership.ui.Background;
import app.viewership.ui.Newest;
import app.viewership.ui.Words;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Viewings that were asked for, with the card on which their export is chosen. What is selected is that of the moment
/// at which they were asked for.
///
/// @param selected how many, and what shaped them, in words
record AskedViewings(ViewingsModel model, String selected, Explorer explorer, Question question) {
    private static final Words WORDS = Words.of(AskedViewings.class);

    /// Not for the JavaFX thread.
    static AskedViewings of(Explorer explorer, Question question) {
        String shaped = explorer.captions().parameters(question).stream()
                .map(AskedViewings::said)
                .collect(Collectors.joining(" · "));
        long viewings = explorer.summary(question).selected().viewings();
        String selected = WORDS.say("viewings.selected", String.format(Locale.ROOT, "%,d", viewings), shaped);
        return new AskedViewings(new ViewingsModel(), selected, explorer, question);
    }

    private static String said(Parameter parameter) {
        return parameter.name() + ": " + parameter.value();
    }

    /// Writes them, telling the card how far it is. Not for the JavaFX thread.
    ///
    /// @return null where an earlier export is in the way
    ViewingsFolder.@Nullable Written write(
            ExportLayout layout, Path folder, Overwrite overwrite, Background background) {
        if (overwrite == Overwrite.REFUSE && ViewingsFolder.holdsEarlier(folder)) {
            return null;
        }
        return ViewingsFolder.write(
                explorer, question, Bounds.of(question.period()), layout, folder, overwrite, telling(background));
    }

    private LongPredicate telling(Background background) {
        long all = Math.max(1, explorer.summary(question).selected().viewings());
        Newest<Long> telling =
                new Newest<>(background, written -> model.share().set(Math.min(1, (double) written / all)));
        return written -> {
            telling.accept(written);
            return !model.cancelled();
        };
    }
}
