package app.viewership.bench;

import app.viewership.ingest.CancelSignal;
import app.viewership.ingest.ImportSettings;
import app.viewership.ingest.Importer;
import app.viewership.query.Answer;
import app.viewership.query.Dataset;
import app.viewership.query.Explorer;
import app.viewership.query.Question;
import app.viewership.query.Rule;
import app.viewership.source.RequestLog;
import app.viewership.store.Library;
import app.viewership.viewing.Gaps;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// The program doing the job: import into a new library, the columns, the answers.
final class Explored implements AutoCloseable {

    private final Library library;
    private Explorer explorer;

    /// Imports `log` into a new library at `file`, committed, and reads it back into columns.
    Explored(Path log, Path file) {
        library = Library.create(file);
        var report =
                new Importer(library, ImportSettings.DEFAULT).run(List.of(log), progress -> {}, new CancelSignal());
        if (report.failed()) {
            throw new IllegalStateException(report.files().toString());
        }
        explorer = new Explorer(Dataset.load(library, RequestLog.KIND));
    }

    static Question question() {
        return Question.of("requests", ZoneOffset.UTC);
    }

    static Question question(Gaps gaps) {
        return question().with(Rule.DEFAULT.with(gaps));
    }

    Explorer explorer() {
        return explorer;
    }

    /// Forgets all cuts, keeps the columns.
    void forget() {
        explorer = new Explorer(explorer.dataset());
    }

    long rows() {
        return library.contents().rows();
    }

    /// The first 25 programs by watch time, `name=seconds`.
    List<String> top25() {
        Answer answer = explorer.answer(question());
        List<String> rows = new ArrayList<>();
        for (var row : answer.rows()) {
            rows.add(row.cells().get(answer.column("program")) + "="
                    + row.cells().get(answer.column("watch_seconds")));
        }
        return rows;
    }

    @Override
    public void close() {
        library.close();
    }
}
