package app.viewership.ingest;

import app.viewership.source.Block;

/// Reads blocks of one log, one at a time; each thread uses its own.
interface BlockWorker {

    /// Reads a block.
    BlockResult work(Block block);
}
