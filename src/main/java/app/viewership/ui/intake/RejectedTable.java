package app.viewership.ui.intake;

import app.viewership.export.Overwrite;
import app.viewership.export.RejectedCsv;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Rejected rows of several logs, one below the other: some of them to look at, all of them to export.
final class RejectedTable {
    /// So many are shown; nobody reads more, and the export has them.
    static final int SHOWN = 5_000;

    private RejectedTable() {}

    /// The first rows, [#SHOWN] at most. Not for the JavaFX thread.
    static List<RejectedOf.Line> first(List<RejectedOf> logs) {
        List<RejectedOf.Line> lines = new ArrayList<>();
        try {
            for (RejectedOf log : logs) {
                log.rows().accept(row -> {
                    if (lines.size() == SHOWN) {
                        throw new Enough();
                    }
                    lines.add(new RejectedOf.Line(log.file(), row));
                });
            }
        } catch (Enough e) {
            return lines;
        }
        return lines;
    }

    static long count(List<RejectedOf> logs) {
        return logs.stream().mapToLong(RejectedOf::count).sum();
    }

    /// Writes all rows, `file,line,reason,text`, whole or not at all, over what was there: the dialog has asked. Not
    /// for the JavaFX thread.
    static void write(List<RejectedOf> logs, Path to) {
        RejectedCsv.write(
                reader -> logs.forEach(log -> log.rows().accept(row -> reader.accept(log.kind(), log.file(), row))),
                to,
                Overwrite.REPLACE);
    }

    /// Ends a walk that has seen enough.
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }
}
