package app.viewership.store;

/// Guesses the ids of the records of one log: a dump is mostly one that came before, in its order. Its ids need not
/// begin at 0, for those of all kinds and parts are one row. Not for several threads.
final class RecordOrder {

    /// Records deleted in a row, at most, that the order of ids is trusted over.
    private static final int FEW = 1 << 6;

    /// Records elsewhere in a row that are edited ones, and not the order: more tell a new place.
    private static final int EDITED = 3;

    private int expected;

    /// Records elsewhere since the last guess that was right. Before the first there is no place at all.
    private int elsewhere = EDITED;

    /// The id that the next record may have.
    int next() {
        return expected;
    }

    /// Tells which id it has.
    void was(int id) {
        if ((id >= expected && id - expected < FEW) || elsewhere == EDITED) {
            // It stands there, or behind some that were deleted, or the guess had lost its way.
            expected = id + 1;
            elsewhere = 0;
        } else {
            // Behind a record that was edited stands the one that stood there.
            expected++;
            elsewhere++;
        }
    }
}
