package app.viewership.export;

import app.viewership.query.Bounds;
import app.viewership.query.Explorer;
import app.viewership.query.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;

/// Every viewing with all its dimensions, in folders as query engines read them,
/// `year=2021/month=01/day=31/part-0.csv`, and a `schema.json` at the top that says what the columns mean.
///
/// A viewing lies where it counts, by the day of the display zone: at its start, or where its event stands.
public final class ViewingsFolder {
    private static final Pattern OWN =
            Pattern.compile("schema\\.json|year=\\d+|month=\\d\\d|day=\\d\\d|part-\\d+\\..*");

    private static final String SCHEMA = "schema.json";

    /// What was written.
    ///
    /// @param viewings rows
    /// @param watchSeconds what they add up to
    /// @param files without the schema
    public record Written(long viewings, long watchSeconds, int files) {}

    private ViewingsFolder() {}

    /// Writes the viewings of which the question keeps a part, whatever it takes.
    ///
    /// @param bounds the period as it was asked for
    /// @throws ExportException if the folder is there and may not be replaced, or cannot be written
    public static Written write(
            Explorer explorer,
            Question question,
            Bounds bounds,
            ExportLayout layout,
            Path folder,
            Overwrite overwrite) {
        return write(explorer, question, bounds, layout, folder, overwrite, written -> true);
    }

    /// The same as long as somebody wants it.
    ///
    /// @param wanted asked now and then with the number of viewings written, on the calling thread; once it says no,
    ///     nothing is left behind
    /// @throws ExportException if the folder is there and may not be replaced, or cannot be written
    /// @throws java.util.concurrent.CancellationException if it was not wanted any longer
    public static Written write(
            Explorer explorer,
            Question question,
            Bounds bounds,
            ExportLayout layout,
            Path folder,
            Overwrite overwrite,
            LongPredicate wanted) {
        List<ExportField> fields = ExportFields.of(explorer.dataset());
        Written[] written = {new Written(0, 0, 0)};
        NewFolder.write(folder, overwrite, ViewingsFolder::isOwn, to -> {
            written[0] = parts(explorer, question, new ExportParts(to, layout, fields, question.zone(), wanted));
            ExportSchema schema = new ExportSchema(explorer.dataset().kind(), fields, layout, written[0]);
            Files.write(to.resolve(SCHEMA), schema.bytes(question, bounds));
        });
        return written[0];
    }

    private static Written parts(Explorer explorer, Question question, ExportParts parts) throws IOException {
        try (parts) {
            parts.all(explorer, question);
        }
        return parts.written();
    }

    /// Checks before long work what [#write] would say after it.
    ///
    /// @throws ExportException if the folder is there and may not be replaced
    public static void refuseIfPresent(Path folder, Overwrite overwrite) {
        NewFolder.refuseIfPresent(folder, overwrite, ViewingsFolder::isOwn);
    }

    /// Whether a folder holds an earlier export, which another one would take the place of.
    ///
    /// @throws ExportException if nothing can be written there, for it is a file or holds something else
    public static boolean holdsEarlier(Path folder) {
        NewFolder.refuseIfPresent(folder, Overwrite.REPLACE, ViewingsFolder::isOwn);
        return Files.exists(folder.resolve(SCHEMA));
    }

    private static boolean isOwn(String name) {
        return OWN.matcher(name).matches();
    }
}
