package app.viewership.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What becomes of each row of a small log with the columns a, b and c: the line where it starts, and its fields or
/// that it was rejected or blank.
record Reading(List<Row> rows, int blank, long lines) {

    /// @param fields null if the row was rejected
    record Row(long line, @Nullable List<String> fields) {}

    static final Kind KIND = TestKinds.of(new Part(
            "abc",
            "Abc",
            Format.TABLE,
            Stream.of("a", "b", "c")
                    .map(name -> Role.of(name, name, Role.Value.TEXT))
                    .toList(),
            new Part.Records(List.of("a"), false)));

    /// Reads `log` as the program does.
    ///
    /// @param longest most bytes of a row
    /// @param buffer bytes of a block
    static Reading of(byte[] log, int longest, int buffer) throws SourceException {
        List<Row> rows = new ArrayList<>();
        int blank = 0;
        long lines;
        try (LogReader reader = ReaderOf.log(KIND, KIND.events(), log, longest)) {
            lines = reader.headerLines();
            RowReader rowReader = new RowReader(reader.layout());
            byte[] bytes = new byte[buffer];
            for (Block block = reader.next(bytes); block != null; block = reader.next(bytes)) {
                Collector collector = new Collector(rows, lines + 1);
                BlockCount count = rowReader.read(block, collector);
                lines += count.lines();
                blank += count.blank();
            }
        }
        return new Reading(rows, blank, lines);
    }

    static Reading of(String log) throws SourceException {
        return of(log.getBytes(StandardCharsets.UTF_8), 1000, 4000);
    }

    private record Collector(List<Row> rows, long firstLine) implements RowHandler {

        @Override
        public @Nullable String row(int line, Fields fields) {
            rows.add(new Row(firstLine + line, List.of(fields.text(0), fields.text(1), fields.text(2))));
            return null;
        }

        @Override
        public void again(int line) {
            rows.add(new Row(firstLine + line, rows.getLast().fields()));
        }

        @Override
        public void rejected(RejectedRow row) {
            rows.add(new Row(firstLine + row.line(), null));
        }
    }
}
