package app.viewership.source;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads small logs of any kind in tests.
final class Logs {

    private Logs() {}

    /// Takes an event.
    interface Taker {
        void event(Event event, Fields fields, Columns columns);
    }

    static LogReader reader(Kind kind, Part part, byte[] log) throws SourceException {
        return ReaderOf.log(kind, part, log);
    }

    /// Hands all events to `taker`, and all rejected rows, with their lines in the log, to a list.
    static void events(Part part, Kind kind, byte[] log, ZoneId zone, Taker taker, List<RejectedRow> rejected)
            throws SourceException {
        try (LogReader reader = reader(kind, part, log)) {
            Sink sink = new Sink(taker, rejected, reader.layout(), reader.headerLines() + 1L);
            EventReader events = new EventReader(reader, zone, FileHint.NONE, sink);
            byte[] buffer = new byte[LogReader.LONGEST_ROW + LogReader.BESIDE_ROW];
            for (Block block = reader.next(buffer); block != null; block = reader.next(buffer)) {
                sink.first += events.read(block).lines();
            }
        }
    }

    /// Each row of records in one line: `2: key json` or `3! reason | text`.
    static List<String> records(Kind kind, Part part, byte[] log) throws SourceException {
        return records(kind, part, log, new KnownRows());
    }

    /// The same with what rows of logs before said.
    static List<String> records(Kind kind, Part part, byte[] log, KnownRows known) throws SourceException {
        List<String> lines = new ArrayList<>();
        try (LogReader reader = reader(kind, part, log)) {
            long[] first = {reader.headerLines() + 1L};
            RecordReader records = new RecordReader(reader, known, new RecordSink() {
                @Override
                public void record(int line, String key, String json) {
                    lines.add((first[0] + line) + ": " + key + " " + json);
                }

                @Override
                public void rejected(RejectedRow row) {
                    lines.add((first[0] + row.line()) + "! " + row.reason() + " | " + row.text());
                }
            });
            byte[] buffer = new byte[LogReader.LONGEST_ROW + LogReader.BESIDE_ROW];
            for (Block block = reader.next(buffer); block != null; block = reader.next(buffer)) {
                first[0] += records.read(block).lines();
            }
        }
        return lines;
    }

    private static final class Sink implements EventSink {

        private final Taker taker;
        private final List<RejectedRow> rejected;
        private final Columns columns;
        private long first;
        private @Nullable Runnable again;

        Sink(Taker taker, List<RejectedRow> rejected, Columns columns, long first) {
            this.taker = taker;
            this.rejected = rejected;
            this.columns = columns;
            this.first = first;
        }

        @Override
        public void event(int line, Event event, Fields fields) {
            taker.event(event, fields, columns);
            again = () -> taker.event(event, fields, columns);
        }

        @Override
        public void again(int line) {
            again.run();
        }

        @Override
        public void rejected(RejectedRow row) {
            rejected.add(new RejectedRow(first + row.line(), row.reason(), row.text()));
        }
    }
}
