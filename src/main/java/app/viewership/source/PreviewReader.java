package app.viewership.source;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the beginning of a file for its preview.
final class PreviewReader implements RowHandler {
    /// Another zone, in which times that tell no zone are others.
    private static final ZoneOffset FAR = ZoneOffset.ofHours(-11);

    private static final int ROWS = 50;
    private static final int BUFFER = LogReader.LONGEST_ROW + LogReader.BESIDE_ROW;

    private final Path path;
    private final List<Preview.Row> rows = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Times here = new Times();
    private final Times elsewhere = new Times();
    private final RowHandler rowHandler;
    private final @Nullable RowHandler elsewhereReader;
    private final Layout layout;
    private final int firstLine;
    private final int[] shown;
    private boolean moved;

    private PreviewReader(Path path, LogReader log) {
        this.path = path;
        layout = log.layout();
        firstLine = log.headerLines() + 1;
        shown = layout.shown();
        rowHandler = layout.part().holdsEvents()
                ? new EventReader(layout, ZoneOffset.UTC, FileHint.of(path), here)
                : new RecordReader(layout, new KnownRows(), here);
        elsewhereReader =
                layout.part().holdsEvents() ? new EventReader(layout, FAR, FileHint.of(path), elsewhere) : null;
    }

    static Preview read(Path path) throws SourceException {
        return read(path, null);
    }

    static Preview read(Path path, @Nullable Recognised as) throws SourceException {
        try (LogFile file = LogFile.open(path)) {
            String entry = file.entries().getFirst();
            List<Recognised> fits = new ArrayList<>(file.recognise(entry));
            Recognised what = as == null ? fits.getFirst() : as;
            fits.remove(what);
            try (LogReader log = file.read(what, entry, () -> false)) {
                return new PreviewReader(path, log).read(file, log, entry, fits);
            }
        }
    }

    private Preview read(LogFile file, LogReader log, @Nullable String entry, List<Recognised> alternatives)
            throws SourceException {
        Block block = log.next(new byte[BUFFER]);
        if (block != null) {
            BlockReader.of(layout).read(block, this);
        }
        List<Preview.Column> columns = new ArrayList<>();
        for (int column : shown) {
            columns.add(new Preview.Column(
                    layout.headers().get(column), layout.roles().get(column)));
        }
        return new Preview(
                path,
                file.nameOf(entry),
                file.entries().stream().map(file::nameOf).toList(),
                file.bytes(),
                layout.kind(),
                layout.part(),
                alternatives,
                log.encoding(),
                log.delimiter(),
                columns,
                rows,
                here.last != null && !moved,
                notes(file));
    }

    private List<String> notes(LogFile file) {
        List<String> notes = new ArrayList<>();
        List<String> ignored = layout.ignored();
        String noun = layout.namesItself() ? "name" : "column";
        if (!ignored.isEmpty()) {
            notes.add((ignored.size() == 1
                            ? "One " + noun + " is ignored: "
                            : "%d %ss are ignored: ".formatted(ignored.size(), noun))
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
        for (int column : shown) {
            texts.add(fields.text(column));
        }
        String problem = rowHandler.row(line, fields);
        if (problem == null && elsewhereReader != null) {
            elsewhereReader.row(line, fields);
            moved |= !Objects.equals(here.last, elsewhere.last);
        }
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

    /// Takes events and records, of which nobody wants more than when the last event was.
    private static final class Times implements EventSink, RecordSink {
        private @Nullable Long last;

        @Override
        public void record(int line, String key, String json) {}

        @Override
        public void event(int line, Event event, Fields fields) {
            last = event.time;
        }

        @Override
        public void again(int line) {}

        @Override
        public void rejected(RejectedRow row) {}
    }
}
