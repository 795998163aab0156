package app.viewership.source;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the beginning of a file for its preview.
final class PreviewReader implements RowHandler {

    private static final int ROWS = 50;
    private static final int BUFFER = LogReader.LONGEST_ROW + 4;

    private final Path path;
    private final List<Preview.Row> rows = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final EventReader events;
    private final Layout layout;
    private final int firstLine;

    private PreviewReader(Path path, LogReader log) {
        this.path = path;
        layout = log.layout();
        firstLine = log.headerLines() + 1;
        events = new EventReader(layout, ZoneOffset.UTC, FileHint.of(path), new Nowhere());
    }

    static Preview read(Path path) throws SourceException {
        try (LogFile file = LogFile.open(path)) {
            String entry = file.entries().getFirst();
            try (LogReader log = file.read(RequestLog.KIND, RequestLog.KIND.events(), entry, () -> false)) {
                return new PreviewReader(path, log).read(file, log, entry);
            }
        }
    }

    private Preview read(LogFile file, LogReader log, @Nullable String entry) throws SourceException {
        Block block = log.next(new byte[BUFFER]);
        if (block != null) {
            new RowReader(layout).read(block, this);
        }
        List<Preview.Column> columns = new ArrayList<>();
        for (int i = 0; i < layout.headers().size(); i++) {
            columns.add(
                    new Preview.Column(layout.headers().get(i), layout.roles().get(i)));
        }
        return new Preview(
                path,
                file.nameOf(entry),
                file.entries().stream().map(file::nameOf).toList(),
                file.bytes(),
                layout.kind(),
                log.encoding(),
                log.delimiter(),
                columns,
                rows,
                notes(file, columns));
    }

    private List<String> notes(LogFile file, List<Preview.Column> columns) {
        List<String> notes = new ArrayList<>();
        List<String> ignored = columns.stream()
                .filter(column -> column.role() == null)
                .map(Preview.Column::header)
                .toList();
        if (!ignored.isEmpty()) {
            notes.add((ignored.size() == 1
                            ? "One column is ignored: "
                            : "%d columns are ignored: ".formatted(ignored.size()))
                    + Failures.cut(String.join(", ", ignored)) + ".");
        }
        if (file.entries().size() > 1) {
            notes.add("The archive holds %d logs; all of them come in. These are the first rows of the first."
                    .formatted(file.entries().size()));
        }
        return notes;
    }

    @Override
    public @Nullable String row(int line, Fields fields) {
        if (rows.size() == ROWS) {
            return null;
        }
        texts.clear();
        for (int i = 0; i < layout.headers().size(); i++) {
            texts.add(fields.text(i));
        }
        String problem = events.row(line, fields);
        if (problem == null) {
            add(line, texts, null);
        }
        return problem;
    }

    @Override
    public void again(int line) {
        if (rows.size() < ROWS) {
            add(line, rows.getLast().fields(), null);
        }
    }

    @Override
    public void rejected(RejectedRow row) {
        if (rows.size() < ROWS) {
            add((int) row.line(), texts.isEmpty() ? List.of(row.text()) : texts, row.reason());
            texts.clear();
        }
    }

    private void add(int line, List<String> fields, @Nullable String problem) {
        rows.add(new Preview.Row(firstLine + line, List.copyOf(fields), problem));
        texts.clear();
    }

    /// Takes events that nobody wants.
    private static final class Nowhere implements EventSink {

        @Override
        public void event(int line, Event event, Fields fields) {}

        @Override
        public void again(int line) {}

        @Override
        public void rejected(RejectedRow row) {}
    }
}
