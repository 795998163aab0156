package app.viewership.ui.intake;

import app.viewership.source.Kind;
import app.viewership.source.Part;
import app.viewership.store.CaptureChanges;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Problems;
import app.viewership.ui.intake.Covers.Cover;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The list of what came into the library, in place of the views, and what was rejected of it.
final class LedgerView {
    private final Room room;
    private final RejectedView rejected;
    private final Runnable home;
    private final Runnable more;

    /// @param home shows what there is to show without this list
    /// @param more asks for further files
    LedgerView(Room room, RejectedView rejected, Runnable home, Runnable more) {
        this.room = room;
        this.rejected = rejected;
        this.home = home;
        this.more = more;
    }

    /// Shows every file that came into the library.
    void show() {
        Library library = room.library();
        if (library == null) {
            return;
        }
        List<LedgerEntry> ledger = library.ledger();
        room.seams()
                .background()
                .run(
                        "ledger",
                        () -> changes(library),
                        changes -> room.covers()
                                .show(
                                        Cover.LEDGER,
                                        LedgerPane.of(
                                                ledger, changes, room.zone(), this::showRejected, ledgerActions())),
                        problem -> Problems.tell(room.seams().messages(), problem));
    }

    /// What each file of records told.
    private static Map<Integer, CaptureChanges> changes(Library library) {
        Map<Integer, CaptureChanges> all = new HashMap<>();
        for (Kind kind : OpenLog.kindsOf(library)) {
            for (Part part : kind.parts()) {
                if (!part.holdsEvents()) {
                    all.putAll(library.changes(kind, part));
                }
            }
        }
        return all;
    }

    private LedgerPane.Actions ledgerActions() {
        return new LedgerPane.Actions() {
            @Override
            public void importMore() {
                more.run();
            }

            @Override
            public void close() {
                home.run();
            }
        };
    }

    /// Shows the rejected rows of all files.
    void showRejected() {
        Library library = room.library();
        if (library != null) {
            showRejected(library.ledger());
        }
    }

    private void showRejected(List<LedgerEntry> entries) {
        Library library = room.library();
        if (library == null) {
            return;
        }
        List<RejectedOf> logs = entries.stream()
                .filter(entry -> entry.rejected() > 0)
                .map(entry -> RejectedOf.stored(library, entry))
                .toList();
        rejected.show(logs, RejectedTable.count(logs), this::show);
    }
}
