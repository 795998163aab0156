package app.viewership.cli;

import app.viewership.ingest.FileOutcome;
import app.viewership.ingest.FileOutcome.Ending;
import app.viewership.ingest.ImportReport;
import app.viewership.query.RunTimes;
import app.viewership.service.ByteSink;
import app.viewership.service.CaptureFolder;
import app.viewership.service.MessageSink;
import app.viewership.service.Recording;
import app.viewership.service.SourceState;
import app.viewership.store.LedgerEntry;
import app.viewership.store.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Keeps what live sources send in capture files beside the library, and imports them when the listening ends.
///
/// They are imported whole and not in slices while they come: so one capture is one file of the ledger, with one sum of
/// events and rejected messages, and the library is closed meanwhile: others may ask it, and the database, which closes
/// itself first when the program is told to end, is opened anew for what came. What a program that was killed left
/// behind comes in first.
final class CaptureKeeping implements LiveKeeping {
    private final Console console;
    private final Path library;
    private final CaptureFolder folder;
    private final Recording recording;
    private List<SourceState> states = List.of();

    /// @throws app.viewership.store.LibraryException if the library cannot be opened
    /// @throws app.viewership.service.ServiceException if nothing can be kept beside it
    CaptureKeeping(Console console, Path library) {
        this.console = console;
        this.library = library;
        folder = new CaptureFolder(library);
        try {
            bringIn().forEach(console.err()::println);
            recording = folder.record(Instant.now());
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    @Override
    public ByteSink bytes() {
        return recording;
    }

    /// Messages are cut from the bytes when these come in, events and malformed ones, with the reason.
    @Override
    public MessageSink messages() {
        return message -> {};
    }

    @Override
    public void ended(List<SourceState> all) {
        states = List.copyOf(all);
    }

    @Override
    public void close() {
        try (folder) {
            recording.close();
            List<String> failed = bringIn();
            if (!failed.isEmpty()) {
                throw new Failure(String.join(" ", failed));
            }
        }
    }

    /// Imports the captures that the library does not have.
    ///
    /// @return a sentence for each that could not be imported
    private List<String> bringIn() {
        try (LibraryOption opened = LibraryOption.forImport(library)) {
            Library into = opened.library();
            note(into);
            Set<String> known = into.ledger().stream().map(LedgerEntry::name).collect(Collectors.toSet());
            List<Path> left = folder.packed().stream()
                    .filter(file -> !known.contains(file.getFileName().toString()))
                    .toList();
            ImportReport report = Importing.run(into, left, ZoneOffset.UTC, console);
            Importing.say(report, console);
            report.ended(Ending.DUPLICATE).forEach(file -> aside(file, ".known"));
            return report.ended(Ending.FAILED).stream()
                    .map(CaptureKeeping::sentence)
                    .toList();
        }
    }

    private void note(Library into) {
        for (SourceState state : states) {
            Path file = recording.files().get(state.name());
            if (file != null) {
                RunTimes.note(into, CaptureFolder.packedName(file), state.listened());
            }
        }
    }

    private static String sentence(FileOutcome file) {
        String said = file.sentence() == null ? file.name() + " could not be imported." : file.sentence();
        boolean malformed = file.rejected() > 0 && file.stored() == 0;
        return malformed && aside(file, ".malformed") ? said + " Its bytes stay beside the others." : said;
    }

    /// What the library has already, or has no event at all, would come up again at each start: its bytes stay under
    /// another name.
    private static boolean aside(FileOutcome file, String ending) {
        try {
            Files.move(file.path(), file.path().resolveSibling(file.path().getFileName() + ending));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
