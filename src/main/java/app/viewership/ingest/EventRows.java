package app.viewership.ingest;

import app.viewership.source.BlockCount;
import app.viewership.source.Kind;
import app.viewership.source.RejectedRow;
import app.viewership.store.Coding;
import app.viewership.store.Events;
import app.viewership.store.IntakeLog;
import app.viewership.store.SegmentCodec;
import app.viewership.viewing.RadixOrder;
import java.util.ArrayList;
import java.util.List;

/// The events of a block as they were read.
///
/// @param kind of their log
/// @param events with numbers of `texts` in place of the codes of clients and assets
/// @param texts gave the numbers
/// @param clients what was numbered then
/// @param assets what was numbered then; the last text is the title
/// @param count see [BlockResult]; so the others
record EventRows(
        Kind kind,
        Events events,
        KnownTexts.Pair texts,
        TextIds.Known clients,
        TextIds.Known assets,
        BlockCount count,
        int unusable,
        int offset,
        List<RejectedRow> rejected)
        implements BlockWorker.Read {

    @Override
    public BlockResult into(IntakeLog log) {
        return new BlockResult(SegmentCodec.pack(coded(log)), List.of(), count, unusable, offset, rejected);
    }

    /// The events with the codes of the library, by client and time. Once.
    Events coded(Coding log) {
        int size = events.size();
        texts.clients().code(events.client(), size, clients, log.era(), id -> client(id, log));
        texts.assets().code(events.asset(), size, assets, log.era(), id -> asset(id, log));
        // Viewings are told by rows that have little to do with one another, and take least room as they stand.
        return kind.time().isViewing() ? events : events.inOrder(RadixOrder.of(events.client(), events.time(), size));
    }

    private int client(int id, Coding log) {
        int parts = kind.client().texts().size();
        // By the million: none becomes a string.
        return log.client(
                parts,
                key -> clients.each(id, parts, text -> {
                    if (text.length == 0) {
                        key.add(kind.empty());
                    } else {
                        key.add(text);
                    }
                }));
    }

    private int asset(int id, Coding log) {
        int parts = kind.asset().size();
        List<String> texts = assets.of(id, parts + 1);
        return log.asset(named(texts.subList(0, parts)), texts.get(parts));
    }

    /// What the log does not say is said to be missing.
    private List<String> named(List<String> texts) {
        List<String> named = new ArrayList<>(texts);
        named.replaceAll(text -> text.isEmpty() ? kind.empty() : text);
        return named;
    }
}
