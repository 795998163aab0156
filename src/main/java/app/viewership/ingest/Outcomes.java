package app.viewership.ingest;

import app.viewership.ingest.FileOutcome.Ending;
import app.viewership.source.LogFile;
import app.viewership.store.LedgerEntry;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Says what became of the logs of one file.
final class Outcomes {

    private final Path path;
    private final Map<@Nullable String, LogPlan> plans = new HashMap<>();
    private List<@Nullable String> entries = new ArrayList<>();

    Outcomes(Path path) {
        this.path = path;
        entries.add(null);
    }

    void opened(LogFile file) {
        entries = file.entries();
    }

    void planned(List<LogPlan> logs) {
        logs.forEach(plan -> plans.put(plan.entry(), plan));
    }

    /// The same of each log.
    List<FileOutcome> all(Ending ending, Reason reason) {
        List<FileOutcome> all = new ArrayList<>();
        for (String entry : entries) {
            all.add(without(entry, ending, null, reason));
        }
        return all;
    }

    /// What stands for the files that were passed by.
    ///
    /// @param files how many
    FileOutcome passed(int files, ImportPeriod period) {
        return without(
                null,
                Ending.PASSED,
                null,
                Reason.of(
                        files == 1
                                ? "One file of events was not read: its path tells another day than %s."
                                        .formatted(period.words())
                                : String.format(
                                        Locale.ENGLISH,
                                        "%,d files of events were not read: their paths tell other days than %s.",
                                        files,
                                        period.words())));
    }

    List<FileOutcome> duplicate(String sha256, LedgerEntry earlier) {
        String day =
                DateTimeFormatter.ISO_LOCAL_DATE.format(earlier.importedAt().atOffset(ZoneOffset.UTC));
        String rest = "is in the library already, imported on %s as %s; nothing was stored twice."
                .formatted(day, earlier.name());
        return List.of(without(null, Ending.DUPLICATE, sha256, new Reason(LogFile.name(path), rest)));
    }

    List<FileOutcome> stored(List<LedgerEntry> ledger) {
        return ledger.stream()
                .map(entry -> new FileOutcome(
                        path,
                        name(entry.entry()),
                        entry.kind(),
                        entry.part(),
                        Ending.STORED,
                        entry.sha256(),
                        RowSums.of(entry),
                        entry.first(),
                        entry.last(),
                        null,
                        null,
                        RejectedRows.NONE))
                .toList();
    }

    /// What was stored did not stay, because the library could not be written to its disk.
    FileOutcome lost(FileOutcome stored) {
        return new FileOutcome(
                path,
                stored.name(),
                stored.kind(),
                stored.part(),
                Ending.FAILED,
                stored.sha256(),
                RowSums.NONE,
                null,
                null,
                null,
                new Reason(
                        stored.name(),
                        "was not stored: the library could not be written. See that there is room on its disk, "
                                + "and import it again."),
                RejectedRows.NONE);
    }

    /// One log has no rows; those beside it come in.
    FileOutcome empty(@Nullable String entry, Reason reason) {
        return without(entry, Ending.EMPTY, null, reason);
    }

    /// One log could not be read, and so none of its archive is stored.
    List<FileOutcome> failed(@Nullable String failed, Reason reason) {
        return failed(failed, without(failed, Ending.FAILED, null, reason));
    }

    /// No row of one log was kept, and so none of its archive is stored.
    List<FileOutcome> nothingKept(@Nullable String failed, String sha256, LogTally tally) {
        String name = name(failed);
        Reason reason = tally.rejected() == 0
                ? new Reason(name, "has a header and no rows but blank ones.")
                : Reason.of(String.format(
                        Locale.ENGLISH,
                        "Nothing of %s was stored: all its rows (%,d) were rejected. The first, line %,d: %s",
                        name,
                        tally.rejected(),
                        tally.held().iterator().next().line(),
                        tally.held().iterator().next().reason()));
        return failed(
                failed,
                new FileOutcome(
                        path,
                        name,
                        kind(failed),
                        part(failed),
                        tally.rejected() == 0 && entries.size() == 1 ? Ending.EMPTY : Ending.FAILED,
                        sha256,
                        new RowSums(tally.lines(), 0, tally.rejected(), tally.blank(), 0),
                        null,
                        null,
                        null,
                        reason,
                        tally.held()));
    }

    private List<FileOutcome> failed(@Nullable String failed, FileOutcome outcome) {
        List<FileOutcome> all = new ArrayList<>();
        for (String entry : entries) {
            all.add(
                    Objects.equals(entry, failed)
                            ? outcome
                            : without(
                                    entry,
                                    Ending.FAILED,
                                    null,
                                    new Reason(
                                            name(entry),
                                            "was not stored, because " + failed
                                                    + " in the same archive could not be.")));
        }
        return all;
    }

    private FileOutcome without(@Nullable String entry, Ending ending, @Nullable String sha256, Reason reason) {
        return new FileOutcome(
                path,
                name(entry),
                kind(entry),
                part(entry),
                ending,
                sha256,
                RowSums.NONE,
                null,
                null,
                null,
                reason,
                RejectedRows.NONE);
    }

    private @Nullable String kind(@Nullable String entry) {
        LogPlan plan = plans.get(entry);
        return plan == null ? null : plan.what().kind().id();
    }

    private @Nullable String part(@Nullable String entry) {
        LogPlan plan = plans.get(entry);
        return plan == null ? null : plan.what().part().id();
    }

    private String name(@Nullable String entry) {
        String name = LogFile.name(path);
        return entry == null ? name : LogFile.nameOf(name, entry);
    }
}
