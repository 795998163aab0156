package app.viewership.ui.intake;

import app.viewership.ingest.FileOutcome;
import app.viewership.ingest.FileOutcome.Ending;
import app.viewership.ingest.ImportReport;
import app.viewership.query.ViewerKey;
import app.viewership.ui.OpenLog;
import app.viewership.ui.Problems;
import app.viewership.ui.Words;
import app.viewership.ui.intake.Covers.Cover;
import app.viewership.ui.page.Amounts;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What becomes of the window when an import is over: on to the views where all is well, to the report where there is
/// something to know, and only a message for who is looking at something else.
final class Aftermath {
    private final Words words = Words.of(Aftermath.class);
    private final Room room;
    private final RejectedView rejected;
    private final Runnable home;
    private final Runnable importMore;
    private @Nullable String expected;
    private final ReadOnlyObjectWrapper<@Nullable ImportReport> last = new ReadOnlyObjectWrapper<>();

    /// @param home shows what there is to show without an import
    Aftermath(Room room, RejectedView rejected, Runnable home, Runnable importMore) {
        this.room = room;
        this.rejected = rejected;
        this.home = home;
        this.importMore = importMore;
    }

    /// What became of the last import; null before the first.
    ReadOnlyObjectProperty<@Nullable ImportReport> last() {
        return last.getReadOnlyProperty();
    }

    /// Has the views turn to a dataset when something came into it; for who asked for just that.
    void expect(String dataset) {
        expected = dataset;
    }

    /// An import has ended with this report.
    void of(ImportReport report, ViewerKey viewer) {
        last.set(report);
        remember(report);
        if (report.ended(Ending.STORED).isEmpty()) {
            tell(report);
        } else {
            room.desk().reload(viewer, () -> tell(report), sentence -> {
                room.seams().messages().fail(sentence);
                tell(report);
            });
        }
    }

    /// An import has ended in a way nobody foresaw.
    void of(Exception problem) {
        Problems.tell(room.seams().messages(), problem);
        if (room.covers().is(Cover.IMPORT)) {
            home.run();
        }
    }

    /// Shows the report of the last import.
    void show() {
        ImportReport report = last.get();
        if (report != null) {
            room.covers().show(Cover.REPORT, ReportPane.of(report, room.zone(), room.log() != null, actions(report)));
        }
    }

    private void tell(ImportReport report) {
        boolean watching = room.covers().is(Cover.IMPORT);
        boolean allWell = !report.ended(Ending.STORED).isEmpty()
                && report.files().stream()
                        .allMatch(file -> file.ending() == Ending.STORED || file.ending() == Ending.EMPTY);
        if (watching && (!allWell || room.log() == null)) {
            show();
            return;
        }
        if (watching) {
            room.covers().none();
        }
        String elsewhere = elsewhere(report);
        boolean follows = allWell && elsewhere != null && elsewhere.equals(expected);
        expected = null;
        if (follows) {
            turn(Objects.requireNonNull(elsewhere));
            room.seams().messages().say(sentence(report), words.say("done.report"), this::show);
        } else if (allWell && elsewhere != null) {
            room.seams()
                    .messages()
                    .say(
                            words.say("done.elsewhere", sentence(report), KindNames.of(elsewhere, null)),
                            words.say("done.show"),
                            () -> turn(elsewhere));
        } else if (allWell) {
            room.seams().messages().say(sentence(report), words.say("done.report"), this::show);
        } else {
            room.seams().messages().fail(problem(report), words.say("done.report"), this::show);
        }
    }

    /// The dataset that the files came into, where it is not the one shown; null where some came into that.
    private @Nullable String elsewhere(ImportReport report) {
        OpenLog shown = room.log();
        List<String> kinds = report.ended(Ending.STORED).stream()
                .map(FileOutcome::kind)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return shown == null || kinds.isEmpty() || kinds.contains(shown.kind().id()) ? null : kinds.getFirst();
    }

    private void turn(String dataset) {
        room.covers().none();
        room.views().turnTo(dataset);
    }

    private String sentence(ImportReport report) {
        Object[] sums = Amounts.sum(report.rows());
        List<FileOutcome> files = report.files();
        boolean one = files.size() == 1;
        String what = one ? files.getFirst().name() : Amounts.count(files.size());
        return words.say(one ? "done.stored" : "done.stored.files", what, sums[0], sums[1], sums[2], sums[3]);
    }

    private String problem(ImportReport report) {
        return report.files().stream()
                .map(FileOutcome::sentence)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> words.say(report.cancelled() ? "report.heading.cancelled" : "report.heading.failed"));
    }

    private void remember(ImportReport report) {
        List<Path> logs = report.files().stream()
                .filter(file -> file.ending() == Ending.STORED || file.ending() == Ending.DUPLICATE)
                .map(file -> file.path().toAbsolutePath())
                .distinct()
                .toList();
        room.seams()
                .background()
                .run(
                        "memory-logs",
                        () -> room.memory().change(known -> {
                            for (Path log : logs.reversed()) {
                                known = known.withLog(log);
                            }
                            return known;
                        }),
                        known -> {},
                        problem -> Problems.tell(room.seams().messages(), problem));
    }

    private ReportPane.Actions actions(ImportReport report) {
        return new ReportPane.Actions() {
            @Override
            public void showPrograms() {
                String elsewhere = elsewhere(report);
                if (elsewhere != null) {
                    turn(elsewhere);
                } else {
                    room.covers().none();
                }
            }

            @Override
            public void showRejected() {
                List<RejectedOf> logs = RejectedOf.all(report, room.library());
                rejected.show(logs, RejectedTable.count(logs), Aftermath.this::show);
            }

            @Override
            public void importMore() {
                importMore.run();
            }
        };
    }
}
