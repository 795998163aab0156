package app.viewership.ingest;

import app.viewership.source.Block;
import app.viewership.source.BlockCount;
import app.viewership.source.Event;
import app.viewership.source.KnownRows;
import app.viewership.source.LogReader;
import app.viewership.source.RecordReader;
import app.viewership.source.RecordSink;
import app.viewership.source.RejectedRow;
import app.viewership.store.CapturedRecord;
import app.viewership.store.IntakeLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Turns blocks of one file of records into records, their lines counted from the first line of the block.
final class RecordWorker implements BlockWorker, RecordSink {

    private static final int LONGEST_TEXT = 1000;

    private final RecordReader reader;
    private List<CapturedRecord> records = new ArrayList<>();
    private List<RejectedRow> rejected = new ArrayList<>();

    RecordWorker(LogReader log, KnownRows known) {
        reader = new RecordReader(log, known, this);
    }

    @Override
    public Read read(Block block) {
        records = new ArrayList<>();
        rejected = new ArrayList<>();
        BlockCount count = reader.read(block);
        BlockResult result = new BlockResult(List.of(), records, count, 0, Event.NO_OFFSET, rejected);
        return log -> result;
    }

    @Override
    public void record(int line, String key, String json) {
        if (json.length() > IntakeLog.LONGEST_RECORD) {
            rejected.add(new RejectedRow(
                    line,
                    String.format(
                            Locale.ENGLISH,
                            "The record has %,d characters, and %,d are the most.",
                            json.length(),
                            IntakeLog.LONGEST_RECORD),
                    json.substring(0, LONGEST_TEXT) + "…"));
        } else {
            records.add(new CapturedRecord(line, key, json));
        }
    }

    @Override
    public void rejected(RejectedRow row) {
        rejected.add(row);
    }
}
