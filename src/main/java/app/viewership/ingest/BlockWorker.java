package app.viewership.ingest;

import app.viewership.source.Block;
import app.viewership.store.IntakeLog;

/// Reads blocks of one log, one at a time; each thread uses its own.
interface BlockWorker {

    /// A block that was read and waits for the turn of its file.
    interface Read {

        /// Makes what is to be stored of it, with the codes of the library.
        BlockResult into(IntakeLog log);
    }

    /// Reads a block. Its buffer is free then.
    Read read(Block block);
}
